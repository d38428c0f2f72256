import {
  allot,
  checkInviteForm,
  err,
  type InviteForm,
  type InviteFormFault,
  inviteLimits,
  isPlaced,
  type Locale,
  ok,
  type Result,
  registrationKey,
  whyNotOpen,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { newId, sha256 } from '../chance.js'
import { createMailCodes } from '../mail/mailCodes.js'
import { newMail } from '../mail/mailRows.js'
import { dayMs, days } from '../privacy/terms.js'
import type { WriteOp } from '../storage/storage.js'
import type { InviteBook, InviteBookParts, OpenInvite } from './inviteBook.js'
import type { InviteCards, PrintedCards } from './inviteCards.js'
import { codeMail } from './inviteMails.js'
import {
  changeInvite,
  choiceColumns,
  gone,
  linksOf,
  type RegistrationRow,
  readInvites,
  registeredOf,
} from './inviteRows.js'
import { type PublicInvite, publicInvite, type Ticket, ticketOf } from './publicInvite.js'

/** Who never confirmed is forgotten after a week; the code in the mail works as long. */
const askedMs = days.unconfirmed * dayMs
/** An address is kept for so many days after the meeting. Source: decisions.md, Privacy. */
const keptDays = days.registrationAddress

/** By what somebody says that a mailbox is theirs. */
export interface TypedCode {
  readonly email: string
  readonly code: string
}
type CodeRefusal = 'sign-code-wrong' | 'sign-code-ended' | 'not-saved'
type FileRefusal = Extract<Awaited<ReturnType<InviteCards['print']>>, { ok: false }>['error'] | 'link-unknown'

/** Invitations for everybody. What they say of an address that was typed is the same whether somebody registered with it or not. */
export interface Registrations {
  /** Null: there is no such page, or its maker still writes it. */
  page(id: string): Promise<PublicInvite | null>
  /** Writes down who wants to come and sends the mail that asks them to confirm. No seat is kept until then. */
  register(
    id: string,
    form: InviteForm,
    locale: Locale,
  ): Promise<
    Result<{ readonly email: string }, readonly InviteFormFault[] | 'invite-not-open' | 'too-many-tries' | 'not-saved'>
  >
  /** By the code of a mail: gives a seat or a place in a line, or shows the one that there is. */
  confirm(
    id: string,
    typed: TypedCode,
  ): Promise<Result<Ticket, CodeRefusal | 'invite-not-open' | 'too-many-registrations'>>
  /** By the link of a mail. */
  own(id: string, secret: string): Promise<Result<Ticket, 'link-unknown' | 'not-saved'>>
  /** Sends a code to see the own registration again, if there is one. */
  askCode(id: string, email: string): Promise<Result<null, 'not-saved'>>
  /** Nothing of that person stays, and their seat goes to the next. */
  cancel(id: string, secret: string): Promise<Result<null, 'link-unknown' | 'not-saved'>>
  calendar(id: string, secret: string): Promise<Result<string, 'link-unknown'>>
  placeCard(id: string, secret: string): Promise<Result<PrintedCards, FileRefusal>>
  /** Removes who never confirmed in time, and addresses to which no mail can follow any more. */
  /** The same by key: whoever looks after the data was asked. */
  remove(id: string, key: string): Promise<Result<null, 'not-saved'>>
  forget(): Promise<void>
}
export interface RegistrationParts extends InviteBookParts {
  readonly book: InviteBook
  readonly cards: InviteCards
  /** Mail may be waiting: look now. */
  readonly look: () => void
}

export function createRegistrations(parts: RegistrationParts): Registrations {
  const { storage, nowMs, book, cards, look } = parts
  const codes = createMailCodes({ storage, nowMs, purpose: 'invite-code', codeMs: askedMs })
  const keyOf = (id: string, email: string) => sha256(`${id} ${registrationKey(email)}`)
  const read = async (id: string) => {
    const open = await book.read(id)
    return open === null || open.invite.stage === 'draft' ? null : open
  }
  const notOpen = ({ invite, evening }: OpenInvite) =>
    whyNotOpen(invite, { today: dateOfMs(nowMs()), meetingOn: evening.date })
  const written = async (rows: readonly WriteOp[]): Promise<Result<null, 'not-saved'>> => {
    const done = await storage.transact(rows)
    if (done.ok) look()
    return done.ok ? ok(null) : err('not-saved')
  }
  /** Shows somebody their registration, with a card where they have a seat. */
  const shows = async (
    open: OpenInvite,
    row: RegistrationRow,
    link: { secret: string; writes: readonly WriteOp[] },
  ) => {
    const card = isPlaced(registeredOf(row)) ? await cards.newCard(row) : null
    const done = await written([...link.writes, ...(card?.writes ?? [])])
    return done.ok ? ok(ticketOf(open, row, { secret: link.secret, card: card?.link ?? null })) : done
  }
  const find = async (id: string, secret: string) => {
    const row = await storage.get('secret', { hash: sha256(secret) })
    if (row === null || row.purpose !== 'invite-own' || row.workshop !== id) return null
    const { key } = JSON.parse(row.payload_json) as { readonly key: string }
    const open = await read(id)
    const person = open?.rows.find((one) => one.key === key)
    return open === null || person === undefined ? null : { open, person }
  }
  /** A seat, or a place in line, in one transaction with the code that is used up. */
  const seat = async (open: OpenInvite, asked: RegistrationRow, used: WriteOp) => {
    const { invite, registered, seating } = open
    const choices = allot(
      [asked.first_table, ...(asked.second_table === '' ? [] : [asked.second_table])],
      seating,
      registered,
    )
    const row: RegistrationRow = {
      ...asked,
      ...choiceColumns({ choices }),
      state: 'confirmed',
      place: invite.next,
      mailed: invite.mailed,
      confirmed_at_ms: nowMs(),
    }
    const one = registeredOf(row)
    const now = { ...open, rows: [...open.rows, row], registered: [...registered, one] }
    const told = book.tell({ open, row, one, why: 'registered', everybody: now.registered })
    const { page, key, asked_at_ms: _, ...set } = row
    const writes: readonly WriteOp[] = [
      used,
      changeInvite(invite, { next: invite.next + 1 }, invite.changedAtMs),
      { kind: 'patch', table: 'registration', where: { page, key, state: 'asked' }, set },
      // the mail reached its mailbox, and the code in it is spent
      { kind: 'remove', table: 'mail', where: { workshop: page, participant: key } },
      ...told.writes,
    ]
    return shows(now, row, { secret: told.secret, writes })
  }
  /** Nothing stays of somebody, and who waits first gets the seat. */
  const leaves = (open: OpenInvite, left: string): readonly WriteOp[] => [
    changeInvite(open.invite, {}, open.invite.changedAtMs),
    ...gone(open.invite.id, left),
    ...book.movedUp(
      open,
      open.registered.filter(({ key }) => key !== left),
    ),
  ]
  return {
    page: async (id) => {
      const open = await read(id)
      if (open === null) return null
      return publicInvite(open, notOpen(open))
    },
    register: async (id, form, locale) => {
      const open = await read(id)
      if (open === null || notOpen(open) !== null) return err('invite-not-open')
      const checked = checkInviteForm(form, open.invite.content)
      if (!checked.ok) return checked
      const { firstName, lastName, municipality, group, email, first, second } = checked.value
      const key = keyOf(id, email)
      const code = await codes.make({ workshop: id, signatory: key })
      if (!code.ok) return code
      const before = await storage.get('registration', { page: id, key })
      const known = before?.state === 'confirmed'
      const row: RegistrationRow = known
        ? before
        : {
            page: id,
            key,
            workshop: open.invite.workshop,
            participant: newId(),
            first_name: firstName,
            last_name: lastName,
            municipality,
            group_name: group,
            email,
            locale,
            state: 'asked',
            place: 0,
            ...choiceColumns({ choices: [] }),
            first_table: first,
            second_table: second,
            organisation: '',
            mailed: 0,
            asked_at_ms: nowMs(),
            confirmed_at_ms: 0,
          }
      // the same page for everybody: only who reads that mailbox learns that they registered before
      const facts = { ...book.factsFor(open, row), email, code: code.value.code }
      const mail = newMail({ workshop: id, participant: key, ...codeMail(facts, known) }, nowMs())
      const put: readonly WriteOp[] = known ? [] : [{ kind: 'put', table: 'registration', row }]
      const done = await written([...code.value.writes, ...put, mail])
      return done.ok ? ok({ email }) : done
    },
    confirm: (id, { email, code }) =>
      book.inTurn(id, async () => {
        const open = await read(id)
        if (open === null) return err('sign-code-ended')
        const key = keyOf(id, email)
        const row = await storage.get('registration', { page: id, key })
        // the code first: who has none learns nothing of this address
        const used = await codes.check({ workshop: id, signatory: key }, code)
        if (!used.ok) return used
        if (row === null || row.state === 'ended') return err('sign-code-ended')
        if (row.state === 'asked' && notOpen(open) !== null) return err('invite-not-open')
        if (row.state === 'asked' && open.rows.length >= inviteLimits.registrations)
          return err('too-many-registrations')
        if (row.state === 'asked') return seat(open, row, used.value)
        const link = book.ownLink(id, key)
        return shows(open, row, { secret: link.secret, writes: [used.value, link.write] })
      }),
    own: async (id, secret) => {
      const found = await find(id, secret)
      return found === null ? err('link-unknown') : shows(found.open, found.person, { secret, writes: [] })
    },
    askCode: async (id, email) => {
      const open = await read(id)
      const key = keyOf(id, email)
      const row = open?.rows.find((one) => one.key === key)
      if (open === null || row === undefined) return ok(null)
      const code = await codes.make({ workshop: id, signatory: key })
      // one was just sent: that one still works
      if (!code.ok) return ok(null)
      const facts = { ...book.factsFor(open, row), email: row.email ?? email, code: code.value.code }
      return written([
        ...code.value.writes,
        newMail({ workshop: id, participant: key, ...codeMail(facts, true) }, nowMs()),
      ])
    },
    cancel: (id, secret) =>
      book.inTurn(id, async () => {
        const found = await find(id, secret)
        return found === null ? err('link-unknown') : written(leaves(found.open, found.person.key))
      }),
    remove: (id, key) =>
      book.inTurn(id, async () => {
        const open = await book.read(id)
        return written(open === null ? gone(id, key) : leaves(open, key))
      }),
    calendar: async (id, secret) => {
      const found = await find(id, secret)
      const file = found === null ? null : book.calendarOf(found.open, found.person)
      return file === null ? err('link-unknown') : ok(file)
    },
    placeCard: async (id, secret) => {
      const found = await find(id, secret)
      return found === null ? err('link-unknown') : cards.print(found.open, [found.person])
    },
    forget: async () => {
      for (const { page, key, asked_at_ms } of await storage.list('registration', { state: 'asked' }))
        if (nowMs() - asked_at_ms > askedMs) await storage.transact(gone(page, key))
      const before = dateOfMs(nowMs() - keptDays * dayMs)
      for (const { id } of await readInvites(storage, {})) {
        const open = await book.read(id)
        if (open === null || open.evening.date === null || open.evening.date >= before) continue
        for (const { key, email } of open.rows)
          if (email !== null)
            await storage.transact([
              { kind: 'patch', table: 'registration', where: { page: id, key }, set: { email: null }, optional: true },
              { kind: 'remove', table: 'mail', where: { workshop: id, participant: key } },
              ...linksOf(id, key),
            ])
      }
      // who was taken off is told so by a mail, and forgotten with it
      for (const { page, key } of await storage.list('registration', { state: 'ended' }))
        if ((await storage.count('mail', { workshop: page, participant: key })) === 0)
          await storage.transact(gone(page, key))
    },
  }
}
