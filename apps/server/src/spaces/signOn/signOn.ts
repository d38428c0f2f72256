import { err, ok, type Result } from '@siroop/domain'
import { acceptColleague } from '../../accounts/acceptColleague.js'
import type { Logins } from '../../accounts/logins.js'
import { newLinkSecret } from '../../accounts/newLinkSecret.js'
import { sha256 } from '../../chance.js'
import type { Storage, WriteOp } from '../../storage/storage.js'
import type { Going, Provider, SignedOn } from './provider.js'

/** `notLinked`: nobody here is known by it. `signOnFailed`: something of it was not right. */
export type SignOnRefusal = 'notLinked' | 'signOnFailed'
interface Back {
  /** The whole address with which somebody came back. */
  readonly url: string
  /** What their browser kept meanwhile, or null. */
  readonly kept: string | null
  readonly cookieHeader: string | undefined
  readonly userAgent: string | undefined
}
/** Signing in by the sign-on of an organisation. */
export interface SignOn {
  /** Host of the provider, for the button; and what it calls itself. */
  readonly host: string
  readonly issuer: string
  /** Sends somebody to the provider. `account`: whose account is linked to it; null signs in. `kept` is for their browser only. */
  go(account: string | null): Promise<Result<{ readonly url: string; readonly kept: string }, 'signOnFailed'>>
  /** Somebody came back: the cookie that signs them in, and where they were: at their own account, or at the door. */
  comeBack(
    back: Back,
  ): Promise<Result<{ readonly cookie: string; readonly to: '/regie' | '/regie/account' }, SignOnRefusal>>
  unlink(account: string): Promise<boolean>
}
export interface SignOnParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly logins: Logins
  readonly provider: Provider
  readonly issuer: string
  /** What stands before a path, as the provider knows it. */
  readonly address: () => string
  readonly report: (problem: string, error: unknown) => void
}
interface Waiting extends Going {
  readonly account: string | null
}

/** Somebody has so long at the provider. */
export const goingMs = 10 * 60_000
export const backPath = '/inloggen/organisatie/terug'

export function createSignOn(parts: SignOnParts): SignOn {
  const { storage, nowMs, logins, provider } = parts
  /** The account of who signed on, with what links it; null: nobody here is known by it. */
  const accountOf = async (who: SignedOn): Promise<{ account: string; writes: readonly WriteOp[] } | null> => {
    const { issuer, subject, email } = who
    const linked = await storage.get('sign_on', { issuer, subject })
    if (linked !== null) return { account: linked.account, writes: [] }
    // By an address only when the provider verified it, and when it counts here.
    const known = email === null ? null : await storage.get('facilitator', { email })
    if (known !== null) return known.confirmed === 1 ? { account: known.id, writes: [linkOf(who, known.id)] } : null
    const asked = email === null ? [] : await storage.list('colleague', { email, state: 'asked' })
    const weekAgo = nowMs() - 7 * 24 * 3_600_000
    const invited = asked.find((one) => one.made_at_ms > weekAgo)
    if (invited === undefined) return null
    const accepted = await acceptColleague(storage, { colleague: invited.id, mailed: true, asker: null, atMs: nowMs() })
    if (!accepted.ok) return null
    const { account, writes } = accepted.value
    return { account, writes: [...writes, linkOf(who, account)] }
  }
  const linkOf = ({ issuer, subject }: SignedOn, account: string): WriteOp => ({
    kind: 'insert',
    table: 'sign_on',
    row: { issuer, subject, account, created_at_ms: nowMs() },
  })
  /** Takes up what waited: once, by the browser that was sent away. */
  const taken = async (kept: string | null): Promise<Waiting | null> => {
    const hash = sha256(kept ?? '')
    const row = kept === null ? null : await storage.get('secret', { hash })
    if (row === null || row.purpose !== 'sign-on' || (row.expires_at_ms ?? 0) <= nowMs()) return null
    const where = { hash, used_at_ms: null }
    const used = await storage.transact([
      { kind: 'patch', table: 'secret', where, set: { used_at_ms: nowMs(), payload_json: '{}' } },
    ])
    return used.ok ? (JSON.parse(row.payload_json) as Waiting) : null
  }
  return {
    host: new URL(parts.issuer).host,
    issuer: parts.issuer,
    go: async (account) => {
      try {
        const { url, going } = await provider.go(parts.address() + backPath)
        const payload: Waiting = { ...going, account }
        const atMs = nowMs()
        const made = newLinkSecret({ purpose: 'sign-on', payload, atMs, expiresAtMs: atMs + goingMs })
        const written = await storage.transact([made.write])
        return written.ok ? ok({ url, kept: made.secret }) : err('signOnFailed')
      } catch (error) {
        parts.report('the sign-on of the organisation could not be asked', error)
        return err('signOnFailed')
      }
    },
    comeBack: async ({ url, kept, cookieHeader, userAgent }) => {
      const waiting = await taken(kept)
      if (waiting === null) return err('signOnFailed')
      const who = await provider.comeBack(new URL(url, parts.address()), waiting).catch((error: unknown) => {
        parts.report('a sign-on of the organisation was not right', error)
        return null
      })
      if (who === null) return err('signOnFailed')
      const before = await logins.of(cookieHeader)
      const isLinking = waiting.account !== null
      if (isLinking && before?.facilitator !== waiting.account) return err('signOnFailed')
      const linked = isLinking ? await storage.get('sign_on', { issuer: who.issuer, subject: who.subject }) : null
      if (linked !== null && linked.account !== waiting.account) return err('signOnFailed')
      const found =
        waiting.account === null || linked !== null
          ? await accountOf(who)
          : { account: waiting.account, writes: [linkOf(who, waiting.account)] }
      const isNew = found?.writes.some((op) => op.kind === 'insert' && op.table === 'member') === true
      if (found === null || (!isNew && (await storage.count('member', { account: found.account })) === 0))
        return err('notLinked')
      const login = logins.begin(found.account, userAgent)
      const ends: WriteOp[] = before === null ? [] : [{ kind: 'remove', table: 'login', where: { hash: before.hash } }]
      const written = await storage.transact([...found.writes, login.write, ...ends])
      return written.ok
        ? ok({ cookie: login.cookie, to: isLinking ? '/regie/account' : '/regie' })
        : err('signOnFailed')
    },
    unlink: async (account) => {
      const where = { account, issuer: parts.issuer }
      return (await storage.transact([{ kind: 'remove', table: 'sign_on', where }])).ok
    },
  }
}
