import type { Locale, Translated } from '@siroop/domain'

/** A text of the template in the reader's language; the other language is better than nothing. */
export const inLanguage = (text: Translated | null | undefined, locale: Locale): string =>
  text?.[locale] ?? text?.nl ?? text?.en ?? ''

/** `16:05` as people write it: `16.05` in Dutch, `16:05` in English. */
export const clockText = (time: string, locale: Locale): string => (locale === 'nl' ? time.replace(':', '.') : time)

/** What is left until `endsAtMs` as `5:04`; past the end it counts up as `+0:42`, because a clock only advises (INV-23). */
export function leftText(endsAtMs: number, nowMs: number): string {
  const seconds = Math.round((endsAtMs - nowMs) / 1000)
  const size = Math.abs(seconds)
  return `${seconds < 0 ? '+' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}

/** `donderdag 15 oktober 2026`, of a date YYYY-MM-DD, without shifting it to another time zone. */
export function dateText(date: string, locale: Locale): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, month - 1, day)))
}

/** Whole days from `today` to `date` (both YYYY-MM-DD); negative when it is past. */
export const daysBetween = (today: string, date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

/** The local date of a moment as YYYY-MM-DD. */
export function localDate(ms: number): string {
  const at = new Date(ms)
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

/** First letter large, the rest as it is. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** First letter small, unless the word is an abbreviation: for a title in the middle of a sentence. */
export const midSentence = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** Names as a list in words: `GGD, Politie en Zorggroep`. */
export const listText = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
