import { expect, test } from 'vitest'
import { runKills } from './killTestData.js'

test('[SYN-29] 20 times kill -9 while 30 clients write on the board and at a theme table: nothing acknowledged is lost, nothing twice, all equal', async () => {
  const outcome = await runKills({ kills: 20, clients: 30 })
  expect(outcome).toMatchObject({ kills: 20, lost: 0, doubles: 0, equal: true })
  expect(outcome.acknowledged).toBeGreaterThan(30 * 100)
}, 1_200_000)
