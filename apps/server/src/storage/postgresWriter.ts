import type { Kysely } from 'kysely'
import { appendUpdates, applyWrite } from './applyWrite.js'
import { isCommitted, type WriteOutcome } from './groupCommit.js'
import { type ConnectionQuery, type PostgresConnection, postgresProblem } from './postgresDriver.js'
import { lockKeys } from './postgresLocks.js'
import { type AnyTables, runSoon } from './statements.js'
import type { WriteOp } from './storage.js'
import { type Append, appendsQuery, isSmall, placesOf } from './writing/appendsQuery.js'

type Request = readonly WriteOp[]
/** Why nothing of a group was written. */
interface Problem {
  readonly kind: ReturnType<typeof postgresProblem>
  readonly error: unknown
}

interface Waiting {
  readonly ops: Request
  readonly resolve: (outcome: WriteOutcome) => void
  readonly reject: (error: Error) => void
}
export interface PostgresWriterParts {
  /** Makes the queries; they run on the writer's own connection. */
  readonly db: Kysely<AnyTables>
  /** The name of this writer's row in `write_mark`. The row exists, with number 0. */
  readonly id: string
  readonly first: PostgresConnection
  readonly connect: () => Promise<PostgresConnection>
  readonly onFatal: (error: Error) => void
}
export interface PostgresWriter {
  write(ops: Request): Promise<WriteOutcome>
  readonly isOpen: () => boolean
  /** Waits for what is on its way, unless the database does not come back: that rejects. */
  close(): Promise<void>
}

/** Requests in one transaction at most: other servers may be waiting for its locks. */
const largestGroup = 100
/** How often a transaction is tried that was in the way of another one, or whose connection turned out to be gone. */
const attempts = 3
const askAgainMs = 250

/**
 * The one connection of this server that writes. What arrived while the last group was on its way to the disk forms the
 * next one, in the order of the calls. A group takes all its locks first, in one order for all servers, so that servers
 * wait for each other and never in a circle.
 */
export function createPostgresWriter({ db, id, first, connect, onFatal }: PostgresWriterParts): PostgresWriter {
  let connection: PostgresConnection | null = first
  let state: 'open' | 'closing' | 'closed' = 'open'
  let inDoubt = false
  let mark = 0
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, largestGroup)
      try {
        const outcomes = await commit(group.map(({ ops }) => ops))
        group.forEach(({ resolve }, index) => {
          resolve(outcomes[index] ?? 'failed')
        })
      } catch (error) {
        for (const { reject } of group) reject(error as Error)
      }
    }
    running = null
  }

  /** Outcomes of a group. Throws when it can never be known what became of it. */
  async function commit(requests: readonly Request[]): Promise<readonly WriteOutcome[]> {
    let problem: Problem | null = null
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const fresh = connection === null
      const tried = await tryOnce(requests)
      if (!('kind' in tried)) return tried
      problem = tried
      if (tried.kind !== 'again' && !(tried.kind === 'gone' && !fresh)) break
    }
    if (problem?.kind === 'gone') return requests.map(() => 'failed')
    if (requests.length === 1) return [problem?.kind === 'bug' ? bugOf(problem.error) : 'failed']
    // One of them does not fit: each alone, so that it takes no other with it.
    const alone: WriteOutcome[] = []
    for (const request of requests) alone.push(...(await commit([request])))
    return alone
  }

  /** Outcomes, or why nothing of it was written. */
  async function tryOnce(requests: readonly Request[]): Promise<readonly WriteOutcome[] | Problem> {
    let outcomes: WriteOutcome[]
    let own: PostgresConnection
    try {
      own = await usable()
      await own.execute({ sql: 'BEGIN', parameters: [] })
      const appends = requests.every(isAppends) ? requests : null
      if (appends !== null && isSmall(appends.flat())) outcomes = await appendAll(own, appends)
      else {
        await start(own, startOf(requests, ++mark))
        outcomes = await applyAll(own, requests)
      }
      if (!outcomes.some(isCommitted)) {
        await own.execute({ sql: 'ROLLBACK', parameters: [] })
        return outcomes
      }
    } catch (error) {
      if (error instanceof OtherDatabase) throw fatal(error)
      return undo(error)
    }
    try {
      const { command } = await own.execute({ sql: 'COMMIT', parameters: [] })
      // PostgreSQL answers a COMMIT of a broken transaction with ROLLBACK, as if all were well.
      return command === 'COMMIT' ? outcomes : { kind: 'refused', error: null }
    } catch (error) {
      const problem = await undo(error)
      // Still connected: the server refused the COMMIT and undid the transaction. (Texts of errors depend on the locale.)
      if (connection !== null) return problem
      return (await wasCommitted(mark)) ? outcomes : { kind: 'gone', error }
    }
  }

  async function usable(): Promise<PostgresConnection> {
    if (connection?.alive() === true) return connection
    drop()
    connection = await connect()
    return connection
  }
  function drop(): void {
    connection?.destroy()
    connection = null
  }
  /** Nothing was committed. A connection that cannot undo either is given up, and the server undoes it. */
  async function undo(error: unknown): Promise<Problem> {
    const kind = postgresProblem(error)
    if (kind === 'gone') drop()
    else await connection?.execute({ sql: 'ROLLBACK', parameters: [] }).catch(drop)
    return { kind, error }
  }

  async function start(own: PostgresConnection, query: ConnectionQuery): Promise<readonly unknown[]> {
    const { rows } = await own.execute(query)
    if ((rows[0] as { marked?: number } | undefined)?.marked !== 1) throw new OtherDatabase()
    return rows
  }

  /** The group with all that it does in one message: other servers wait the shorter for its locks. */
  async function appendAll(own: PostgresConnection, requests: readonly (readonly Append[])[]): Promise<WriteOutcome[]> {
    const appends = requests.flat()
    const seqs = placesOf(appends, await start(own, appendsQuery({ writer: id, number: ++mark }, appends)))
    return requests.map(({ length }) => ({ seqs: seqs.splice(0, length) }))
  }

  /** Marks the transaction with its number, and takes every lock of the group in the order of their names. */
  const startOf = (requests: readonly Request[], number: number) => ({
    sql: `with mark as (update write_mark set number = $2, at_ms = $4 where writer = $1 returning 1)
      select (select count(*) from mark) as marked,
        (select count(pg_advisory_xact_lock(hashtextextended(k, 0))) from unnest($3::text[]) as k)`,
    parameters: [id, number, [...new Set(requests.flat().flatMap(lockKeys))].sort(), Date.now()],
  })

  /** Throws what stands in the way of the whole group; what only concerns one request is its outcome. */
  async function applyAll(own: PostgresConnection, requests: readonly Request[]): Promise<WriteOutcome[]> {
    const outcomes: WriteOutcome[] = []
    for (let at = 0; at < requests.length; ) {
      const appends = appendsFrom(requests, at)
      if (appends.length > 1) {
        const seqs = await runSoon(appendUpdates(db, appends.flat()), own.execute)
        for (const request of appends) outcomes.push({ seqs: seqs.splice(0, request.length) })
        at += appends.length
      } else {
        outcomes.push(await applyOne(own, requests[at] ?? [], requests.length > 1))
        at += 1
      }
    }
    return outcomes
  }
  async function applyOne(own: PostgresConnection, ops: Request, fenced: boolean): Promise<WriteOutcome> {
    const say = (sql: string) => (fenced ? own.execute({ sql, parameters: [] }) : null)
    await say('SAVEPOINT request')
    const outcome = await applyOps(own, ops)
    if (!isCommitted(outcome)) await say('ROLLBACK TO request')
    await say('RELEASE request')
    return outcome
  }
  async function applyOps(own: PostgresConnection, ops: Request): Promise<WriteOutcome> {
    const seqs: number[] = []
    for (const op of ops) {
      try {
        const done = await runSoon(applyWrite(db, op), own.execute)
        if (done === 'conflict') return 'conflict'
        if (done !== 'done') seqs.push(done)
      } catch (error) {
        const problem = postgresProblem(error)
        // Another server was first with the same event.
        if (problem === 'duplicate') return op.kind === 'append-events' ? 'conflict' : 'duplicate'
        if (problem === 'bug') return bugOf(error)
        throw error
      }
    }
    return { seqs }
  }

  /**
   * The connection broke during COMMIT. The mark of the transaction tells whether it was written: its row is asked for
   * under its lock, which waits for a server process that has not noticed yet that we are gone. Not `pg_xact_status`:
   * after a crash the number of a transaction that left no trace is given out again.
   */
  async function wasCommitted(number: number): Promise<boolean> {
    inDoubt = true
    try {
      for (;;) {
        const found = await readMark().catch(() => 'not-yet' as const)
        if (found === null) throw fatal(new OtherDatabase())
        if (found !== 'not-yet') return found === number
        for (const { resolve } of waiting) resolve('failed')
        waiting = []
        if (state !== 'open') throw new Error('Closed before the database told what became of a transaction')
        await new Promise((resolve) => setTimeout(resolve, askAgainMs))
      }
    } finally {
      inDoubt = false
    }
  }
  async function readMark(): Promise<number | null> {
    const own = await usable()
    try {
      const sql = 'select number from write_mark where writer = $1 for update'
      const [row] = (await own.execute({ sql, parameters: [id] })).rows as { number: number }[]
      return row?.number ?? null
    } catch (error) {
      drop()
      // Asked and answered: there is no such table here.
      if (postgresProblem(error) === 'bug') return null
      throw error
    }
  }
  function fatal(error: Error): Error {
    state = 'closed'
    for (const { reject } of waiting) reject(error)
    waiting = []
    drop()
    onFatal(error)
    return error
  }

  return {
    write(ops) {
      if (state !== 'open' || inDoubt) return Promise.resolve('failed')
      return new Promise((resolve, reject) => {
        waiting.push({ ops, resolve, reject })
        running ??= Promise.resolve().then(run)
      })
    },
    isOpen: () => state === 'open',
    async close() {
      if (state === 'open') state = 'closing'
      await running
      state = 'closed'
      // A mark that stays is removed by a server that opens later.
      const sql = 'delete from write_mark where writer = $1'
      if (connection?.alive() === true) await connection.execute({ sql, parameters: [id] }).catch(() => undefined)
      drop()
    },
  }
}

/** The row of this writer is not there: somebody put another database in the place of the one that was opened. */
class OtherDatabase extends Error {
  constructor() {
    super('The database is another one than when this server started')
  }
}

const bugOf = (error: unknown): WriteOutcome => ({ bug: error instanceof Error ? error.message : String(error) })

/** The requests from here on that only append updates: they go into the logs with two statements for all of them. */
function appendsFrom(requests: readonly Request[], at: number): readonly (readonly Append[])[] {
  const end = requests.findIndex((ops, index) => index >= at && !isAppends(ops))
  return requests.slice(at, end < 0 ? undefined : end).filter(isAppends)
}
const isAppends = (ops: Request): ops is readonly Append[] => ops.every(({ kind }) => kind === 'append-update')
