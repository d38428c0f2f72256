import { isDate } from '../dates.js'

/** How long something is late, in the largest unit that says it well. Whole numbers, at least 1. */
export interface Late {
  readonly unit: 'day' | 'week' | 'month'
  readonly count: number
}

const dayMs = 24 * 3_600_000
/** Up to here one says days, and up to there weeks. */
const mostDays = 13
const mostWeeksInDays = 59

/**
 * How much later `day` is than the day that was promised, both YYYY-MM-DD; null when it is not later. Up to thirteen days in
 * days, up to fifty-nine in weeks, then in months; what is left over is not counted. Rule: SPEC PRG-8.
 */
export function lateBy(due: string, day: string): Late | null {
  if (!isDate(due) || !isDate(day) || day <= due) return null
  const days = Math.round((Date.parse(day) - Date.parse(due)) / dayMs)
  if (days <= mostDays) return { unit: 'day', count: days }
  if (days <= mostWeeksInDays) return { unit: 'week', count: Math.floor(days / 7) }
  const months = monthOf(day) - monthOf(due) - (day.slice(8) < due.slice(8) ? 1 : 0)
  return { unit: 'month', count: Math.max(1, months) }
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
