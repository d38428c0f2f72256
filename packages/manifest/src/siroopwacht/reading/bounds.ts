import type { AmountWords } from '../words/lexicon.js'
import { type Phrases, phraseAt, placesOf } from './patterns.js'
import type { Token } from './tokens.js'

/** Whether a phrase stands right before a word (articles and signs may stand between). Gives the places of the phrase. */
export function phraseBefore(tokens: readonly Token[], at: number, all: Phrases): readonly number[] | null {
  let end = at - 1
  while (end >= 0 && /^(de|het|een|the|a|an|€|van|of|eerste|first|nog)$/.test(tokens[end]?.word ?? '')) end -= 1
  for (let start = Math.max(0, at - 5); start < at; start++) {
    const places = phraseAt(tokens, start, all)
    const last = places?.at(-1)
    if (places !== null && last !== undefined && (last === end || last === at - 1)) return places
  }
  return null
}

/** "Hooguit", "binnen" or "minstens" before a number. */
export function boundOf(
  tokens: readonly Token[],
  { at, isTime }: { readonly at: number; readonly isTime: boolean },
  words: AmountWords,
): 'most' | 'least' | null {
  const found = phraseBefore(tokens, at, words.atMost)
  // "in drie weken" is a limit, "in drie wijken" is none
  const onlyOfTime =
    found?.length === 1 && /^(in|over|binnen|under|inside|within)$/.test(tokens[found[0] ?? 0]?.word ?? '')
  const most = onlyOfTime && !isTime ? null : found
  const least = phraseBefore(tokens, at, words.atLeast)
  if (most === null) return least === null ? null : isTurned(tokens, least, words) ? 'most' : 'least'
  if (least === null) return 'most'
  return least.length > most.length ? 'least' : 'most'
}

/** "Niemand wacht meer dan vier weken" says the most, not the least. */
const isTurned = (tokens: readonly Token[], [at = 0]: readonly number[], { turning }: AmountWords): boolean =>
  tokens.slice(0, at).some(({ word, clause }) => clause === tokens[at]?.clause && turning.has(word))

/** Whether less of it would be better: something waits, or is owed, or has to be filled in. */
export function isBurden(
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
  words: AmountWords,
) {
  const clause = tokens[first]?.clause
  const here = tokens.filter((token) => token.clause === clause)
  const falls = placesOf(here, words.falls).length > 0
  const before =
    tokens[/^(een|de|het|a|an|the)$/.test(tokens[first - 1]?.word ?? '') ? first - 2 : first - 1]?.word ?? ''
  if (falls && words.by.has(before)) return false
  if (falls) return placesOf(here, words.harms).length > 0 || placesOf(here, words.burdens).length > 0
  return nearBurden(tokens, { first, last }, words)
}

/** A burden counts where it is what is counted, or what the clause is about. */
function nearBurden(tokens: readonly Token[], { first, last }: { first: number; last: number }, words: AmountWords) {
  const near = tokens.slice(Math.max(0, first - 5), last + 4).filter(({ clause }) => clause === tokens[first]?.clause)
  return placesOf(near, words.burdens).length > 0
}
