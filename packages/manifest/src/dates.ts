import { dayInWords, type Locale } from '@siroop/domain'

export { dayInWords }

const weekdays: Record<Locale, readonly string[]> = {
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}
const shortNames: Record<Locale, readonly string[]> = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
/** `jan 2027`, for the head of a column. @param date YYYY-MM-DD; another form comes back as it is. */
export function shortMonth(date: string, locale: Locale): string {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(date) ?? []
  const name = shortNames[locale][Number(month) - 1]
  return name === undefined ? date : `${name} ${year}`
}

/** `dinsdag 17 november 2026`. @param date YYYY-MM-DD; another form comes back as it is. */
export function weekdayInWords(date: string, locale: Locale): string {
  const name = weekdays[locale][new Date(`${date}T12:00:00Z`).getUTCDay()]
  return name === undefined ? date : `${name} ${dayInWords(date, locale)}`
}

/** `16.04` (nl) or `16:04` (en). @param time HH:MM. */
export const timeInWords = (time: string, locale: Locale): string => (locale === 'nl' ? time.replace(':', '.') : time)
