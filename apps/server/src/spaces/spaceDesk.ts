import {
  checkMailAddress,
  checkMemberChange,
  checkText,
  err,
  type Locale,
  limits,
  mayInSpace,
  ok,
  type Result,
  type SpaceRole,
} from '@siroop/domain'
import type { Answer, HttpError, WireRefusal } from '@siroop/protocol'
import { newSpace } from '../accounts/newAccount.js'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { accountMail } from '../mail/accountMails.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { ThemeDesk } from '../themes/themeDesk.js'
import { colleagueMail } from './accountTexts.js'
import { goodsHandedOver } from './goods.js'
import { type EndedSeat, seatsHandedOver } from './handOver.js'

type Answered<T> = Promise<Result<T, HttpError | WireRefusal>>
interface NewColleague {
  readonly name: string
  readonly email: string
  readonly role: SpaceRole
  readonly locale: Locale
}
/** Spaces and the colleagues in them, for who is signed in. */
export interface SpaceDesk {
  list(account: string): Promise<Answer<'spaces'>>
  /** Another Space, for who looks after one already. */
  make(account: string, name: string): Answered<null>
  rename(account: string, space: string, name: string): Answered<null>
  /** The house style of its screens; null: that of the installation. */
  dress(account: string, space: string, theme: string | null): Answered<null>
  invite(account: string, space: string, asked: NewColleague): Answered<Answer<'askedColleague'>>
  /** A new link for somebody who did not come yet; the one before opens nothing any more. */
  again(account: string, space: string, colleague: string): Answered<Answer<'askedColleague'>>
  withdraw(account: string, space: string, colleague: string): Answered<null>
  /** Changes the role of a member; null puts them out, with their logins and lines, at once. */
  change(
    account: string,
    space: string,
    changed: { readonly account: string; readonly role: SpaceRole | null },
  ): Answered<null>
}
export interface SpaceDeskParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly newId: () => string
  readonly sendsMail: boolean
  readonly themes: Pick<ThemeDesk, 'all'>
  /** What stands before a path in addresses for others. */
  readonly address: () => string
  /** Mail may be waiting. */
  readonly look: () => void
  /** Logins ended: their lines close, here and on other servers. By the hashes of their cookies. */
  readonly loginsEnded: (hashes: readonly string[]) => void
  readonly seatEnded: (seat: EndedSeat) => void
}

/** An invitation works for a week. */
const invitedMs = 7 * 24 * 3_600_000
/** Most people who were asked and did not come yet, of one Space. */
const mostAsked = 100

export function createSpaceDesk(parts: SpaceDeskParts): SpaceDesk {
  const { storage, nowMs, newId } = parts
  const write = async (...writes: readonly WriteOp[]): Answered<null> => {
    const written = await storage.transact(writes)
    if (written.ok) return ok(null)
    // Somebody else changed the same thing a moment ago; what was asked may not hold any more.
    return err(written.error === 'failed' ? 'not-saved' : 'unknown-colleague')
  }
  const looksAfter = async (account: string, space: string) => {
    const member = await storage.get('member', { space, account })
    return member !== null && mayInSpace(member.role, 'lookAfter')
  }
  /** Holds while the transaction is done: who acts looks after the Space still. */
  const stillAdministrator = (space: string, account: string): WriteOp => {
    const where = { space, account, role: 'administrator' } as const
    return { kind: 'patch', table: 'member', where, set: { role: 'administrator' } }
  }
  const linkTo = async (colleague: string): Promise<{ path: string; writes: WriteOp[] } | null> => {
    const row = await storage.get('colleague', { id: colleague })
    return row === null ? null : linkFor(row)
  }
  const linkFor = async (row: { id: string; space: string; name: string; locale: string }) => {
    const handle = `colleague ${row.id}`
    const payload = { colleague: row.id, mailed: parts.sendsMail }
    const atMs = nowMs()
    const made = newLinkSecret({ purpose: 'colleague', handle, payload, atMs, expiresAtMs: atMs + invitedMs })
    const path = `/start#${made.secret}`
    const space = (await storage.get('space', { id: row.space }))?.name ?? ''
    const text = colleagueMail({ name: row.name, space, link: parts.address() + path, locale: row.locale })
    const writes: WriteOp[] = [{ kind: 'remove', table: 'secret', where: { handle } }, made.write]
    if (parts.sendsMail) writes.push(accountMail(row.id, text, atMs))
    return { path, writes }
  }
  const handed = (path: string) => {
    parts.look()
    return ok({ path: parts.sendsMail ? null : path })
  }

  return {
    list: async (account) => {
      const own = await storage.list('member', { account }, { orderBy: 'since_ms' })
      return Promise.all(
        own.map(async ({ space, role }) => {
          const looks = mayInSpace(role, 'lookAfter')
          const [row, rows, asked] = await Promise.all([
            storage.get('space', { id: space }),
            storage.list('member', { space }, { orderBy: 'since_ms' }),
            looks ? storage.list('colleague', { space, state: 'asked' }, { orderBy: 'made_at_ms' }) : [],
          ])
          const members = rows.map(async (one) => {
            const person = await storage.get('facilitator', { id: one.account })
            const isYou = one.account === account
            return {
              account: one.account,
              name: person?.name ?? null,
              email: looks || isYou ? (person?.email ?? null) : null,
              role: one.role,
              isYou,
              sinceMs: one.since_ms,
            }
          })
          return {
            id: space,
            name: row?.name ?? '',
            theme: row?.theme ?? null,
            role,
            members: await Promise.all(members),
            asked: asked.map(({ id, name, email, role: wanted, made_at_ms }) => {
              return { id, name, email, role: wanted, madeAtMs: made_at_ms }
            }),
          }
        }),
      )
    },
    make: async (account, name) => {
      const checked = checkText(name, limits.name)
      if (!checked.ok) return checked
      const own = await storage.list('member', { account })
      if (!own.some(({ role }) => mayInSpace(role, 'lookAfter'))) return err('not-your-role')
      return write(...newSpace(account, { name: checked.value, atMs: nowMs() }).writes)
    },
    rename: async (account, space, name) => {
      const checked = checkText(name, limits.name)
      if (!checked.ok) return checked
      if (!(await looksAfter(account, space))) return err('not-your-role')
      return write({ kind: 'patch', table: 'space', where: { id: space }, set: { name: checked.value } })
    },
    dress: async (account, space, theme) => {
      if (!(await looksAfter(account, space))) return err('not-your-role')
      if (theme !== null && !parts.themes.all.some(({ id }) => id === theme)) return err('unknown-theme')
      return write({ kind: 'patch', table: 'space', where: { id: space }, set: { theme } })
    },
    invite: async (account, space, { role, locale, ...typed }) => {
      if (!(await looksAfter(account, space))) return err('not-your-role')
      const name = checkText(typed.name, limits.name)
      if (!name.ok) return name
      const address = checkMailAddress(typed.email)
      if (!address.ok) return err('mail-address-not-right')
      const email = address.value.toLowerCase()
      const known = await storage.get('facilitator', { email })
      const asked = await storage.list('colleague', { space, state: 'asked' })
      const isMember = known !== null && (await storage.get('member', { space, account: known.id })) !== null
      if (isMember || asked.some((one) => one.email === email)) return err('colleague-known')
      if (asked.length >= mostAsked) return err('too-many-tries')
      const made = { id: newId(), space, name: name.value, email, role, locale, made_at_ms: nowMs(), ended_at_ms: null }
      const { path, writes } = await linkFor(made)
      const row = { ...made, state: 'asked' } as const
      const written = await write(
        stillAdministrator(space, account),
        { kind: 'insert', table: 'colleague', row },
        ...writes,
      )
      return written.ok ? handed(path) : written
    },
    again: async (account, space, colleague) => {
      if (!(await looksAfter(account, space))) return err('not-your-role')
      const link = await linkTo(colleague)
      const where = { id: colleague, space, state: 'asked' } as const
      if (link === null) return err('unknown-colleague')
      const set = { made_at_ms: nowMs() }
      const written = await write({ kind: 'patch', table: 'colleague', where, set }, ...link.writes)
      return written.ok ? handed(link.path) : written
    },
    withdraw: async (account, space, colleague) => {
      if (!(await looksAfter(account, space))) return err('not-your-role')
      const where = { id: colleague, space, state: 'asked' } as const
      const set = { state: 'withdrawn', ended_at_ms: nowMs(), name: '', email: '' } as const
      return write(
        { kind: 'patch', table: 'colleague', where, set },
        { kind: 'remove', table: 'secret', where: { handle: `colleague ${colleague}` } },
      )
    },
    change: async (by, space, { account, role }) => {
      const members = await storage.list('member', { space }, { orderBy: 'since_ms' })
      const checked = checkMemberChange(members, { by, account, role })
      if (!checked.ok) return checked
      const isOther = (one: { account: string; role: SpaceRole }) =>
        one.account !== account && mayInSpace(one.role, 'lookAfter')
      const heir = by === account ? (members.find(isOther)?.account ?? by) : by
      const stopsLeading = role === null || !mayInSpace(role, 'lead')
      const left = stopsLeading
        ? await seatsHandedOver(storage, { space, account, heir, goes: role === null })
        : { writes: [], ended: [] }
      const elsewhere = (await storage.list('member', { account })).filter((one) => one.space !== space)
      const leadsNowhere = stopsLeading && !elsewhere.some((one) => mayInSpace(one.role, 'lead'))
      const goods = leadsNowhere && heir !== account ? await goodsHandedOver(parts, account, heir) : []
      const logins = role === null ? await storage.list('login', { facilitator: account }) : []
      const where = { space, account }
      const member: WriteOp =
        role === null
          ? { kind: 'remove', table: 'member', where }
          : { kind: 'patch', table: 'member', where, set: { role } }
      const written = await write(
        stillAdministrator(space, heir),
        member,
        ...left.writes,
        ...goods,
        ...logins.map(({ hash }): WriteOp => ({ kind: 'remove', table: 'login', where: { hash } })),
      )
      if (!written.ok) return written
      parts.loginsEnded(logins.map(({ hash }) => hash))
      for (const seat of left.ended) parts.seatEnded(seat)
      return ok(null)
    },
  }
}
