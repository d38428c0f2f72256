import { err, ok, type Result } from '@siroop/domain'
import { newId } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { accountRow } from './newAccount.js'

interface Accepting {
  /** Id of the invitation. */
  readonly colleague: string
  /** Did it come by mail? Then who holds it reads that mailbox. */
  readonly mailed: boolean
  /** The account that is signed in where the invitation is opened, or null. */
  readonly asker: string | null
  readonly atMs: number
}
interface Accepted {
  readonly account: string
  readonly writes: readonly WriteOp[]
}

/**
 * Somebody comes into a Space by an invitation: with a new account, or with the one that has this address. A link that was
 * passed on by hand opens no account that was there already: whoever made it could open it too.
 */
export async function acceptColleague(
  storage: Storage,
  { colleague, mailed, asker, atMs }: Accepting,
): Promise<Result<Accepted, 'link-used' | 'sign-in-first'>> {
  const row = await storage.get('colleague', { id: colleague })
  if (row === null || row.state !== 'asked') return err('link-used')
  const known = await storage.get('facilitator', { email: row.email })
  if (known !== null && !mailed && asker !== known.id) return err('sign-in-first')
  const account = known?.id ?? newId()
  const { space, role, name, email, locale } = row
  const there = await storage.get('member', { space, account })
  return ok({
    account,
    writes: [
      ...(known === null ? [accountRow({ id: account, atMs, name, email, locale })] : []),
      ...(there === null
        ? [{ kind: 'insert', table: 'member', row: { space, account, role, since_ms: atMs } } as const]
        : []),
      {
        kind: 'patch',
        table: 'colleague',
        where: { id: row.id, state: 'asked' },
        // Name and address are the account's from here on.
        set: { state: 'came', ended_at_ms: atMs, name: '', email: '' },
      },
    ],
  })
}
