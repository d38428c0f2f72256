import type { Locale, OriginPrinted } from '@siroop/domain'
import { originWords } from '../words/originWords.js'

/** That every sentence has a note behind it, or how many have none. */
export const sentencesInWords = (
  { sentences, withoutNote }: Pick<OriginPrinted, 'sentences' | 'withoutNote'>,
  locale: Locale,
): string => originWords[locale].traced(withoutNote, sentences)

/** How many notes came back nowhere, and the reasons with their numbers. Empty where that is not told. */
export function notesInWords(
  { notes }: Pick<OriginPrinted, 'notes'>,
  locale: Locale,
): { readonly lines: readonly string[]; readonly unused: readonly (readonly [why: string, notes: number])[] } {
  if (notes === null) return { lines: [], unused: [] }
  const words = originWords[locale]
  const { all, unused } = notes
  const count = unused.reduce((sum, one) => sum + one.notes, 0)
  const isTold = unused.every(({ why }) => why !== null)
  return {
    lines: [words.places(count, all), ...(count > 0 && isTold ? [words.allTold] : [])],
    unused: unused.map((one) => [words.reasons[one.why ?? 'none'], one.notes]),
  }
}
