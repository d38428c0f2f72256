import { newId } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'

/** The row of an account. `email` in small letters. */
export const accountRow = (account: {
  readonly id: string
  readonly atMs: number
  readonly name?: string
  readonly email?: string
  readonly locale?: string
}): WriteOp => ({
  kind: 'insert',
  table: 'facilitator',
  row: {
    id: account.id,
    name: account.name ?? null,
    locale: account.locale ?? 'nl',
    created_at_ms: account.atMs,
    email: account.email ?? null,
    confirmed: account.email === undefined ? null : 1,
  },
})

/** A Space without colleagues yet, looked after by this account. */
export function newSpace(account: string, { name, atMs }: { readonly name: string; readonly atMs: number }) {
  const space = newId()
  const writes: readonly WriteOp[] = [
    { kind: 'insert', table: 'space', row: { id: space, name, created_at_ms: atMs } },
    { kind: 'insert', table: 'member', row: { space, account, role: 'administrator', since_ms: atMs } },
  ]
  return { space, writes }
}

/** The first account of a server, with the Space that it looks after. */
export const firstAccount = (id: string, atMs: number): readonly WriteOp[] => [
  accountRow({ id, atMs }),
  ...newSpace(id, { name: '', atMs }).writes,
]
