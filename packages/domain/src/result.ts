/** What an operation that a user or a peer can make fail returns: a value, or a refusal from a closed union. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** Wraps a value. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** Wraps a refusal. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Closes a `switch`: the compiler proves that no case is left. Throws only if unchecked data got in. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}
