import { expect, test } from 'vitest'
import { addDuration, addMinutes, isDate, workingDay } from './dates.js'

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

test('[RUN-12] a day in a weekend becomes the working day next to it, also across months and years', () => {
  expect(['2027-11-26', '2027-11-27', '2027-11-28'].map(workingDay)).toEqual(['2027-11-26', '2027-11-26', '2027-11-29'])
  expect(['2028-01-01', '2026-08-01', '2028-12-31'].map(workingDay)).toEqual(['2027-12-31', '2026-07-31', '2029-01-01'])
})
