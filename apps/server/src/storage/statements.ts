import type { CompiledQuery } from 'kysely'

/** Any table by name: the ops are checked against the table types where they are made. */
export type AnyTables = Record<string, Record<string, unknown>>
/** What one query gave: its rows, and how many rows it changed. */
export interface Answer {
  readonly rows: readonly unknown[]
  readonly changes: number
}
/**
 * Work on a database as one query after the other, each made when the answer to the one before is known. What it is does
 * not say when: the thread of SQLite runs it without a pause, a server database between messages.
 */
export type Steps<T> = Generator<CompiledQuery, T, Answer>

/** Asks one query and gives its rows. */
export function* rowsOf<R>(query: { compile(): CompiledQuery }): Generator<CompiledQuery, readonly R[], Answer> {
  return (yield query.compile()).rows as readonly R[]
}

/** Runs all of it at once. */
export function runNow<T>(steps: Steps<T>, execute: (query: CompiledQuery) => Answer): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next(execute(step.value))
  return step.value
}

/** Runs all of it, waiting for every answer. */
export async function runSoon<T>(steps: Steps<T>, execute: (query: CompiledQuery) => Promise<Answer>): Promise<T> {
  let step = steps.next()
  while (step.done !== true) step = steps.next(await execute(step.value))
  return step.value
}
