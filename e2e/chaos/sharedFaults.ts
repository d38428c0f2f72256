import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres } from '@siroop/server/realServers/postgresTestData.js'
import { startRedis } from '@siroop/server/realServers/redisTestData.js'
import { between, comeBack, type Fault, type Ground } from './faults.js'

/** So many servers on one PostgreSQL, with a Redis between them when they are more than one. */
const servers = (count: number) => async (): Promise<Ground> => {
  const postgres = await startPostgres()
  const redis = count > 1 ? await startRedis() : null
  const environment = {
    DATABASE_URL: await postgres.newDatabase(),
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  }
  return {
    servers: Array.from({ length: count }, () => environment),
    postgres,
    redis,
    remove: async () => {
      await redis?.remove()
      await postgres.remove()
    },
  }
}

const killPostgres: Fault = {
  name: 'kill -9 of PostgreSQL',
  short: { people: 8, times: 1, cutMs: [200, 500] },
  full: { people: 30, times: 10, cutMs: [500, 10_000] },
  ground: servers(1),
  strike: async ({ hall, size: { cutMs }, ground }) => {
    await hall.advance(5)
    await ground.postgres?.kill9()
    await wait(between(cutMs))
    await ground.postgres?.start()
    await hall.advance(5)
    hall.unseat()
    return comeBack(hall)
  },
}

/** Redis carries hints only: without it everything goes on, a little later. */
const loseRedis: Fault = {
  name: 'Redis killed and gone, two servers',
  short: { people: 8, times: 1, cutMs: [1_000, 2_000] },
  full: { people: 30, times: 4, cutMs: [30_000, 30_000] },
  ground: servers(2),
  strike: async ({ hall, size: { cutMs }, ground }) => {
    await hall.advance(5)
    await ground.redis?.kill9()
    await hall.advance(5)
    await wait(between(cutMs))
    await hall.advance(5)
    await ground.redis?.start()
    await hall.advance(5)
    hall.unseat()
    return comeBack(hall)
  },
}

/** Servers come and go in mid-session, by turns: killed, or asked to stop; people go on at the other one. */
const loseServers: Fault = {
  name: 'two servers, one of them killed or stopped',
  short: { people: 8, times: 2, cutMs: [300, 800] },
  full: { people: 30, times: 12, cutMs: [10_000, 10_000] },
  ground: servers(2),
  strike: async ({ hall, size: { cutMs }, round }) => {
    await hall.advance(5)
    const [victim, survivor] = round % 2 === 0 ? hall.servers : [...hall.servers].reverse()
    if (victim === undefined || survivor === undefined) throw new Error('There are not two servers')
    if (round % 4 < 2) await victim.kill9()
    else await victim.stop()
    hall.unseat(victim)
    const lost = await hall.lost(survivor)
    hall.seat()
    await hall.advance(3)
    await wait(between(cutMs))
    await victim.start()
    hall.unseat()
    return lost + (await comeBack(hall))
  },
}

/** Faults of servers on PostgreSQL and Redis. */
export const sharedFaults: readonly Fault[] = [killPostgres, loseRedis, loseServers]
