import {
  checkSupportForm,
  err,
  fullName,
  isOpenForSupport,
  type Locale,
  ok,
  type Result,
  type SupportContent,
  type SupportForm,
  type SupportFormFault,
  supporterKey,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { sha256 } from '../chance.js'
import { createMailCodes } from '../mail/mailCodes.js'
import { newMail } from '../mail/mailRows.js'
import { dayMs, days } from '../privacy/terms.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { alreadyMail, confirmMail, withdrawMail } from './supportMails.js'
import { pagesThatEnded, readPage, type StoredPage } from './supportRows.js'

/** Who never confirmed is forgotten after a week; the code in the mail works as long. */
const askedMs = days.unconfirmed * dayMs
/** An address is kept for so long after the last mail to it. Source: decisions.md, Privacy. */
const keptMs = days.supporterAddress * dayMs
/** Names of one page of the public list. */
export const namesPerPage = 100

/** One name of the public list: only of who asked to stand there. */
export interface ListedName {
  readonly name: string
  readonly role: string
  readonly atMs: number
}
/** What anybody reads of a support page. */
export interface PublicPage {
  readonly id: string
  readonly content: SupportContent
  /** Can it be signed now? */
  readonly open: boolean
  /** Everybody who confirmed, on the list or not. */
  readonly count: number
  readonly newest: readonly ListedName[]
  readonly report: string | null
}
/** By what somebody says that a mailbox is theirs. */
export interface TypedCode {
  readonly email: string
  readonly code: string
}
type CodeRefusal = 'sign-code-wrong' | 'sign-code-ended' | 'not-saved'

/** Support pages for everybody. What they say of an address that was typed is the same whether somebody signed with it or not. */
export interface Supporters {
  /** Null: there is no such page, or its maker still writes it. */
  page(id: string): Promise<PublicPage | null>
  /** Page `at` (from 0) of the public list, the newest first. */
  list(id: string, at: number): Promise<{ readonly names: readonly ListedName[]; readonly more: boolean }>
  /** Writes down who wants to sign and sends the mail that asks them to confirm. Counts for nothing until then. */
  sign(
    id: string,
    form: SupportForm,
    locale: Locale,
  ): Promise<
    Result<{ readonly email: string }, readonly SupportFormFault[] | 'support-closed' | 'too-many-tries' | 'not-saved'>
  >
  confirm(id: string, typed: TypedCode): Promise<Result<null, CodeRefusal | 'support-closed'>>
  /** Sends a code to take a signature back, if there is one. */
  askBack(id: string, email: string): Promise<Result<null, 'not-saved'>>
  /** Takes it back by the code, or by the link of a mail: nothing of that person stays. */
  takeBack(id: string, by: TypedCode | { readonly secret: string }): Promise<Result<null, CodeRefusal | 'link-unknown'>>
  /** Removes who never confirmed in time, and addresses to which no mail can follow any more. */
  /** Nothing of that person stays: whoever looks after the data was asked. */
  remove(id: string, key: string): Promise<Result<null, 'not-saved'>>
  forget(): Promise<void>
}
export interface SupporterParts {
  readonly storage: Storage
  readonly nowMs: () => number
  /** What stands before a path in addresses for others. */
  readonly address: () => string
  /** Mail may be waiting: look now. */
  readonly look: () => void
}

export function createSupporters({ storage, nowMs, address, look }: SupporterParts): Supporters {
  const codes = createMailCodes({ storage, nowMs, purpose: 'support-code', codeMs: askedMs })
  const keyOf = (id: string, email: string) => sha256(`${id} ${supporterKey(email)}`)
  const isOpen = (page: StoredPage) => isOpenForSupport(page, dateOfMs(nowMs()))
  const known = async (id: string): Promise<StoredPage | null> => {
    const page = await readPage(storage, id)
    return page === null || page.stage === 'draft' ? null : page
  }
  const listed = async (id: string, most: number) => {
    const where = { page: id, state: 'confirmed', listed: 1 } as const
    const rows = await storage.list('supporter', where, { orderBy: 'confirmed_at_ms', descending: true, limit: most })
    return rows.map((row) => ({
      name: fullName(row.first_name, row.last_name),
      role: row.role,
      atMs: row.confirmed_at_ms,
    }))
  }
  const written = async (rows: readonly WriteOp[]): Promise<Result<null, 'not-saved'>> => {
    const done = await storage.transact(rows)
    if (done.ok) look()
    return done.ok ? ok(null) : err('not-saved')
  }
  /** Everything about somebody on a page. */
  const gone = (id: string, key: string): readonly WriteOp[] => [
    { kind: 'remove', table: 'supporter', where: { page: id, key } },
    { kind: 'remove', table: 'mail', where: { workshop: id, participant: key } },
    ...linkOf(id, key),
    codes.remove({ workshop: id, signatory: key }),
  ]
  return {
    page: async (id) => {
      const page = await known(id)
      if (page === null) return null
      const [count, newest] = await Promise.all([
        storage.count('supporter', { page: id, state: 'confirmed' }),
        listed(id, 3),
      ])
      return { id, content: page.content, open: isOpen(page), count, newest, report: page.report }
    },
    list: async (id, at) => {
      const names = await listed(id, (at + 1) * namesPerPage + 1)
      const from = at * namesPerPage
      return { names: names.slice(from, from + namesPerPage), more: names.length > from + namesPerPage }
    },
    sign: async (id, form, locale) => {
      const page = await known(id)
      if (page === null || !isOpen(page)) return err('support-closed')
      const checked = checkSupportForm(form)
      if (!checked.ok) return checked
      const { firstName, lastName, email, role, listed: isListed, informed } = checked.value
      const key = keyOf(id, email)
      const code = await codes.make({ workshop: id, signatory: key })
      if (!code.ok) return code
      const before = await storage.get('supporter', { page: id, key })
      const to = { page: id, title: page.content.title, sender: page.content.sender, address: address(), locale }
      const facts = { ...to, name: firstName, email, code: code.value.code }
      if (before?.state === 'confirmed') {
        // the same page for everybody: only who reads that mailbox learns that they signed before
        const told = newMail({ workshop: id, participant: key, ...alreadyMail(facts) }, nowMs())
        const done = await written([...code.value.writes, told])
        return done.ok ? ok({ email }) : done
      }
      const row = {
        page: id,
        key,
        first_name: firstName,
        last_name: lastName,
        email,
        role: page.content.asksRole ? role : '',
        listed: isListed ? 1 : 0,
        informed: informed ? 1 : 0,
        locale,
        state: 'asked',
        mailed: page.mailed.progress,
        asked_at_ms: nowMs(),
        confirmed_at_ms: 0,
      } as const
      const back = backLink(id, key, nowMs())
      const mail = newMail(
        { workshop: id, participant: key, ...confirmMail({ ...facts, secret: back.secret }) },
        nowMs(),
      )
      const done = await written([...code.value.writes, back.write, { kind: 'put', table: 'supporter', row }, mail])
      return done.ok ? ok({ email }) : done
    },
    confirm: async (id, { email, code }) => {
      const page = await known(id)
      if (page === null || !isOpen(page)) return err('support-closed')
      const key = keyOf(id, email)
      const used = await codes.check({ workshop: id, signatory: key }, code)
      if (!used.ok) return used
      const set = { state: 'confirmed', confirmed_at_ms: nowMs(), mailed: page.mailed.progress } as const
      const where = { page: id, key, state: 'asked' } as const
      // somebody who had signed before types the code of the mail that says so: nothing changes
      const isAsked = (await storage.get('supporter', where)) !== null
      const counted: readonly WriteOp[] = [
        { kind: 'patch', table: 'supporter', where, set },
        // the mail reached its mailbox, and the code in it is spent
        { kind: 'remove', table: 'mail', where: { workshop: id, participant: key } },
      ]
      const done = await storage.transact([used.value, ...(isAsked ? counted : [])])
      if (done.ok) return ok(null)
      return err(done.error === 'conflict' ? 'sign-code-ended' : 'not-saved')
    },
    askBack: async (id, email) => {
      const page = await known(id)
      const key = keyOf(id, email)
      const row = await storage.get('supporter', { page: id, key, state: 'confirmed' })
      if (page === null || row === null) return ok(null)
      const code = await codes.make({ workshop: id, signatory: key })
      // one was just sent: that one still works
      if (!code.ok) return ok(null)
      const { title, sender } = page.content
      const locale: Locale = row.locale === 'en' ? 'en' : 'nl'
      const text = withdrawMail({
        page: id,
        title,
        sender,
        address: address(),
        locale,
        name: row.first_name,
        email: row.email ?? email,
        code: code.value.code,
      })
      return written([...code.value.writes, newMail({ workshop: id, participant: key, ...text }, nowMs())])
    },
    takeBack: async (id, by) => {
      if ('secret' in by) {
        const row = await storage.get('secret', { hash: sha256(by.secret) })
        if (row === null || row.purpose !== 'support-back' || row.workshop !== id) return err('link-unknown')
        const { key } = JSON.parse(row.payload_json) as { readonly key: string }
        return written([{ kind: 'remove', table: 'secret', where: { hash: row.hash } }, ...gone(id, key)])
      }
      const key = keyOf(id, by.email)
      const used = await codes.check({ workshop: id, signatory: key }, by.code)
      if (!used.ok) return used
      const done = await storage.transact([used.value, ...gone(id, key)])
      if (done.ok) return ok(null)
      return err(done.error === 'conflict' ? 'sign-code-ended' : 'not-saved')
    },
    remove: (id, key) => written(gone(id, key)),
    forget: async () => {
      for (const { page, key, asked_at_ms } of await storage.list('supporter', { state: 'asked' }))
        if (nowMs() - asked_at_ms > askedMs) await storage.transact(gone(page, key))
      for (const page of await pagesThatEnded(storage, nowMs() - keptMs)) {
        const [all, forgotten] = await Promise.all([
          storage.count('supporter', { page }),
          storage.count('supporter', { page, email: null }),
        ])
        if (all > forgotten)
          await storage.transact([
            { kind: 'patch', table: 'supporter', where: { page }, set: { email: null }, optional: true },
          ])
      }
    },
  }
}

/** Every link of somebody, in whatever mail it stands. */
const linkOf = (page: string, key: string): readonly WriteOp[] => [
  {
    kind: 'remove',
    table: 'secret',
    where: { purpose: 'support-back', workshop: page, payload_json: JSON.stringify({ key }) },
  },
]

/** The link with which somebody takes their signature back, without a code: it stands in every mail to them. */
export function backLink(page: string, key: string, nowMs: number) {
  return newLinkSecret({ purpose: 'support-back', workshop: page, payload: { key }, atMs: nowMs, expiresAtMs: null })
}
