import { expect, test } from 'vitest'
import { seldomTrials, sharedTrials } from './trials.js'

// Servers that share PostgreSQL and Redis, and what is seldom tried. In `npm test` an evening is held through the same faults (e2e/play/twoServers.test.ts).
test.each([...seldomTrials, ...sharedTrials])('$name: nothing that was acknowledged is lost', async ({ run }) => {
  const { good, seen } = await run('short')
  expect(good, seen).toBe(true)
})
