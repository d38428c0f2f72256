import type { Places, Reading } from '../reading/reading.js'

/** Whether two stems are about the same thing: equal, or one is the end of the other ("huurwoning" is a "woning"). */
export const alike = (one: string, other: string): boolean =>
  one === other ||
  (one.length >= 4 && other.length >= 4 && (one.endsWith(other) || other.endsWith(one))) ||
  (one.length >= 5 && other.length >= 5 && (one.startsWith(other) || other.startsWith(one)))

/** Stems of the words that say something, with their places. */
export function contentOf({ tokens, lexicon, amounts }: Reading): readonly { stem: string; place: number }[] {
  const numbers = new Set(amounts.flatMap(({ places }) => places))
  return tokens.flatMap(({ word, stem }, place) =>
    word.length < 3 || numbers.has(place) || lexicon.little.empty.has(word) || /^\d/.test(word)
      ? []
      : [{ stem, place }],
  )
}
/** Whether a stem stands somewhere in the other text. */
export const stands = (stem: string, { tokens }: Reading): boolean => tokens.some((token) => alike(token.stem, stem))

/** The words of some places as one key, to see whether the same phrase stands in the other text. */
export const keyOf = ({ tokens }: Reading, places: Places): string =>
  places.map((place) => tokens[place]?.stem).join(' ')

/** Which part of both texts' words that say something stands in both: 0 to 1. */
export function likeness(before: Reading, after: Reading): number {
  const [one, other] = [contentOf(before), contentOf(after)]
  if (one.length === 0 || other.length === 0) return 0
  const shared = one.filter(({ stem }) => stands(stem, after)).length
  const back = other.filter(({ stem }) => stands(stem, before)).length
  return (shared + back) / (one.length + other.length)
}
