import { type RealPostgres, startPostgres } from '@siroop/server/realServers/postgresTestData.js'
import { type RealRedis, startRedis } from '@siroop/server/realServers/redisTestData.js'
import { familyOf } from './machine.js'

/** PostgreSQL and Redis for one run, on free ports and in temporary folders; they end with the bench, however it ends. */
export interface Stores {
  readonly environment: Readonly<Record<'DATABASE_URL' | 'REDIS_URL', string>>
  /** Their processes, those that serve a line included. */
  pids(): readonly number[]
  stop(): Promise<void>
}

/** Starts what is asked for. A text, when this machine has not got it: what is missing. */
export async function startStores(wanted: { readonly postgres: boolean }): Promise<Stores | string> {
  let redis: RealRedis | null = null
  let postgres: RealPostgres | null = null
  try {
    redis = await startRedis()
    postgres = wanted.postgres ? await startPostgres() : null
    const servers = [redis, ...(postgres === null ? [] : [postgres])]
    return {
      environment: { REDIS_URL: redis.url, DATABASE_URL: (await postgres?.newDatabase()) ?? '' },
      pids: () => servers.flatMap((server) => familyOf(server.pid() ?? 0)),
      stop: async () => {
        await Promise.all(servers.map((server) => server.remove()))
      },
    }
  } catch (error) {
    await Promise.all([redis?.remove(), postgres?.remove()])
    return error instanceof Error ? error.message : String(error)
  }
}
