import { expect, test } from 'vitest'
import { newDatabase } from '../../realServers/sharedTestData.js'
import { runServerKills } from './killServersTestData.js'

test('[NBR-15] two servers, one killed with -9 again and again, Redis too: on the board and at a theme table nothing acknowledged is lost, all end equal', async () => {
  const outcome = await runServerKills({ database: await newDatabase(), kills: 2, clients: 8 })
  expect(outcome).toMatchObject({ kills: 2, lost: 0, doubles: 0, equal: true })
  expect(outcome.acknowledged).toBeGreaterThan(8 * 2 * 13)
}, 180_000)
