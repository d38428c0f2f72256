import type { Clock } from '@siroop/domain'

export interface TimeLeftNow {
  /** Whole minutes, rounded up while there are seconds left; 0 when the time is up. */
  readonly minutes: number
  /** 0 to 1: the part of the time that is left, for the bar. */
  readonly part: number
}

/** Time of the current segment by the server's clock. Clocks advise: nothing ends by itself (INV-23). */
export function timeLeft(clock: Clock | null, nowMs: number): TimeLeftNow | null {
  if (clock === null) return null
  const leftMs = Math.max(0, clock.endsAtMs - nowMs)
  const wholeMs = Math.max(1, clock.endsAtMs - clock.startedAtMs)
  return { minutes: Math.ceil(leftMs / 60_000), part: Math.min(1, leftMs / wholeMs) }
}

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)

/** "dinsdag 17 november 2026" from YYYY-MM-DD, for inside a sentence. A text that is no date comes back as it is. */
export function dayInSentence(date: string, locale: string): string {
  const day = new Date(`${date}T12:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  const words = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return day.toLocaleDateString(locale, words)
}

/** "Dinsdag 17 november 2026", at the beginning of a line. */
export const dayInWords = (date: string, locale: string): string => capital(dayInSentence(date, locale))

/** Day and time of a moment, in the time zone of this device: "Dinsdag 17 november 2026" and "16.12". */
export function momentInWords(atMs: number, locale: string): { readonly day: string; readonly time: string } {
  const moment = new Date(atMs)
  const day = moment.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const time = moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
  return { day: capital(day), time: locale.startsWith('nl') ? time.replace(':', '.') : time }
}
