import type { Locale } from '@siroop/domain'
import { timeInWords, weekdayInWords } from '@siroop/manifest'

/**
 * `donderdag 24 september 2026, 12.30 uur` (nl) or `Thursday 24 September 2026, 12:30` (en); either may be unknown.
 * @param date YYYY-MM-DD @param start HH:MM
 */
export const dayAndTime = (date: string | null, start: string | null, locale: Locale): string =>
  [
    date === null ? '' : weekdayInWords(date, locale),
    start === null ? '' : `${timeInWords(start, locale)}${locale === 'nl' ? ' uur' : ''}`,
  ]
    .filter(Boolean)
    .join(', ')
