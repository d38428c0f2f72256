import { isMainThread, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { Kysely, SqliteDialect } from 'kysely'
import { createGroupCommit, type WriteOutcome } from './groupCommit.js'
import { migrate } from './migrations.js'
import { openSqlite, type SqliteConnection } from './sqliteDriver.js'
import type { AnyTables } from './statements.js'
import type { WriteOp } from './storage.js'

/** To the writer thread: transactions in their order, or the request to finish. */
export type ToWriter = readonly { readonly id: number; readonly ops: readonly WriteOp[] }[] | 'close'
/** From the writer thread: first how opening went, then outcomes per transaction, in order of the requests. */
export type FromWriter =
  | { readonly opened: 'ready' | 'newer' | 'in-use' }
  | { readonly outcomes: readonly { readonly id: number; readonly outcome: WriteOutcome }[] }

/** More than one message's worth is never waiting long; this bounds how many are gathered into one transaction. */
const largestGroup = 500

/**
 * The writer thread: the only one that writes to the database. What arrived while the last group was on its way to the
 * disk forms the next group, so a calm server commits at once and a busy one commits together.
 */
async function run(path: string): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('The writer runs in a thread')
  const answer = (message: FromWriter) => port.postMessage(message)
  const lock = takeLock(`${path}.lock`)
  if (lock === null) return answer({ opened: 'in-use' })
  const connection = openSqlite(path, 'write')
  const migrating = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database: connection }) })
  if ((await migrate(migrating, 'sqlite')) === 'newer') {
    connection.close()
    lock.close()
    return answer({ opened: 'newer' })
  }
  const commit = createGroupCommit(connection)
  port.on('message', (firstMessage: ToWriter) => {
    const requests: { id: number; ops: readonly WriteOp[] }[] = []
    let message: ToWriter | undefined = firstMessage
    while (message !== undefined && message !== 'close') {
      requests.push(...message)
      if (requests.length >= largestGroup) break
      message = receiveMessageOnPort(port)?.message as ToWriter | undefined
    }
    if (requests.length > 0) {
      const outcomes = commit(requests.map((request) => request.ops))
      answer({ outcomes: outcomes.map((outcome, index) => ({ id: requests[index]?.id ?? -1, outcome })) })
    }
    if (message !== 'close') return
    connection.close()
    lock.close()
    port.close()
  })
  answer({ opened: 'ready' })
}

/**
 * Two servers on one database would each hold documents that the other does not see. The lock is a second SQLite file:
 * the system gives it free when the process dies, however it dies. Null when another server holds it.
 */
function takeLock(path: string): SqliteConnection | null {
  const lock = openSqlite(path, 'lock')
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return lock
  } catch {
    // BEGIN EXCLUSIVE fails only because somebody else has it; a file that cannot be opened threw above.
    lock.close()
    return null
  }
}

if (!isMainThread) await run((workerData as { path: string }).path)
