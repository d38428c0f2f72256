import { expect, test } from 'vitest'
import { sharedTrials } from './trials.js'

// Servers that share PostgreSQL and Redis. In `npm test` an evening is held through the same faults (e2e/play/twoServers.test.ts).
test.each(sharedTrials)('$name: nothing that was acknowledged is lost', async ({ run }) => {
  const { good, seen } = await run('short')
  expect(good, seen).toBe(true)
})
