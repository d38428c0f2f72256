import type { CompiledQuery, Kysely } from 'kysely'
import { appendUpdates } from '../applyWrite.js'
import type { Answer, AnyTables } from '../statements.js'

/** Puts one update at the end of the log of a document; gives its place. */
export type Append = (update: { readonly room: string; readonly bytes: Uint8Array }) => number

/**
 * `appendUpdates` for one update at a time, on a connection that answers at once. Nearly all that is written is this, and
 * making the text of its two queries costs more than running them: it is made once, only what it is about changes.
 */
export function createAppend(db: Kysely<AnyTables>, execute: (query: CompiledQuery) => Answer): Append {
  const steps = appendUpdates(db, [{ room: '', bytes: new Uint8Array() }])
  const raise = queryOf(steps.next())
  const insert = queryOf(steps.next({ rows: [{ name: '', head: 1 }], changes: 0 }))
  return ({ room, bytes }) => {
    const [raised] = execute({ ...raise, parameters: [room, 1] }).rows as { head: number }[]
    if (raised === undefined) throw new Error('The database gave no head')
    execute({ ...insert, parameters: [room, raised.head, bytes] })
    return raised.head
  }
}

function queryOf(step: IteratorResult<CompiledQuery, unknown>): CompiledQuery {
  if (step.done === true) throw new Error('An update is appended with two queries')
  return step.value
}
