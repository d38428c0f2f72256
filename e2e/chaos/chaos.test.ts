import { expect, test } from 'vitest'
import { ownTrials, seldomTrials } from './trials.js'

// The short form of `npm run chaos`, against the built server.
test.each(ownTrials.filter((one) => !seldomTrials.includes(one)))(
  '$name: nothing that was acknowledged is lost',
  async ({ run }) => {
    const { good, seen } = await run('short')
    expect(good, seen).toBe(true)
  },
)
