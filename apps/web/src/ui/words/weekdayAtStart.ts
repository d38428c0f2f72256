import { type Locale, sentenceCase } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'

/** `Dinsdag 17 november 2026`, at the beginning of a line. @param date YYYY-MM-DD; another form comes back with a capital. */
export const weekdayAtStart = (date: string, locale: Locale): string => sentenceCase(weekdayInWords(date, locale))
