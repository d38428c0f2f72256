import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { err, ok, type Result } from '@siroop/domain'
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely'
import { isKnownLevel, migrate } from '../migrations.js'
import { connectProblem, createPostgresDriver } from '../postgresDriver.js'
import { lockSqlite, openSqlite } from '../sqliteDriver.js'
import type { AnyTables } from '../statements.js'
import { type DatabaseKind, primaryKeys } from '../tables.js'
import { type DatabasePlace, databaseFile, type PlaceRefusal, type Row } from './moment.js'

/** What goes into an empty database. */
export interface Filling {
  /** The changes that made the tables which the rows come from. */
  readonly level: readonly string[]
  /** Rows, some of one table at a time. */
  rows(): AsyncIterable<{ readonly table: string; readonly rows: readonly Row[] }>
}
/** `not-empty`: somebody works here. `newer`: rows of a newer Siroop. `in-use`: a server has it open. */
export type FillRefusal = PlaceRefusal | 'not-empty' | 'newer' | 'in-use'

/**
 * Makes a database as it was: its tables of then, its rows, and then what changed in tables since. All or nothing: when it
 * throws half-way, what was there before is there again. Refused: a database in which there is a facilitator or a workshop.
 */
export async function fillDatabase(place: DatabasePlace, filling: Filling): Promise<Result<void, FillRefusal>> {
  if (!isKnownLevel(filling.level)) return err('newer')
  return place.databaseUrl === null ? fillSqlite(place.dataFolder, filling) : fillPostgres(place.databaseUrl, filling)
}

async function fillSqlite(dataFolder: string, filling: Filling): Promise<Result<void, FillRefusal>> {
  await mkdir(dataFolder, { recursive: true })
  const path = databaseFile(dataFolder)
  const lock = lockSqlite(path)
  if (lock === null) return err('in-use')
  const making = `${path}.restoring`
  try {
    if (existsSync(path)) {
      const there = openSqlite(path, 'read')
      const db = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database: there }) })
      const used = await isUsed(db)
      there.close()
      if (used) return err('not-empty')
    }
    await removeFiles(making)
    const connection = openSqlite(making, 'write')
    try {
      const db = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database: connection }) })
      await fill(db, { kind: 'sqlite', filling })
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      connection.close()
    }
    await removeFiles(path)
    await rename(making, path)
    return ok(undefined)
  } finally {
    await removeFiles(making)
    lock.close()
  }
}

const removeFiles = async (path: string) => {
  for (const end of ['', '-wal', '-shm']) await rm(`${path}${end}`, { force: true })
}

async function fillPostgres(url: string, filling: Filling): Promise<Result<void, FillRefusal>> {
  const driver = createPostgresDriver(url)
  const first = await driver.connect().catch((error: unknown) => connectProblem(error))
  if (typeof first === 'string') return err(first)
  const others = await first.execute({
    sql: `select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'siroop' and pid <> pg_backend_pid()`,
    parameters: [],
  })
  first.destroy()
  if (others.rows.length > 0) return err('in-use')
  const db = new Kysely<AnyTables>({ dialect: new PostgresDialect({ pool: driver.pool(2) }) })
  try {
    if (await isUsed(db)) return err('not-empty')
    await dropOurs(db)
    try {
      await fill(db, { kind: 'postgres', filling })
    } catch (error) {
      await dropOurs(db)
      throw error
    }
    return ok(undefined)
  } finally {
    await db.destroy()
  }
}

interface Fill {
  readonly kind: DatabaseKind
  readonly filling: Filling
}
async function fill(db: Kysely<AnyTables>, { kind, filling }: Fill): Promise<void> {
  await migrate(db, kind, filling.level.at(-1))
  await db.transaction().execute(async (writing) => {
    for await (const { table, rows } of filling.rows()) {
      if (rows.length > 0)
        await writing
          .insertInto(table)
          .values([...rows])
          .execute()
    }
  })
  await migrate(db, kind)
}

/** A server that only ever printed its first link has tables and settings, and nothing that anybody would miss. */
async function isUsed(db: Kysely<AnyTables>): Promise<boolean> {
  const there = await ourTables(db)
  for (const table of ['facilitator', 'workshop'].filter((name) => there.includes(name))) {
    const found = await db.selectFrom(table).select(sql<number>`1`.as('one')).limit(1).execute()
    if (found.length > 0) return true
  }
  return false
}

async function dropOurs(db: Kysely<AnyTables>): Promise<void> {
  for (const table of await ourTables(db)) await db.schema.dropTable(table).execute()
}

async function ourTables(db: Kysely<AnyTables>): Promise<readonly string[]> {
  const ours = new Set([...Object.keys(primaryKeys), 'write_mark', 'kysely_migration', 'kysely_migration_lock'])
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  return tables.map(({ name }) => name).filter((name) => ours.has(name))
}
