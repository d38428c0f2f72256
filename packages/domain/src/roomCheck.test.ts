import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  expectedPeople,
  isPictureLargeEnough,
  isTrialGood,
  readingDistanceMetres,
  trialLimits,
  trialLinesFor,
  within95,
} from './roomCheck.js'

const fullHd = { width: 1920, height: 1080, ratio: 1 }
const good = { tried: 40, opened: 40, openedWithinMs: 800, answeredWithinMs: 30 }

test('[RCK-1] a picture below 1024 × 768 is too small, whatever the pixels of the device are', () => {
  expect(isPictureLargeEnough({ width: 1024, height: 768, ratio: 1 })).toBe(true)
  expect(isPictureLargeEnough(fullHd)).toBe(true)
  expect(isPictureLargeEnough({ width: 1023, height: 768, ratio: 3 })).toBe(false)
  expect(isPictureLargeEnough({ width: 1024, height: 767, ratio: 1 })).toBe(false)
})

test('[RCK-2] the main line reads well up to the distance at which its capitals take 20 minutes of arc', () => {
  // 3 m wide is 1.69 m high; a line of 1/25 is 67 mm, its capitals 45 mm; 172 times that is 7.8 m.
  expect(readingDistanceMetres(fullHd, 3)).toBe(7.5)
  expect(readingDistanceMetres({ width: 1024, height: 768, ratio: 1 }, 3)).toBe(10)
  // A television of 1.2 m, and a laptop on the table.
  expect(readingDistanceMetres(fullHd, 1.2)).toBe(3)
  expect(readingDistanceMetres(fullHd, 0.3)).toBe(0.5)
})
test('[RCK-2] twice the width reads twice as far, and the pixels of the device change nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 4 }), (metres, ratio) => {
      const once = readingDistanceMetres(fullHd, metres)
      expect(readingDistanceMetres({ ...fullHd, ratio }, metres)).toBe(once)
      const twice = readingDistanceMetres(fullHd, metres * 2)
      expect(twice - 2 * once).toBeGreaterThanOrEqual(0)
      expect(twice - 2 * once).toBeLessThanOrEqual(1)
    }),
  )
})

test('[RCK-3] expected are who has a seat, or three of every organisation; tried is with twice as many, within limits', () => {
  expect(expectedPeople({ seats: 0, organisations: 7 })).toBe(21)
  expect(expectedPeople({ seats: 34, organisations: 7 })).toBe(34)
  expect(expectedPeople({ seats: 0, organisations: 24 })).toBe(60)
  expect(trialLinesFor(21)).toBe(42)
  expect(trialLinesFor(0)).toBe(trialLimits.fewest)
  expect(trialLinesFor(60)).toBe(60)
})

test('[RCK-4] a trial is good when every line opened and answered, and soon enough', () => {
  expect(isTrialGood(good)).toBe(true)
  expect(isTrialGood({ ...good, opened: 39 })).toBe(false)
  expect(isTrialGood({ ...good, openedWithinMs: 5001 })).toBe(false)
  expect(isTrialGood({ ...good, answeredWithinMs: 1001 })).toBe(false)
  expect(isTrialGood({ ...good, answeredWithinMs: null })).toBe(false)
})
test('[RCK-4] of a hundred answers the slowest five do not count, of ten each does', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1)
  expect(within95(hundred.toReversed())).toBe(95)
  expect(within95([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toBe(10)
  expect(within95([7])).toBe(7)
  expect(within95([])).toBeNull()
})
