import { expect, test } from 'vitest'
import { addDuration, addMinutes, isDate } from './dates.js'

test('[PREP-5] a leap day is a date in a leap year only', () => {
  expect([isDate('2028-02-29'), isDate('2026-02-29'), isDate('2100-02-29'), isDate('2026-11-23')]).toEqual([
    true,
    false,
    false,
    true,
  ])
})

test('[RUN-8] a date moves by years, months and weeks, and a missing day becomes the last of its month', () => {
  expect(addDuration('2028-02-29', 'P1Y')).toBe('2029-02-28')
  expect(addDuration('2026-08-31', 'P6M')).toBe('2027-02-28')
  expect(addDuration('2026-12-28', 'P1W')).toBe('2027-01-04')
  expect(addDuration('2026-12-28', 'PT5M')).toBeNull()
  expect(addDuration('2026-12-28', 'P99999999999999999D')).toBeNull()
})

test('[VIEW-6] a time moves by minutes, also past midnight', () => {
  expect([addMinutes('16:00', 75), addMinutes('23:50', 20), addMinutes('00:10', -20)]).toEqual([
    '17:15',
    '00:10',
    '23:50',
  ])
})
