import { checkMailAddress, checkText, err, type Locale, limits, mayInSpace, ok, type Result } from '@siroop/domain'
import type { Answer, HttpError, WireRefusal } from '@siroop/protocol'
import type { Logins } from '../accounts/logins.js'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { accountMail } from '../mail/accountMails.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { addressMail } from './accountTexts.js'
import { mailedLinkMs } from './loginMails.js'

type Answered<T> = Promise<Result<T, HttpError | WireRefusal>>
/** Everything of an account, for whose it is. */
export interface OwnAccount {
  /** `passkeysWork`: at the address by which it is asked. */
  look(
    account: string,
    from: { readonly cookieHeader: string | undefined; readonly passkeysWork: boolean },
  ): Promise<Answer<'account'>>
  /** Name, address and language. With a mail server a new address counts once somebody pressed the link that it got. */
  keep(
    account: string,
    typed: { readonly name: string; readonly email: string; readonly locale: Locale },
  ): Answered<Answer<'keptAccount'>>
  /** Ends a login of this account, `others` of them, or `all`. */
  end(account: string, asked: { readonly login: string; readonly cookieHeader: string | undefined }): Answered<null>
  namePasskey(account: string, key: string, name: string): Answered<null>
  removePasskey(account: string, key: string): Answered<null>
}
export interface OwnAccountParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly logins: Logins
  readonly sendsMail: boolean
  /** What stands before a path in addresses for others. */
  readonly address: () => string
  readonly look: () => void
  readonly loginsEnded: (hashes: readonly string[]) => void
  /** Host of the sign-on of the organisation, and what it calls itself; null: there is none. */
  readonly signOn: { readonly host: string; readonly issuer: string } | null
}

/** What a login is called on the page: enough of its hash to tell it from others, and of no use for signing in. */
const publicIdOf = (hash: string) => hash.slice(0, 16)

export function createOwnAccount(parts: OwnAccountParts): OwnAccount {
  const { storage, nowMs, logins } = parts
  const write = async (...writes: readonly WriteOp[]): Answered<null> => {
    const written = await storage.transact(writes)
    if (written.ok) return ok(null)
    return err(written.error === 'failed' ? 'not-saved' : written.error === 'duplicate' ? 'address-taken' : 'broken')
  }
  return {
    look: async (account, { cookieHeader, passkeysWork }) => {
      const [row, members, keys, links, open, here] = await Promise.all([
        storage.get('facilitator', { id: account }),
        storage.list('member', { account }),
        storage.list('passkey', { account }, { orderBy: 'created_at_ms' }),
        storage.list('sign_on', { account }),
        logins.listOf(account),
        logins.of(cookieHeader),
      ])
      return {
        name: row?.name ?? null,
        email: row?.email ?? null,
        locale: row?.locale === 'en' ? 'en' : 'nl',
        mayLead: members.some(({ role }) => mayInSpace(role, 'lead')),
        sendsMail: parts.sendsMail,
        passkeysWork,
        passkeys: keys.map(({ id, name, created_at_ms, used_at_ms }) => {
          return { id, name, madeAtMs: created_at_ms, usedAtMs: used_at_ms }
        }),
        signOn:
          parts.signOn === null
            ? null
            : { host: parts.signOn.host, isLinked: links.some(({ issuer }) => issuer === parts.signOn?.issuer) },
        logins: open.map(({ hash, device = null, created_at_ms }) => {
          return { id: publicIdOf(hash), device, sinceMs: created_at_ms, isThis: hash === here?.hash }
        }),
      }
    },
    keep: async (account, typed) => {
      const name = checkText(typed.name, limits.name)
      if (!name.ok) return name
      const row = await storage.get('facilitator', { id: account })
      if (row === null) return err('not-logged-in')
      const checked = typed.email.trim() === '' ? ok(null) : checkMailAddress(typed.email)
      if (!checked.ok) return err('mail-address-not-right')
      const email = checked.value?.toLowerCase() ?? null
      const set = { name: name.value, locale: typed.locale }
      const where = { id: account }
      if (email === (row.email ?? null)) {
        const kept = await write({ kind: 'patch', table: 'facilitator', where, set })
        return kept.ok ? ok({ mailed: false }) : kept
      }
      if (email === null || !parts.sendsMail) {
        const change = { ...set, email, confirmed: null }
        const kept = await write({ kind: 'patch', table: 'facilitator', where, set: change })
        return kept.ok ? ok({ mailed: false }) : kept
      }
      // Whether another account has this address is told in its mailbox only: the link does nothing then.
      const atMs = nowMs()
      const handle = `address ${account}`
      const before = await storage.get('secret', { handle })
      if (before !== null && atMs - before.created_at_ms < 20_000) return err('too-many-tries')
      const made = newLinkSecret({
        ...({ purpose: 'address', handle, atMs, expiresAtMs: atMs + mailedLinkMs } as const),
        payload: { account, email },
      })
      const text = addressMail({
        name: name.value,
        link: `${parts.address()}/start#${made.secret}`,
        locale: typed.locale,
      })
      const kept = await write(
        { kind: 'patch', table: 'facilitator', where, set },
        { kind: 'remove', table: 'secret', where: { handle } },
        made.write,
        accountMail(handle, text, atMs),
      )
      if (!kept.ok) return kept
      parts.look()
      return ok({ mailed: true })
    },
    end: async (account, { login, cookieHeader }) => {
      const here = (await logins.of(cookieHeader))?.hash
      const ending = (await logins.listOf(account)).filter(({ hash }) => {
        if (login === 'all') return true
        return login === 'others' ? hash !== here : publicIdOf(hash) === login
      })
      const done = await write(
        ...ending.map(({ hash }): WriteOp => ({ kind: 'remove', table: 'login', where: { hash } })),
      )
      if (done.ok) parts.loginsEnded(ending.map(({ hash }) => hash))
      return done
    },
    namePasskey: async (account, id, name) => {
      const checked = checkText(name, limits.name)
      if (!checked.ok) return checked
      return write({ kind: 'patch', table: 'passkey', where: { id, account }, set: { name: checked.value } })
    },
    removePasskey: (account, id) => write({ kind: 'remove', table: 'passkey', where: { id, account } }),
  }
}
