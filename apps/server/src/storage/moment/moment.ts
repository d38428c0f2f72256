import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@siroop/domain'
import { CompiledQuery } from 'kysely'
import { connectProblem, createPostgresDriver, type PostgresConnection } from '../postgresDriver.js'
import { openSqlite, type SqliteConnection } from '../sqliteDriver.js'

/** Where a database is: an address with its password (never to be logged), or the folder of the embedded one. */
export interface DatabasePlace {
  readonly databaseUrl: string | null
  readonly dataFolder: string
}
/** One row by the names of its columns. Numbers are whole and below 2^53. */
export type Row = Readonly<Record<string, string | number | null | Uint8Array>>
export type PlaceRefusal = 'unreachable' | 'no-access' | 'no-database'

/** A whole database as it was at one moment, whatever is written to it meanwhile. */
export interface Moment {
  /** Names of the changes that made its tables, in order: what it takes to make the same tables again. */
  readonly level: readonly string[]
  /** Tables whose rows cannot be made anew from the others. */
  readonly tables: readonly string[]
  /** All rows of one table, some at a time. */
  pages(table: string): AsyncGenerator<readonly Row[]>
  close(): Promise<void>
}

const fileName = 'siroop.db'
/** The file of the embedded database. */
export const databaseFile = (dataFolder: string): string => join(dataFolder, fileName)

/** Not of a backup: the list of changes itself, marks of servers that run, and what is made anew when somebody looks. */
const leftOut = /^(kysely_migration|kysely_migration_lock|write_mark|findable|findable_.*|sqlite_.*)$/
// A row may hold a sealed PDF: so many of those are in memory at once.
const pageRows = 40

/**
 * Opens a database for reading it as it is now. Changes nothing, and needs no server: one that runs goes on writing.
 * Null: nothing was ever written there. Refused: a PostgreSQL that cannot be read, with the reason.
 */
export async function openMoment(place: DatabasePlace): Promise<Result<Moment | null, PlaceRefusal>> {
  if (place.databaseUrl !== null) return postgresMoment(place.databaseUrl)
  const path = databaseFile(place.dataFolder)
  return ok(existsSync(path) ? sqliteMoment(openSqlite(path, 'read')) : null)
}

function sqliteMoment(connection: SqliteConnection): Moment | null {
  const rows = (sql: string, parameters: readonly unknown[] = []) =>
    connection.execute(CompiledQuery.raw(sql, [...parameters])).rows as readonly Row[]
  // The moment is that of the first read.
  connection.exec('BEGIN')
  const names = rows(`select name from sqlite_master where type = 'table' order by name`).map(({ name }) =>
    String(name),
  )
  if (!names.includes('kysely_migration')) {
    connection.close()
    return null
  }
  return {
    level: rows('select name from kysely_migration order by name').map(({ name }) => String(name)),
    tables: names.filter((name) => !leftOut.test(name)),
    async *pages(table) {
      let after = 0
      while (true) {
        const sql = `select rowid as "rowid#", * from "${table}" where rowid > ? order by rowid limit ${pageRows}`
        const page = rows(sql, [after])
        const last = page.at(-1)
        if (last === undefined) return
        after = Number(last['rowid#'])
        yield page.map(({ 'rowid#': _place, ...row }) => row)
      }
    },
    async close() {
      connection.exec('COMMIT')
      connection.close()
    },
  }
}

async function postgresMoment(url: string): Promise<Result<Moment | null, PlaceRefusal>> {
  const connection = await createPostgresDriver(url)
    .connect()
    .catch((error: unknown) => connectProblem(error))
  if (typeof connection === 'string') return err(connection)
  await asked(connection, 'begin isolation level repeatable read read only')
  const names = (
    await asked(
      connection,
      `select table_name as name from information_schema.tables
        where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`,
    )
  ).map(({ name }) => String(name))
  const close = async () => connection.destroy()
  if (!names.includes('kysely_migration')) {
    await close()
    return ok(null)
  }
  const level = await asked(connection, 'select name from kysely_migration order by name')
  return ok({
    level: level.map(({ name }) => String(name)),
    tables: names.filter((name) => !leftOut.test(name)),
    async *pages(table) {
      await asked(connection, `declare pages no scroll cursor for select * from "${table}"`)
      while (true) {
        const page = await asked(connection, `fetch ${pageRows} from pages`)
        if (page.length === 0) break
        yield page
      }
      await asked(connection, 'close pages')
    },
    close,
  })
}

const asked = async (connection: PostgresConnection, sql: string) =>
  (await connection.execute({ sql, parameters: [] })).rows as readonly Row[]
