import { timeInWords, weekdayInWords } from '@siroop/manifest'
import { expect, test } from 'vitest'
import { clockTime } from './clockTime.js'
import { weekdayAtStart } from './weekdayAtStart.js'

test('[WEB-62] times and days are written as people write them, in both languages', () => {
  expect(timeInWords('16:05', 'nl')).toBe('16.05')
  expect(timeInWords('16:05', 'en')).toBe('16:05')
  expect(weekdayInWords('2026-10-15', 'nl')).toBe('donderdag 15 oktober 2026')
  expect(weekdayInWords('2026-10-15', 'en')).toContain('15 October 2026')
})

test('[WEB-62] a day at the beginning of a line has a capital, and a text that is no date stays', () => {
  expect(weekdayAtStart('2026-11-17', 'nl')).toBe('Dinsdag 17 november 2026')
  expect(weekdayAtStart('straks', 'nl')).toBe('Straks')
})

test('[WEB-62] a moment is told by the clock of the region, in summer and in winter', () => {
  expect(clockTime(Date.parse('2026-07-01T12:40:00Z'), 'nl')).toBe('14.40')
  expect(clockTime(Date.parse('2026-12-01T12:40:00Z'), 'en')).toBe('13:40')
})
