import { expect, test } from 'vitest'
import { daysLeft } from './daysLeft.js'

const day = 24 * 60 * 60 * 1000

test('[WEB-114] the bin says in whole days how long something is kept, and one on the last day', () => {
  expect(daysLeft(30 * day, 0)).toBe(30)
  expect(daysLeft(30 * day, 1)).toBe(30)
  expect(daysLeft(30 * day, day)).toBe(29)
  expect(daysLeft(30 * day, 30 * day - 1)).toBe(1)
  expect(daysLeft(30 * day, 31 * day)).toBe(1)
})
