import type { Lexicon, PeopleWords } from '../words/lexicon.js'
import { isAside } from './clauses.js'
import { phraseAt } from './patterns.js'
import type { Token } from './tokens.js'

/** Somebody who is named in a text. */
export interface Owner {
  /** "Wij", an organisation or somebody who works there, or nobody in particular. */
  readonly kind: 'we' | 'named' | 'vague'
  readonly stem: string
  /** False when something is done with, to or for them. */
  readonly acts: boolean
  readonly places: readonly number[]
}
const small =
  /^(de|het|een|onze|ons|hun|zijn|haar|elke|elk|iedere|ieder|alle|eigen|lokale|the|a|an|our|their|its|each|every|all|own|local|\d+)$/

/** Everybody who is named, in reading order. */
export function ownersOf(tokens: readonly Token[], { people: words, little }: Lexicon): readonly Owner[] {
  const found: Owner[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (words.we.has(token.word)) {
      found.push({ kind: 'we', stem: 'we', acts: /^(wij|we)$/.test(token.word), places: [at] })
      continue
    }
    const vague = phraseAt(tokens, at, words.nobodyInParticular)
    const named = phraseAt(tokens, at, words.organisations) ?? nameAt(tokens, at)
    const places = vague ?? named
    if (places === null) continue
    const acts = actsHere(tokens, places[0] ?? at, { words, found }) && !isAside(tokens, places[0] ?? at, little)
    found.push({
      kind: vague === null ? 'named' : 'vague',
      stem: tokens[places.at(-1) ?? at]?.stem ?? '',
      acts,
      places,
    })
    at = places.at(-1) ?? at
  }
  return found
}

/** "Welzijn Polderrand": two words with a capital, not at a preposition. */
function nameAt(tokens: readonly Token[], at: number): readonly number[] | null {
  const capital = (place: number) => /^\p{Lu}\p{L}+/u.test(tokens[place]?.text ?? '')
  if (!capital(at) || !capital(at + 1) || tokens[at]?.clause !== tokens[at + 1]?.clause) return null
  return at === 0 && small.test(tokens[0]?.word ?? '') ? null : [at, at + 1]
}

function actsHere(
  tokens: readonly Token[],
  at: number,
  { words, found }: { readonly words: PeopleWords; readonly found: readonly Owner[] },
): boolean {
  let before = at - 1
  while (before >= 0 && small.test(tokens[before]?.word ?? '')) before -= 1
  const word = tokens[before]?.word ?? ''
  if (words.doneBy.has(word)) return true
  if (words.objects.has(word)) return words.together.has(tokens[before - 1]?.word ?? '')
  // "van gemeente en GGD": the second one goes with the first
  const other = found.at(-1)
  if (/^(en|of|and|or)$/.test(word) && other !== undefined && other.places.at(-1) === before - 1) return other.acts
  return true
}
