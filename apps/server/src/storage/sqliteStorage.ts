import type { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@siroop/domain'
import { Kysely, SqliteDialect } from 'kysely'
import { startThread } from '../threads/startThread.js'
import { readFound } from './finding/search.js'
import { isCommitted, type WriteOutcome } from './groupCommit.js'
import { countRows, eventsAfter, firstRow, listRows, readHeads, readRoom, readUpdatesAfter } from './reads.js'
import { openSqlite, type SqliteConnection } from './sqliteDriver.js'
import { type AnyTables, runNow, type Steps } from './statements.js'
import type { Committed, Storage, WriteOp, WriteRefusal } from './storage.js'
import type { FromWriter, Request, ToWriter } from './writer.js'
import { paced } from './writing/paced.js'

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
  const read = <T>(steps: Steps<T>) => inOneRead(connection, steps)
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  const toWriter = paced<Request>((requests) => worker.postMessage(requests satisfies ToWriter))
  let state: 'open' | 'closing' | 'dead' = 'open'

  worker.on('message', (message: FromWriter) => {
    if (!('outcomes' in message)) return
    for (const { id, outcome } of message.outcomes) {
      const request = waiting.get(id)
      waiting.delete(id)
      if (request !== undefined) settle(request, outcome)
    }
    toWriter.answered()
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
        toWriter.add({ id, ops: ops.map(ownCopy) })
      })
    },
    get: async (table, where) => read(firstRow(db, table, where)),
    list: async (table, where, options) => read(listRows(db, table, { where, ...(options && { options }) })),
    count: async (table, where) => read(countRows(db, table, where)),
    events: async (workshop, afterSeq) => read(eventsAfter(db, workshop, afterSeq)),
    loadRoom: async (room) => read(readRoom(db, room)),
    updatesAfter: async (room, afterSeq) => read(readUpdatesAfter(db, room, afterSeq)),
    heads: async (of) => read(readHeads(db, of)),
    search: async (asked) => read(readFound(db, 'sqlite', asked)),
    shared: false,
    exclusively: (_key, job) => job(),
    async close() {
      if (state !== 'open') return
      state = 'closing'
      const exited = new Promise((resolve) => worker.once('exit', resolve))
      toWriter.flush()
      worker.postMessage('close' satisfies ToWriter)
      await exited
      connection.close()
    },
  })
}

/** A caller may do with its bytes what it wants as soon as it has handed them over. */
const ownCopy = (op: WriteOp): WriteOp =>
  op.kind === 'append-update' ? { ...op, bytes: op.bytes.slice() } : structuredClone(op)

function settle(request: Waiting, outcome: WriteOutcome): void {
  if (isCommitted(outcome)) request.resolve(ok(outcome))
  else if (typeof outcome === 'string') request.resolve(err(outcome))
  else request.reject(new Error(outcome.bug))
}

/** Synchronous in one read transaction: a compaction between two of the statements would leave a hole. */
function inOneRead<T>(connection: SqliteConnection, steps: Steps<T>): T {
  connection.exec('BEGIN')
  try {
    return runNow(steps, connection.execute)
  } finally {
    connection.exec('COMMIT')
  }
}

function startWriter(path: string): Worker {
  // What it is handed lives for one group only: a small nursery is enough, and the default one takes 16 MB.
  const resourceLimits = { maxYoungGenerationSizeMb: 4 }
  return startThread('writer', new URL('./writer.ts', import.meta.url), { workerData: { path }, resourceLimits })
}
