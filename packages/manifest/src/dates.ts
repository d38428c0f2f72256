import type { Locale } from '@siroop/domain'

const months: Record<Locale, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const weekdays: Record<Locale, readonly string[]> = {
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}
/** The region's clock, wherever the program runs. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `17 november 2026`. @param date YYYY-MM-DD; another form comes back as it is. */
export function dayInWords(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = months[locale][Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

/** `dinsdag 17 november 2026`. @param date YYYY-MM-DD; another form comes back as it is. */
export function weekdayInWords(date: string, locale: Locale): string {
  const name = weekdays[locale][new Date(`${date}T12:00:00Z`).getUTCDay()]
  return name === undefined ? date : `${name} ${dayInWords(date, locale)}`
}

/** YYYY-MM-DD of a moment (whole ms since 1970) in the region's time zone. */
export const dateOfMs = (ms: number): string => clock.format(ms).slice(0, 10)

/** `17 november 2026, 16.04 uur` of a moment (whole ms since 1970) in the region's time zone. */
export function momentInWords(ms: number, locale: Locale): string {
  const [date = '', time = ''] = clock.format(ms).split(' ')
  const day = dayInWords(date, locale)
  return locale === 'nl' ? `${day}, ${time.replace(':', '.')} uur` : `${day}, ${time}`
}
