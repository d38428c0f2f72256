import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@siroop/domain'
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { type AnyTables, matches } from './applyWrite.js'
import { isCommitted, type WriteOutcome } from './groupCommit.js'
import { openSqlite, type SqliteConnection } from './sqliteDriver.js'
import type { Committed, ListOptions, Storage, StoredRoom, StoredUpdate, Where, WriteRefusal } from './storage.js'
import { primaryKeys, type TableName, type Tables } from './tables.js'
import type { FromWriter, ToWriter } from './writer.js'

/** `newer`: a newer version of Siroop wrote this database. `in-use`: another server has it open. */
export type OpenRefusal = 'newer' | 'in-use'

interface Waiting {
  readonly resolve: (result: Result<Committed, WriteRefusal>) => void
  readonly reject: (error: Error) => void
}

/**
 * The embedded database: one file, written by one thread, read by the main thread on a connection of its own.
 * Migrates when it opens. Throws when the file cannot be opened at all. When the writer thread dies, everything that
 * waited rejects and `onFatal` is told: what was on its way may or may not be written, so the process should end and
 * start again (clients resync).
 */
export async function openSqliteStorage(
  path: string,
  onFatal: (error: Error) => void,
): Promise<Result<Storage, OpenRefusal>> {
  const worker = startWriter(path)
  const opened = await new Promise<'ready' | OpenRefusal>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (message: FromWriter) => {
      worker.off('error', reject)
      if ('opened' in message) resolve(message.opened)
    })
  })
  if (opened !== 'ready') {
    await worker.terminate()
    return err(opened)
  }
  const connection = openSqlite(path, 'read')
  const db = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database: connection }) })
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  let state: 'open' | 'closing' | 'dead' = 'open'

  worker.on('message', (message: FromWriter) => {
    if (!('outcomes' in message)) return
    for (const { id, outcome } of message.outcomes) {
      const request = waiting.get(id)
      waiting.delete(id)
      if (request !== undefined) settle(request, outcome)
    }
  })
  const die = (error: Error) => {
    if (state === 'dead') return
    state = 'dead'
    for (const request of waiting.values()) request.reject(error)
    waiting.clear()
    onFatal(error)
  }
  worker.on('error', die)
  worker.on('exit', () => {
    if (state !== 'closing') die(new Error('The writer thread ended'))
  })

  return ok({
    transact(ops) {
      if (state !== 'open') return Promise.resolve(err('failed'))
      if (ops.length === 0) return Promise.resolve(ok({ seqs: [] }))
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, ops } satisfies ToWriter)
      })
    },
    async get<T extends TableName>(table: T, where: Where<T>) {
      const row = await db
        .selectFrom(table as string)
        .selectAll()
        .where(matches(where))
        .limit(1)
        .executeTakeFirst()
      return (row as Tables[T] | undefined) ?? null
    },
    async list<T extends TableName>(table: T, where: Where<T>, options: ListOptions<T> = {}) {
      let query = db
        .selectFrom(table as string)
        .selectAll()
        .where(matches(where))
      const order: readonly string[] = options.orderBy === undefined ? primaryKeys[table] : [options.orderBy]
      for (const column of order) query = query.orderBy(column, options.descending === true ? 'desc' : 'asc')
      if (options.limit !== undefined) query = query.limit(options.limit)
      return (await query.execute()) as unknown as Tables[T][]
    },
    async events(workshop, afterSeq) {
      const query = db.selectFrom('event').selectAll().where('workshop', '=', workshop).where('seq', '>', afterSeq)
      return (await query.orderBy('seq').execute()) as unknown as Tables['event'][]
    },
    loadRoom: async (room) => readRoom(db, connection, room),
    async updatesAfter(room, afterSeq) {
      const updates = db.selectFrom('room_update').select(['seq', 'bytes']).where('room', '=', room)
      const query = updates.where('seq', '>', afterSeq).orderBy('seq')
      const [found, head] = inOneRead(
        connection,
        (rows) => [rows<StoredUpdate>(query), headOf(db, rows, room)] as const,
      )
      return found.length === head - afterSeq ? found : null
    },
    async heads({ rooms, workshops }) {
      const last = (workshop: string) => {
        const query = db.selectFrom('event').select(({ fn }) => fn.max('seq').as('seq'))
        return query.where('workshop', '=', workshop)
      }
      return inOneRead(connection, (rows) => ({
        rooms: new Map(rooms.map((room) => [room, headOf(db, rows, room)])),
        workshops: new Map(workshops.map((id) => [id, rows<{ seq: number | null }>(last(id))[0]?.seq ?? 0])),
      }))
    },
    shared: false,
    exclusively: (_key, job) => job(),
    async close() {
      if (state !== 'open') return
      state = 'closing'
      const exited = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage('close' satisfies ToWriter)
      await exited
      connection.close()
    },
  })
}

function settle(request: Waiting, outcome: WriteOutcome): void {
  if (isCommitted(outcome)) request.resolve(ok(outcome))
  else if (typeof outcome === 'string') request.resolve(err(outcome))
  else request.reject(new Error(outcome.bug))
}

type Rows = <R>(query: { compile(): CompiledQuery }) => R[]

/** Synchronous in one read transaction: a compaction between two of the statements would leave a hole. */
function inOneRead<T>(connection: SqliteConnection, read: (rows: Rows) => T): T {
  connection.exec('BEGIN')
  try {
    return read(<R>(query: { compile(): CompiledQuery }) => connection.execute(query.compile()).rows as R[])
  } finally {
    connection.exec('COMMIT')
  }
}

function headOf(db: Kysely<AnyTables>, rows: Rows, room: string): number {
  return rows<{ head: number }>(db.selectFrom('room').select('head').where('name', '=', room))[0]?.head ?? 0
}

function readRoom(db: Kysely<AnyTables>, connection: SqliteConnection, room: string): StoredRoom {
  return inOneRead(connection, (rows) => {
    const snapshots = db.selectFrom('room_snapshot').select(['seq', 'bytes']).where('room', '=', room)
    const [snapshot] = rows<StoredUpdate>(snapshots.where('name', '=', '').orderBy('seq', 'desc').limit(1))
    const updates = db.selectFrom('room_update').select(['seq', 'bytes']).where('room', '=', room)
    const after = updates.where('seq', '>', snapshot?.seq ?? 0).orderBy('seq')
    return { head: headOf(db, rows, room), snapshot: snapshot ?? null, updates: rows<StoredUpdate>(after) }
  })
}

/**
 * In the built server the thread's code lies beside this bundle as `writer.js`; from source (development, tests) it is
 * TypeScript and the thread needs tsx, which a thread does not inherit on Node 20.
 */
function startWriter(path: string): Worker {
  const options = { workerData: { path }, execArgv: [] }
  if (!import.meta.url.endsWith('.ts')) {
    const built = './writer.js'
    return new Worker(new URL(built, import.meta.url), options)
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const register = JSON.stringify(new URL('dist/esm/api/index.mjs', tsx).href)
  const source = JSON.stringify(new URL('./writer.ts', import.meta.url).href)
  const boot = `import { register } from ${register}; register(); await import(${source})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(boot)}`), options)
}
