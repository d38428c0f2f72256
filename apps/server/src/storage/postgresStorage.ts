import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '@siroop/domain'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { readFound } from './finding/search.js'
import { isCommitted } from './groupCommit.js'
import { migrate } from './migrations.js'
import { connectProblem, createPostgresDriver, type PostgresConnection } from './postgresDriver.js'
import { createLocks } from './postgresLocks.js'
import { createPostgresWriter } from './postgresWriter.js'
import { countRows, eventsAfter, firstRow, listRows, readHeads, readRoom, readUpdatesAfter } from './reads.js'
import { type Answer, type AnyTables, runSoon, type Steps } from './statements.js'
import type { Storage } from './storage.js'

/**
 * `newer`: a newer version of Siroop wrote this database. `old-server`: a PostgreSQL that Siroop is not tested with.
 * The others: no connection, with the reason as far as it helps whoever set the address.
 */
export type PostgresRefusal = 'newer' | 'old-server' | 'unreachable' | 'no-access' | 'no-database'

/** Connections at most, besides the one that writes: for reading, and for jobs that only one server does. */
const readers = 6
const lockHolders = 8
const oldestServer = 150_000
/** Marks of servers that ended without a word; a server that wrote nothing for so long is not there any more. */
const markDays = 400

/**
 * A database that several servers share. Migrates when it opens; of two that open at once, one migrates. A database that
 * is gone makes reads reject and writes answer `failed`, and is used again as soon as it is back.
 *
 * When the connection breaks during a COMMIT, that transaction is answered once the database has told what became of it,
 * however long that takes; later writes answer `failed` meanwhile. `onFatal` is told when it can never be found out
 * (another database has taken the place of this one): the process should end and start again, as with SQLite.
 * No pooler that gives each transaction another connection (pgbouncer's transaction mode) may stand in between.
 */
export async function openPostgresStorage(
  url: string,
  onFatal: (error: Error) => void,
): Promise<Result<Storage, PostgresRefusal>> {
  const driver = createPostgresDriver(url)
  const first = await driver.connect().catch((error: unknown) => connectProblem(error))
  if (typeof first === 'string') return err(first)
  const version = await numberOf(first, `select current_setting('server_version_num')::bigint as n`)
  if (version < oldestServer) {
    first.destroy()
    return err('old-server')
  }
  const pool = driver.pool(readers)
  const db = new Kysely<AnyTables>({ dialect: new PostgresDialect({ pool }) })
  const lockPool = driver.pool(lockHolders, 'patient')
  const exclusively = createLocks(lockPool)
  const end = async () => {
    await db.destroy()
    await lockPool.end()
  }
  const state = await exclusively('migrate', () => migrate(db, 'postgres')).catch(async (error: unknown) => {
    first.destroy()
    await end()
    throw error
  })
  if (state === 'newer') {
    first.destroy()
    await end()
    return err('newer')
  }
  const id = randomUUID()
  const openedAt = { sql: 'insert into write_mark values ($1, 0, $2)', parameters: [id, Date.now()] }
  const old = { sql: 'delete from write_mark where at_ms < $1', parameters: [Date.now() - markDays * 86_400_000] }
  await first.execute(old)
  await first.execute(openedAt)
  const writer = createPostgresWriter({ db, id, first, connect: driver.connect, onFatal })

  const once = <T>(steps: Steps<T>) => runSoon(steps, (query) => ask(db, query))
  /** Several queries that see the database as it was at one moment. */
  const together = <T>(steps: Steps<T>) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((moment) => runSoon(steps, (query) => ask(moment, query)))

  let closed: Promise<void> | null = null

  return ok({
    async transact(ops) {
      if (ops.length === 0) return writer.isOpen() ? ok({ seqs: [] }) : err('failed')
      const outcome = await writer.write(structuredClone(ops))
      if (isCommitted(outcome)) return ok(outcome)
      if (typeof outcome === 'string') return err(outcome)
      throw new Error(outcome.bug)
    },
    get: (table, where) => once(firstRow(db, table, where)),
    list: (table, where, options) => once(listRows(db, table, { where, ...(options && { options }) })),
    count: (table, where) => once(countRows(db, table, where)),
    events: (workshop, afterSeq) => once(eventsAfter(db, workshop, afterSeq)),
    loadRoom: (room) => together(readRoom(db, room)),
    updatesAfter: (room, afterSeq) => together(readUpdatesAfter(db, room, afterSeq)),
    heads: (of) => once(readHeads(db, of)),
    search: (asked) => once(readFound(db, 'postgres', asked)),
    shared: true,
    exclusively,
    close() {
      closed ??= writer.close().then(end)
      return closed
    },
  })
}

async function ask(db: Kysely<AnyTables>, { sql, parameters }: CompiledQuery): Promise<Answer> {
  const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(sql, [...parameters]))
  return { rows, changes: Number(numAffectedRows ?? 0) }
}

async function numberOf(connection: PostgresConnection, sql: string): Promise<number> {
  const { rows } = await connection.execute({ sql, parameters: [] })
  return (rows[0] as { n: number }).n
}
