import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@siroop/server/realServers/postgresTestData.js'
import { openPostgresStorage } from '@siroop/server/storage/postgresStorage.js'
import { openSqliteStorage } from '@siroop/server/storage/sqliteStorage.js'

/** An empty store for one bench: SQLite in a folder of its own, or with `--postgres` a PostgreSQL that is started for it. */
export async function openOwnStorage(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `siroop-bench-${name}-`))
  const fail = (error: unknown) => {
    throw error
  }
  const postgres = process.argv.includes('--postgres') ? await startPostgres() : null
  const opened =
    postgres === null
      ? await openSqliteStorage(join(folder, 'siroop.db'), fail)
      : await openPostgresStorage(await postgres.newDatabase(), fail)
  if (!opened.ok) throw new Error(opened.error)
  const storage = opened.value
  return {
    storage,
    kind: postgres === null ? 'SQLite' : 'PostgreSQL',
    remove: async (): Promise<void> => {
      await storage.close()
      await postgres?.remove()
      rmSync(folder, { recursive: true })
    },
  }
}
