import { join } from 'node:path'
import { openPostgresStorage } from '@siroop/server/storage/postgresStorage.js'
import { openSqlite } from '@siroop/server/storage/sqliteDriver.js'
import { primaryKeys, type TableName } from '@siroop/server/storage/tables.js'
import type { StoryServer } from '../../run/server.js'

const tables = Object.keys(primaryKeys) as TableName[]
const lineOf = (table: string, row: object): string =>
  `${table} ${JSON.stringify(row, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : (value as unknown),
  )}`

/** Every row of every table of a running server, as text; read beside it, from its own file. */
export function rowsInFile({ dataFolder }: StoryServer): readonly string[] {
  const database = openSqlite(join(dataFolder, 'data', 'siroop.db'), 'read')
  try {
    const rowsOf = (table: string) => database.prepare(`SELECT * FROM ${table}`).all([]) as object[]
    return tables.flatMap((table) => rowsOf(table).map((row) => lineOf(table, row))).sort()
  } finally {
    database.close()
  }
}

/** The same of the PostgreSQL that several servers share. */
export async function rowsInPostgres(url: string): Promise<readonly string[]> {
  const opened = await openPostgresStorage(url, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  const storage = opened.value
  const rows = await Promise.all(tables.map(async (table) => [table, await storage.list(table, {})] as const))
  await storage.close()
  return rows.flatMap(([table, all]) => all.map((row) => lineOf(table, row))).sort()
}
