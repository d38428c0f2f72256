import { err, ok, type Result } from '@siroop/domain'
import { newId, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { acceptColleague } from './acceptColleague.js'
import type { Logins } from './logins.js'
import { firstAccount } from './newAccount.js'

/** `sign-in-first`: a link that somebody passed on does not open the account of who had one already. */
export type LinkRefusal = 'link-unknown' | 'link-used' | 'sign-in-first' | 'not-saved'
/** The browser that signs in. */
export interface SignInFrom {
  /** What the browser says of itself; of it two words are kept. */
  readonly userAgent: string | undefined
  readonly cookieHeader: string | undefined
}
export interface SignInParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly logins: Logins
  readonly oldest: () => Promise<string | null>
  readonly someoneCameIn: () => Promise<boolean>
}
type SecretRow = Extract<WriteOp, { kind: 'insert'; table: 'secret' }>['row']
interface Opened {
  readonly account: string
  readonly writes: readonly WriteOp[]
}

/** Exchanges the one-time secret of a link for the cookie's value: of a first start, a login, an invitation of a colleague, or
 * a new address of an account. */
export function createSignIn(parts: SignInParts) {
  const { storage, nowMs, logins } = parts
  /** `asker`: the account that is signed in where the link is opened, or null. */
  const opens = async (row: SecretRow, asker: string | null): Promise<Result<Opened, LinkRefusal>> => {
    const payload = JSON.parse(row.payload_json) as {
      facilitator?: string | null
      colleague?: string
      mailed?: boolean
      address?: string
      account?: string
      email?: string
    }
    if (row.purpose === 'address') {
      const { account = '', email = '' } = payload
      // Else somebody who gives the address of another would sign that other in, to an account that is not theirs.
      if (asker !== account) return err('sign-in-first')
      const set = { email, confirmed: 1 } as const
      return ok({ account, writes: [{ kind: 'patch', table: 'facilitator', where: { id: account }, set }] })
    }
    if (row.purpose === 'colleague') {
      const { colleague = '', mailed = false } = payload
      return acceptColleague(storage, { colleague, mailed, asker, atMs: nowMs() })
    }
    const known = payload.facilitator ?? (await parts.oldest())
    if (known === null) {
      const account = newId()
      return ok({ account, writes: firstAccount(account, nowMs()) })
    }
    if ((await storage.count('member', { account: known })) === 0) return err('link-used')
    // A link that was mailed was read in that mailbox, if it is still the account's.
    const email = payload.mailed === true ? payload.address : undefined
    const set = { confirmed: 1 } as const
    return ok({
      account: known,
      writes:
        email === undefined
          ? []
          : [{ kind: 'patch', table: 'facilitator', where: { id: known, email }, set, optional: true }],
    })
  }
  return async (secret: string, from: SignInFrom): Promise<Result<string, LinkRefusal>> => {
    const hash = sha256(secret)
    const row = await storage.get('secret', { hash })
    if (row === null || !['start', 'login', 'colleague', 'address'].includes(row.purpose)) return err('link-unknown')
    const expired = row.expires_at_ms !== null && row.expires_at_ms <= nowMs()
    // A start link that was printed before somebody came in is of no use any more.
    const late = row.purpose === 'start' && (await parts.someoneCameIn())
    if (row.used_at_ms !== null || expired || late) return err('link-used')
    const before = await logins.of(from.cookieHeader)
    const opened = await opens(row, before?.facilitator ?? null)
    if (!opened.ok) return opened
    const { account, writes } = opened.value
    const login = logins.begin(account, from.userAgent)
    const written = await storage.transact([
      ...writes,
      { kind: 'patch', table: 'secret', where: { hash, used_at_ms: null }, set: { used_at_ms: nowMs() } },
      login.write,
      // Whoever was signed in here before is so no more: one browser, one login.
      ...(before === null ? [] : [{ kind: 'remove', table: 'login', where: { hash: before.hash } } as const]),
    ])
    if (written.ok) return ok(login.cookie)
    return err(written.error === 'failed' ? 'not-saved' : 'link-used')
  }
}
