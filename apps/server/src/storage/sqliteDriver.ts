import { createRequire } from 'node:module'
import type { CompiledQuery, SqliteDatabase } from 'kysely'

type Parameter = null | number | string | bigint | Uint8Array
interface Statement {
  all(...parameters: Parameter[]): unknown[]
  run(...parameters: Parameter[]): { changes: number | bigint; lastInsertRowid: number | bigint }
}
interface DatabaseSync {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
  readonly isTransaction: boolean
}
type DatabaseSyncClass = new (path: string, options?: { readOnly?: boolean }) => DatabaseSync

/**
 * One open SQLite database: what kysely needs for reading, and synchronous execution of compiled queries for the writer.
 * Holds the only reference to the `DatabaseSync`, which would be closed when collected.
 */
export interface SqliteConnection extends SqliteDatabase {
  exec(sql: string): void
  /** Rows of a query that returns rows, and the number of changed rows of one that does not. */
  execute(query: CompiledQuery): { readonly rows: readonly unknown[]; readonly changes: number }
  readonly inTransaction: boolean
}

/**
 * Opens a database file with the `node:sqlite` API: built in where Node has one with full text, else prebuilt from npm.
 * A writer gets WAL, `synchronous=FULL` (a commit is on the disk when it returns) and `secure_delete` (erased data is
 * overwritten). Throws when the file cannot be opened. The only file that knows a SQLite driver.
 */
export function openSqlite(path: string, mode: 'write' | 'read' | 'lock'): SqliteConnection {
  const Database = databaseClass()
  const database = mode === 'read' ? new Database(path, { readOnly: true }) : new Database(path)
  database.exec('PRAGMA busy_timeout = 5000')
  if (mode === 'write') {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON')
    stretchLog(database)
  }
  const statements = new Map<string, Statement>()
  const statement = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = database.prepare(sql)
    if (statements.size >= 200) statements.clear()
    statements.set(sql, made)
    return made
  }
  return {
    exec: (sql) => database.exec(sql),
    execute({ sql, parameters }) {
      const bound = parameters.map(checked)
      if (returnsRows(sql)) return { rows: statement(sql).all(...bound), changes: 0 }
      return { rows: [], changes: Number(statement(sql).run(...bound).changes) }
    },
    get inTransaction() {
      return database.isTransaction
    },
    prepare(sql) {
      const prepared = statement(sql)
      return {
        reader: returnsRows(sql),
        all: (parameters) => prepared.all(...parameters.map(checked)),
        run: (parameters) => prepared.run(...parameters.map(checked)),
        iterate: (parameters) => prepared.all(...parameters.map(checked)).values(),
      }
    },
    close() {
      statements.clear()
      database.close()
    },
  }
}

/**
 * Two servers on one database would each hold documents that the other does not see. The lock is a second SQLite file:
 * the system gives it free when the process dies, however it dies. Null when another server holds it.
 */
export function lockSqlite(path: string): SqliteConnection | null {
  const lock = openSqlite(`${path}.lock`, 'lock')
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return lock
  } catch {
    // BEGIN EXCLUSIVE fails only because somebody else has it; a file that cannot be opened threw above.
    lock.close()
    return null
  }
}

/**
 * Lets the log file grow to its size once, with writes that change nothing. SQLite begins it anew every thousand pages and
 * keeps the file: from then on a flush writes data only, while each flush of a growing file also writes what the file
 * system knows of it (measured: 0.45 ms became 0.30). These writes are not flushed one by one; the last one is, with the
 * checkpoint that it sets off, and with everything that a crash left in the log before them.
 */
function stretchLog(database: DatabaseSync): void {
  const [row] = database.prepare('PRAGMA user_version').all() as { user_version: number }[]
  const change = database.prepare(`PRAGMA user_version = ${row?.user_version ?? 0}`)
  const lasting = `PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${logPages}`
  try {
    database.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0')
    for (let page = 0; page < logPages; page++) change.run()
    database.exec(lasting)
    change.run()
  } catch {
    // A full disk: what is there can still be read, and the log grows when there is room again.
    database.exec(lasting)
  }
}
/** After how many pages the log is written into the database and begun anew: what SQLite does by itself. */
const logPages = 1000

/**
 * What an error of the driver means: a row that exists already, the medium that said no (full, gone, locked, damaged),
 * or a bug of ours. Codes: sqlite.org/rescode.html.
 */
export function sqliteProblem(error: unknown): 'duplicate' | 'failed' | 'bug' {
  const code = (error as { errcode?: unknown } | null)?.errcode
  if (typeof code !== 'number') return 'bug'
  if (code === uniqueViolation || code === primaryKeyViolation) return 'duplicate'
  return mediumCodes.has(code & 0xff) ? 'failed' : 'bug'
}
const uniqueViolation = 2067
const primaryKeyViolation = 1555
/** BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB. */
const mediumCodes = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26])

function databaseClass(): DatabaseSyncClass {
  const builtIn = process.getBuiltinModule?.('node:sqlite') as { DatabaseSync: DatabaseSyncClass } | undefined
  if (builtIn !== undefined && hasFullText(builtIn.DatabaseSync)) return builtIn.DatabaseSync
  const require = createRequire(import.meta.url)
  return (require('@photostructure/sqlite') as { DatabaseSync: DatabaseSyncClass }).DatabaseSync
}

/** The first versions of Node with a SQLite of their own left its full text out. */
function hasFullText(Database: DatabaseSyncClass): boolean {
  const database = new Database(':memory:')
  try {
    const options = database.prepare('PRAGMA compile_options').all() as { compile_options: string }[]
    return options.some((one) => one.compile_options === 'ENABLE_FTS5')
  } finally {
    database.close()
  }
}

function returnsRows(sql: string): boolean {
  return /^\s*(select|with|pragma|explain)\b/i.test(sql) || /\breturning\b/i.test(sql)
}

/** The driver takes an object as named parameters and a boolean as an error; both are bugs that must be loud. */
function checked(value: unknown): Parameter {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`A ${typeof value} is no column value`)
}
