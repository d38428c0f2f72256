import type { Locale } from '@siroop/domain'

/** `jan 2027` of a day written YYYY-MM-DD, for the head of a column; another form comes back as it is. */
export function shortMonth(date: string, locale: Locale): string {
  const noon = new Date(`${date}T12:00:00Z`)
  if (Number.isNaN(noon.getTime())) return date
  const tag = locale === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(noon)
}
