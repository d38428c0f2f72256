import type { QuantityWords } from '../words/lexicon.js'
import { type Phrases, phraseAt } from './patterns.js'
import type { Token } from './tokens.js'

/** How many of something: all of it (or none), who wants it, most, many, some. */
export interface Quantity {
  readonly rank: 'all' | 'none' | 'who' | 'most' | 'many' | 'some'
  /** Stems of what is counted: one or two words after it. */
  readonly nouns: readonly string[]
  readonly places: readonly number[]
}
const order = ['most', 'none', 'all', 'some', 'many', 'who'] as const

/** All words of quantity, but those that belong to something else ("elke week" is how often). */
export function quantitiesOf(
  tokens: readonly Token[],
  { words, taken }: { readonly words: QuantityWords; readonly taken: ReadonlySet<number> },
): readonly Quantity[] {
  const found: Quantity[] = []
  const used = new Set(taken)
  for (let at = 0; at < tokens.length; at++) {
    if (used.has(at)) continue
    const here = quantityAt(tokens, at, words)
    if (here === null || here.places.some((place) => used.has(place))) continue
    for (const place of here.places) used.add(place)
    found.push(here)
  }
  return found
}

function quantityAt(tokens: readonly Token[], at: number, words: QuantityWords): Quantity | null {
  let best: Quantity | null = null
  for (const rank of order) {
    const places = phraseAt(tokens, at, words[rank] as Phrases)
    // "no longer" turns a sentence round, and does not say how many
    if (/^(longer|later|more|less|fewer|further)$/.test(tokens[at + 1]?.word ?? '') && tokens[at]?.word === 'no')
      continue
    if (places === null || (best !== null && places.length <= best.places.length)) continue
    best = { rank, places, nouns: nounsAfter(tokens, places.at(-1) ?? at) }
  }
  // "bewoners die dat willen": all of those
  if (
    best === null &&
    /^(die|who)$/.test(tokens[at]?.word ?? '') &&
    at > 0 &&
    !/^(de|het|the|van|of)$/.test(tokens[at - 2]?.word ?? '')
  )
    return { rank: 'who', places: [at], nouns: [tokens[at - 1]?.stem ?? ''] }
  // "heel Polderrand" is all of it, "heel goed" is not
  if (
    best === null &&
    /^(heel|all|throughout)$/.test(tokens[at]?.word ?? '') &&
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
  )
    return { rank: 'all', places: [at], nouns: nounsAfter(tokens, at) }
  return best
}

const nounsAfter = (tokens: readonly Token[], at: number): readonly string[] =>
  tokens
    .slice(at + 1, at + 4)
    .filter(({ clause }) => clause === tokens[at]?.clause)
    .map(({ stem }) => stem)
