import { openPostgresStorage } from '../storage/postgresStorage.js'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import type { Storage } from '../storage/storage.js'

/** Opens a database of a test: the address of a PostgreSQL, or a file of SQLite. */
export async function openDatabase(where: string): Promise<Storage> {
  const open = where.startsWith('postgres:') ? openPostgresStorage : openSqliteStorage
  const opened = await open(where, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
