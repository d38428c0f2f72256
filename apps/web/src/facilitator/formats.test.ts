import { addMinutes } from '@siroop/domain'
import { expect, test } from 'vitest'
import { daysBetween, leftText, midSentence } from './formats.js'

test('[WEB-62] days are counted over the night of a summer time', () => {
  expect(daysBetween('2026-10-12', '2026-10-15')).toBe(3)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test('[WEB-62] minutes are added over midnight', () => {
  expect(addMinutes('23:50', 15)).toBe('00:05')
  expect(addMinutes('00:05', -10)).toBe('23:55')
})

test('[WEB-62] a clock that is past its end counts on with a plus', () => {
  expect(leftText(304_000, 0)).toBe('5:04')
  expect(leftText(0, 42_000)).toBe('+0:42')
})

test('[WEB-62] an abbreviation keeps its capitals in the middle of a sentence', () => {
  expect(midSentence('Namen geven')).toBe('namen geven')
  expect(midSentence('GGD en politie')).toBe('GGD en politie')
})
