import type { Locale } from '@siroop/domain'

const zone = 'Europe/Amsterdam'
const tag = (language: Locale) => (language === 'nl' ? 'nl-NL' : 'en-GB')

/** `donderdag 24 september 2026` of a day written YYYY-MM-DD; the text itself when it is no day. */
export function longDate(day: string, language: Locale): string {
  const date = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(tag(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(date)
}

/** `15 december 2026` of a day written YYYY-MM-DD. */
export function plainDate(day: string, language: Locale): string {
  const date = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(tag(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(date)
}

/** `14.40` (nl) or `14:40` (en) of a moment in milliseconds, in the region's time zone. */
export function clockTime(ms: number, language: Locale): string {
  const text = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(ms)
  return language === 'nl' ? text.replace(':', '.') : text
}
