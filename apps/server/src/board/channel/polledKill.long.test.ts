import { expect, test } from 'vitest'
import { runKills } from '../killTestData.js'
import { polledLine } from './polledTestData.js'

test('[CHN-8] kill -9 while clients write over long polling: nothing acknowledged is lost, nothing twice, all equal', async () => {
  const outcome = await runKills({ kills: 2, clients: 6, over: polledLine })
  expect(outcome).toMatchObject({ kills: 2, lost: 0, doubles: 0, equal: true })
  expect(outcome.acknowledged).toBeGreaterThan(6 * 10)
}, 180_000)
