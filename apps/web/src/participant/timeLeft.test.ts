import { describe, expect, test } from 'vitest'
import { timeLeft } from './timeLeft.js'

describe('[WEB-41] the time on the phone', () => {
  const clock = { startedAtMs: 0, endsAtMs: 300_000 }
  test('[WEB-41] counts whole minutes, rounded up, and never below zero', () => {
    expect(timeLeft(clock, 0)?.minutes).toBe(5)
    expect(timeLeft(clock, 1)?.minutes).toBe(5)
    expect(timeLeft(clock, 299_999)?.minutes).toBe(1)
    expect(timeLeft(clock, 300_000)?.minutes).toBe(0)
    expect(timeLeft(clock, 900_000)).toEqual({ minutes: 0, part: 0 })
  })
  test('[WEB-41] has a bar from full to empty, also when the clock of this device runs behind', () => {
    expect(timeLeft(clock, 150_000)?.part).toBe(0.5)
    expect(timeLeft(clock, -60_000)?.part).toBe(1)
  })
  test('[WEB-41] says nothing outside a meeting', () => {
    expect(timeLeft(null, 0)).toBeNull()
  })
})
