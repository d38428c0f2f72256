import { expect, test } from 'vitest'
import { startPostgres } from '../../realServers/postgresTestData.js'
import { runServerKills } from './killServersTestData.js'

test('[NBR-15] 20 kills of two servers in turn, of Redis and of PostgreSQL now and then, 30 clients: nothing lost', async () => {
  const postgres = await startPostgres()
  const restartDatabase = async () => {
    await postgres.kill9()
    await postgres.start()
  }
  const database = await postgres.newDatabase()
  const outcome = await runServerKills({ database, kills: 20, clients: 30, restartDatabase })
  await postgres.remove()
  expect(outcome).toMatchObject({ kills: 20, lost: 0, doubles: 0, equal: true })
  expect(outcome.acknowledged).toBeGreaterThan(30 * 20 * 13)
}, 1_200_000)
