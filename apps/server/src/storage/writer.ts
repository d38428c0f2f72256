import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { Kysely, SqliteDialect } from 'kysely'
import { createGroupCommit, type WriteOutcome } from './groupCommit.js'
import { migrate } from './migrations.js'
import { lockSqlite, openSqlite } from './sqliteDriver.js'
import type { AnyTables } from './statements.js'
import type { WriteOp } from './storage.js'

/** One transaction. */
export interface Request {
  readonly id: number
  readonly ops: readonly WriteOp[]
}
/** To the writer thread: a group of transactions in their order, or the request to finish. */
export type ToWriter = readonly Request[] | 'close'
/** From the writer thread: first how opening went, then outcomes per transaction, in order of the requests. */
export type FromWriter =
  | { readonly opened: 'ready' | 'newer' | 'in-use' }
  | { readonly outcomes: readonly { readonly id: number; readonly outcome: WriteOutcome }[] }

/** The writer thread: the only one that writes to the database. Each message is one group, with one disk flush. */
async function run(path: string): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('The writer runs in a thread')
  const answer = (message: FromWriter) => port.postMessage(message)
  const lock = lockSqlite(path)
  if (lock === null) return answer({ opened: 'in-use' })
  const connection = openSqlite(path, 'write')
  const migrating = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database: connection }) })
  if ((await migrate(migrating, 'sqlite')) === 'newer') {
    connection.close()
    lock.close()
    return answer({ opened: 'newer' })
  }
  const commit = createGroupCommit(connection)
  port.on('message', (message: ToWriter) => {
    if (message === 'close') {
      connection.close()
      lock.close()
      port.close()
      return
    }
    const outcomes = commit(message.map((request) => request.ops))
    answer({ outcomes: outcomes.map((outcome, index) => ({ id: message[index]?.id ?? -1, outcome })) })
  })
  answer({ opened: 'ready' })
}

if (!isMainThread) await run((workerData as { path: string }).path)
