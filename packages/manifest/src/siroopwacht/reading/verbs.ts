import type { Lexicon } from '../words/lexicon.js'
import { isAside } from './clauses.js'
import { type Phrases, phraseAt, placesOf } from './patterns.js'
import type { Token } from './tokens.js'

/** A verb that says how firmly something is done. */
export interface VerbMark {
  readonly kind: 'striving' | 'often' | 'attitude' | 'want' | 'can' | 'would' | 'must' | 'ladder'
  /** Of a ladder: which one, and how high. */
  readonly ladder: number
  readonly step: number
  readonly places: readonly number[]
}
const noLadder = { ladder: -1, step: -1 }

/** The verbs of what is promised; those of an aside say nothing about the promise. */
export function verbsOf(
  tokens: readonly Token[],
  { lexicon, taken }: { readonly lexicon: Lexicon; readonly taken: ReadonlySet<number> },
): readonly VerbMark[] {
  const { verbs, people, little } = lexicon
  const used = new Set(taken)
  const marks: VerbMark[] = []
  const take = (kind: VerbMark['kind'], all: Phrases, fits: (places: readonly number[]) => boolean = () => true) => {
    for (const places of placesOf(tokens, all, used)) {
      const at = places[0] ?? 0
      // what is denied is not what is promised: "wij praten niet over mensen"
      const denied = /^(niet|not|never|nooit)$/.test(tokens[at - 1]?.word ?? '')
      if (denied || isAside(tokens, at, little) || !fits(places)) continue
      for (const place of places) used.add(place)
      marks.push({ kind, places, ...noLadder })
    }
  }
  const byPromiser = ([at = 0]: readonly number[]) => !isResidents(tokens, at, people.residents)
  take('attitude', verbs.attitudes)
  take('striving', verbs.striving)
  take('often', verbs.often)
  take('want', verbs.want, byPromiser)
  take('would', verbs.would)
  take('can', verbs.can, byPromiser)
  take('must', verbs.must)
  verbs.ladders.forEach((steps, ladder) => {
    const free = new Set(taken)
    for (let step = steps.length - 1; step >= 0; step--) {
      for (const places of placesOf(tokens, steps[step] as Phrases, free)) {
        if (isAside(tokens, places[0] ?? 0, little)) continue
        for (const place of places) free.add(place)
        marks.push({ kind: 'ladder', ladder, step, places })
      }
    }
  })
  return marks
}

/** Whether the subject of "kunnen" or "willen" is somebody for whom it is done: right after it, or before it in its clause. */
function isResidents(tokens: readonly Token[], at: number, residents: Phrases): boolean {
  const clause = tokens[at]?.clause
  const here = (place: number) => tokens[place]?.clause === clause && phraseAt(tokens, place, residents) !== null
  for (let place = at + 1; place <= at + 3; place++) {
    if (here(place)) return true
    if (!/^(de|het|een|elke|elk|iedere|ieder|alle|the|a|an|every|each|all|not|niet)$/.test(tokens[place]?.word ?? ''))
      break
  }
  // "jongeren die dat willen, kunnen …": the subject is in the clause before
  const first = tokens[at - 1]?.clause !== clause
  const near = (token: Token | undefined) =>
    token?.clause === clause || (first && token?.sentence === tokens[at]?.sentence)
  for (let place = at - 1; place >= 0 && near(tokens[place]); place--)
    if (phraseAt(tokens, place, residents) !== null) return true
  return false
}
