import { Kysely, SqliteDialect } from 'kysely'
import { applyWrite } from './applyWrite.js'
import { type SqliteConnection, sqliteProblem } from './sqliteDriver.js'
import { type AnyTables, runNow } from './statements.js'
import type { Committed, WriteOp, WriteRefusal } from './storage.js'
import { createAppend } from './writing/append.js'

/** What became of one request; done gives the places of its updates (`Committed`). `bug`: an op that no correct program asks for; its caller gets the exception. */
export type WriteOutcome = Committed | WriteRefusal | { readonly bug: string }

/** True for a request that was written. */
export const isCommitted = (outcome: WriteOutcome): outcome is Committed =>
  typeof outcome === 'object' && 'seqs' in outcome

/** Commits requests in groups on one connection; returns their outcomes in order. Synchronous. */
export type CommitGroup = (requests: readonly (readonly WriteOp[])[]) => WriteOutcome[]

/**
 * One disk flush for many requests: each in its own savepoint, all in one transaction. When the medium refuses, the
 * whole group is undone and every request is tried alone, so that one that does not fit takes no other with it.
 */
export function createGroupCommit(connection: SqliteConnection): CommitGroup {
  const db = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database: connection }) })
  const execute = connection.execute
  const append = createAppend(db, execute)

  function inSavepoint(ops: readonly WriteOp[]): WriteOutcome {
    connection.exec('SAVEPOINT request')
    const outcome = applyAll(ops)
    if (outcome === 'failed') return 'failed'
    if (!isCommitted(outcome)) connection.exec('ROLLBACK TO request')
    connection.exec('RELEASE request')
    return outcome
  }
  function applyAll(ops: readonly WriteOp[]): WriteOutcome {
    try {
      const seqs: number[] = []
      for (const op of ops) {
        const done = op.kind === 'append-update' ? append(op) : runNow(applyWrite(db, op), execute)
        if (done === 'conflict') return 'conflict'
        if (done !== 'done') seqs.push(done)
      }
      return { seqs }
    } catch (error) {
      const problem = sqliteProblem(error)
      return problem === 'bug' ? { bug: error instanceof Error ? error.message : String(error) } : problem
    }
  }
  /** Outcomes, or null when nothing of it was written because the medium refused. */
  function together(requests: readonly (readonly WriteOp[])[]): WriteOutcome[] | null {
    try {
      connection.exec('BEGIN IMMEDIATE')
      const outcomes: WriteOutcome[] = []
      for (const ops of requests) {
        const outcome = inSavepoint(ops)
        if (outcome === 'failed') {
          undo()
          return null
        }
        outcomes.push(outcome)
      }
      connection.exec('COMMIT')
      return outcomes
    } catch (error) {
      undo()
      if (sqliteProblem(error) === 'failed') return null
      throw error
    }
  }
  /** SQLite itself undoes the transaction on some errors; a second ROLLBACK would be an error of its own. */
  function undo(): void {
    if (connection.inTransaction) connection.exec('ROLLBACK')
  }

  return (requests) => together(requests) ?? requests.map((ops) => together([ops])?.[0] ?? 'failed')
}
