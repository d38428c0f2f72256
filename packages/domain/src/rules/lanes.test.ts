import { expect, test } from 'vitest'
import { stepId } from '../ids.js'
import { readyKey } from './lanes.js'

test('[LAN-4] who is done in one horizon is not done in the next, nor in another step', () => {
  const step = stepId('terugredeneren')
  const keys = [
    readyKey(step, null),
    readyKey(step, 'h2040'),
    readyKey(step, 'h2035'),
    readyKey(stepId('acties'), 'h2040'),
  ]
  expect(new Set(keys).size).toBe(4)
  expect(readyKey(step, null)).toBe(step)
  const long = 'x'.repeat(48)
  expect(readyKey(stepId(long), 'h2040')).toMatch(/^h2040-x+$/)
})
