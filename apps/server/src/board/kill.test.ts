import { expect, test } from 'vitest'
import { runKills } from './killTestData.js'

test('[SYN-29] kill -9 while clients write on the board and at a theme table: nothing acknowledged is lost, nothing is there twice, all end equal', async () => {
  const outcome = await runKills({ kills: 2, clients: 8 })
  expect(outcome).toMatchObject({ kills: 2, lost: 0, doubles: 0, equal: true })
  expect(outcome.acknowledged).toBeGreaterThan(8 * 15)
}, 180_000)
