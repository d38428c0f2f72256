import type { Locale } from '@siroop/domain'
import { dayInWords, timeInWords } from './dates.js'

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

/** YYYY-MM-DD of a moment (whole ms since 1970) in the region's time zone. */
export const dateOfMs = (ms: number): string => clock.format(ms).slice(0, 10)

/** HH:MM of a moment (whole ms since 1970) in the region's time zone. */
export const timeOfMs = (ms: number): string => clock.format(ms).slice(11)

/** `17 november 2026, 16.04 uur` of a moment (whole ms since 1970) in the region's time zone. */
export function momentInWords(ms: number, locale: Locale): string {
  const moment = `${dayInWords(dateOfMs(ms), locale)}, ${timeInWords(timeOfMs(ms), locale)}`
  return locale === 'nl' ? `${moment} uur` : moment
}
