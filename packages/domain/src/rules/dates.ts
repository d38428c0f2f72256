import type { Locale } from '../template.js'

/** True for a real calendar day written YYYY-MM-DD, from 2000 on. Time zones play no part. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 2000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** True for a time of day written HH:MM. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * The day that lies one ISO 8601 duration of years, months, weeks or days later: `addDuration('2026-11-23', 'P1Y')`.
 * A day that the month does not have becomes its last day. Null for other forms of duration, and for numbers of which nobody
 * lives to see the day: it counts day by day.
 */
export function addDuration(date: string, duration: string): string | null {
  const match = /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(duration)
  if (!match || !isDate(date) || duration === 'P') return null
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + years * 12 + months
  let [year, month, day] = [Math.floor(index / 12), (index % 12) + 1, Number(date.slice(8))]
  day = Math.min(day, daysInMonth(year, month)) + weeks * 7 + days
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day itself, or when it falls in a weekend the working day next to it: Friday before a Saturday, Monday after a Sunday. */
export function workingDay(date: string): string {
  const weekday = weekdayOf(date)
  if (weekday === 0) return addDuration(date, 'P1D') ?? date
  return weekday === 6 ? dayBefore(date) : date
}

/** 0 is Sunday. Sakamoto's rule for the Gregorian calendar: the year counts from March, so that a leap day is its last. */
function weekdayOf(date: string): number {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))]
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + day) % 7
}

function dayBefore(date: string): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
  if (day > 1) return `${date.slice(0, 8)}${String(day - 1).padStart(2, '0')}`
  const [before, ofYear] = month === 1 ? [12, year - 1] : [month - 1, year]
  return `${ofYear}-${String(before).padStart(2, '0')}-${daysInMonth(ofYear, before)}`
}

/** `HH:MM` moved by whole minutes; past midnight it starts again at 00:00. */
export function addMinutes(time: string, minutes: number): string {
  const total = (((Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

const months: Record<Locale, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** `17 november 2026`. @param date YYYY-MM-DD; another form comes back as it is. */
export function dayInWords(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = months[locale][Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}
