import type { PostgresPool } from 'kysely'
import type { WriteOp } from './storage.js'
import { primaryKeys } from './tables.js'

/**
 * Work that only one server does at a time: an advisory lock of PostgreSQL on a connection that the job holds, from a
 * pool that nothing else uses, so that a job finds the other connections free. The lock goes with its connection, however
 * that ends. Jobs of this server with one key queue up here first, with one connection for all of them. A job must not
 * ask for its own key again.
 */
export function createLocks(pool: PostgresPool): <T>(key: string, job: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<void>>()
  return (key, job) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(() => holding(pool, key, job))
    // Whoever comes next waits for the end of this one, whichever that is; the caller hears of a failure.
    const end = turn.then(
      () => undefined,
      () => undefined,
    )
    last.set(key, end)
    void end.then(() => {
      if (last.get(key) === end) last.delete(key)
    })
    return turn
  }
}

async function holding<T>(pool: PostgresPool, key: string, job: () => Promise<T>): Promise<T> {
  const connection = await pool.connect()
  try {
    await connection.query('select pg_advisory_lock(hashtextextended($1, 0))', [`job ${key}`])
    try {
      return await job()
    } finally {
      // A connection that broke meanwhile has given the lock back already.
      await connection
        .query('select pg_advisory_unlock(hashtextextended($1, 0))', [`job ${key}`])
        .catch(() => undefined)
    }
  } finally {
    connection.release()
  }
}

/**
 * What a write must have for itself, as names of advisory locks: a document, a workshop with everything that belongs to
 * it, or else a row, or a whole table when the write does not say which row. Only for the order in which servers wait for
 * each other: what must never go wrong is guarded by the rows themselves.
 */
export function lockKeys(op: WriteOp): string[] {
  switch (op.kind) {
    case 'append-update':
    case 'put-snapshot':
    case 'compact':
      return [`room ${op.room}`]
    case 'append-events':
      return [`workshop ${op.workshop}`]
    case 'remove-rooms':
      return [`rooms ${op.prefix}`]
    case 'insert':
    case 'put':
      return [rowKey(op.table, op.row as unknown as Columns)]
    case 'patch':
    case 'remove':
      return [rowKey(op.table, op.where as Columns)]
  }
}
type Columns = Readonly<Record<string, unknown>>

function rowKey(table: keyof typeof primaryKeys, columns: Columns): string {
  const workshop = table === 'workshop' ? columns.id : columns.workshop
  if (typeof workshop === 'string') return `workshop ${workshop}`
  const key = primaryKeys[table].map((column) => columns[column])
  return key.includes(undefined) ? `table ${table}` : `row ${table} ${JSON.stringify(key)}`
}
