import {
  checkInviteContent,
  checkText,
  err,
  eveningOf,
  fullName,
  type InviteContent,
  type InviteFault,
  inLocale,
  inviteLimits,
  isPlaced,
  type Locale,
  moveTo,
  ok,
  placeInLine,
  type Result,
  tableCounts,
} from '@siroop/domain'
import { markedName } from '@siroop/manifest'
import type { Answer, Body, HttpError, WireRefusal } from '@siroop/protocol'
import { newMail } from '../mail/mailRows.js'
import { csvOf } from '../officeFiles/csv.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { type InviteBook, type InvitingRoom, type OpenInvite, tableTitle } from './inviteBook.js'
import type { InviteCards, PrintedCards } from './inviteCards.js'
import { listOf } from './inviteList.js'
import { endedMail } from './inviteMails.js'
import {
  addInvite,
  changeInvite,
  linksOf,
  mostInvites,
  type RegistrationRow,
  readInvite,
  readInvites,
  registeredOf,
  removeInvite,
  reseat,
  type StoredInvite,
} from './inviteRows.js'
import { createPracticalMails } from './practicalMails.js'

export type InviteRefusal = HttpError | WireRefusal | readonly InviteFault[]
type Done<T> = Promise<Result<T, InviteRefusal>>
type Room = InvitingRoom

/** Invitations of a workshop for who leads it. Who may ask is decided before. */
export interface InviteDesk {
  list(room: Room): Promise<Answer<'invites'>>
  read(room: Room, id: string): Promise<Answer<'invite'> | null>
  make(room: Room, content: InviteContent): Done<{ id: string }>
  /** Another meeting only while nobody registered. More seats go to who waits at once. */
  change(room: Room, id: string, change: Body<'changeInvite'>): Done<null>
  toStage(room: Room, id: string, stage: 'open' | 'closed'): Done<null>
  remove(room: Room, id: string): Done<null>
  /** To another table, as who leads says; told by mail. */
  move(room: Room, id: string, asked: Body<'moveRegistration'>): Done<null>
  /** Takes somebody off; told by mail, and the seat goes to the next. */
  end(room: Room, id: string, registration: string): Done<null>
  mail(room: Room, id: string, asked: Body<'inviteMail'>): Done<null>
  /** Somebody gave a mail to whom it is for. */
  passedOn(room: Room, id: string, mail: string): Done<null>
  /** Place cards of everybody with a seat, by table. */
  print(room: Room, id: string): Done<PrintedCards>
  /** Everybody who confirmed, for a spreadsheet. What it would run as a formula is text. */
  csv(room: Room, id: string, locale: Locale): Done<PrintedCards>
  /** Goes on with mails that were asked for and are not written yet. */
  goOn(): Promise<void>
}
export interface InviteDeskParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly newAddressId: () => string
  readonly look: () => void
  /** Is there a mail server? Without one who leads passes on what would be mailed. */
  readonly sendsMail: boolean
  readonly book: InviteBook
  readonly cards: InviteCards
}

/** So many mails somebody passes on at once. */
const mostByHand = 100

export function createInviteDesk(parts: InviteDeskParts): InviteDesk {
  const { storage, nowMs, look, book, cards } = parts
  const own = async (room: Room, id: string): Promise<StoredInvite | null> => {
    const invite = await readInvite(storage, id)
    return invite?.workshop === room.id ? invite : null
  }
  const opened = async (room: Room, id: string): Promise<OpenInvite | null> =>
    (await own(room, id)) === null ? null : book.read(id)
  const written = async (rows: readonly WriteOp[]): Done<null> => {
    const done = await storage.transact(rows)
    if (done.ok) look()
    return done.ok ? ok(null) : err(done.error === 'failed' ? 'not-saved' : 'invite-changed')
  }
  /** With everybody who confirmed, while nobody else changes who sits where. */
  const seated = (room: Room, id: string, job: (open: OpenInvite) => Done<null>): Done<null> =>
    book.inTurn(id, async () => {
      const open = await opened(room, id)
      return open === null ? err('unknown-invite') : job(open)
    })
  const checked = (room: Room, content: InviteContent): Result<InviteContent, InviteRefusal> => {
    const evening = eveningOf(room.state(), content.meeting)
    if (evening === null) return err('unknown-meeting')
    const types = room.state().template.organisationTypes ?? []
    if (!types.some(({ id }) => id === content.organisationType)) return err('unknown-organisation-type')
    const seats = evening.tables.map(({ table }) => {
      return { table, seats: content.seats.find((one) => one.table === table)?.seats ?? 0 }
    })
    return checkInviteContent({ ...content, seats }, evening.date)
  }
  const waitingMails = async (id: string) => {
    const mails = await storage.list(
      'mail',
      { workshop: id, state: 'waiting' },
      { orderBy: 'made_at_ms', limit: mostByHand },
    )
    return Promise.all(
      mails.map(async ({ id: mail, participant, text }) => {
        const person = await storage.get('registration', { page: id, key: participant })
        const name = person === null ? '' : fullName(person.first_name, person.last_name)
        return { id: mail, name, address: person?.email ?? '', text }
      }),
    )
  }
  const writeNews = createPracticalMails({ storage, nowMs, look, book })
  const newsInTurn = (id: string) => book.inTurn(id, () => writeNews(id))

  return {
    list: async (room) => {
      const state = room.state()
      const made = (await readInvites(storage, { workshop: room.id })).map(
        async ({ id, stage, content, changedAtMs }) => {
          const registered = (await book.read(id))?.registered ?? []
          const placed = registered.filter(isPlaced).length
          const { title, audience } = content
          return { id, stage, title, audience, placed, waiting: registered.length - placed, changedAtMs }
        },
      )
      const evenings = state.meetings.flatMap(({ id: meeting, status }) => {
        const evening = status === 'closed' ? null : eveningOf(state, meeting)
        if (evening === null) return []
        const tables = evening.tables.map(({ table }) => {
          const title = (locale: Locale) => tableTitle(evening, table, locale)
          return { table, title: { nl: title('nl'), en: title('en') } }
        })
        return [{ meeting, date: evening.date, tables }]
      })
      return { made: await Promise.all(made), evenings }
    },
    read: async (room, id) => {
      const open = await opened(room, id)
      if (open === null) return null
      const { invite, evening, state, rows, registered, seating } = open
      const { rev, stage, content, mailed, news } = invite
      const counts = tableCounts(seating, registered)
      return {
        ...{ id, rev, stage, content, mailed, writing: news !== null, tablesEach: seating.tablesEach },
        tables: evening.tables.map(({ table }) => {
          const count = counts.get(table) ?? { taken: 0, left: 0, waiting: 0 }
          return {
            table,
            title: tableTitle(evening, table, state.locale),
            seats: seating.seats.get(table) ?? 0,
            ...count,
          }
        }),
        registrations: rows.map((row) => ({
          id: row.key,
          name: fullName(row.first_name, row.last_name),
          municipality: row.municipality,
          group: row.group_name,
          email: row.email,
          choices: registeredOf(row).choices.map((one) => {
            return { ...one, inLine: placeInLine(row.key, one.table, registered) }
          }),
          confirmedAtMs: row.confirmed_at_ms,
        })),
        asked: await storage.count('registration', { page: id, state: 'asked' }),
        hand: parts.sendsMail && state.kind === 'real' ? null : await waitingMails(id),
      }
    },
    make: async (room, typed) => {
      if (room.state().kind === 'rehearsal') return err('not-for-rehearsal')
      const content = checked(room, typed)
      if (!content.ok) return content
      if ((await readInvites(storage, { workshop: room.id })).length >= mostInvites) return err('too-many-invites')
      const id = parts.newAddressId()
      const done = await written([addInvite({ id, workshop: room.id, content: content.value }, nowMs())])
      return done.ok ? ok({ id }) : done
    },
    change: (room, id, { rev, content: typed }) =>
      seated(room, id, async (open) => {
        const { invite, rows, registered } = open
        if (invite.rev !== rev) return err('invite-changed')
        const content = checked(room, typed)
        if (!content.ok) return content
        if (rows.length > 0 && content.value.meeting !== invite.content.meeting) return err('invite-stage')
        const seats = new Map(content.value.seats.map((one) => [one.table, one.seats]))
        const now = { ...open, seating: { ...open.seating, seats } }
        const change = changeInvite(invite, { content: content.value }, nowMs())
        return written([change, ...book.movedUp(now, registered)])
      }),
    toStage: (room, id, stage) =>
      seated(room, id, async ({ invite }) => {
        if (invite.stage === stage || (stage === 'closed' && invite.stage === 'draft')) return err('invite-stage')
        return written([changeInvite(invite, { stage }, nowMs())])
      }),
    remove: (room, id) => seated(room, id, async ({ invite }) => written(removeInvite(invite))),
    move: (room, id, { registration, at, table }) =>
      seated(room, id, async (open) => {
        const row = open.rows.find(({ key }) => key === registration)
        if (row === undefined) return err('unknown-registration')
        const { seating, registered } = open
        const one = moveTo(registeredOf(row), { at, table }, { seating, everybody: registered })
        if (one === null) return err('no-seat-there')
        const everybody = registered.map((other) => (other.key === one.key ? one : other))
        const told = book.tell({ open, row, one, why: 'moved', everybody })
        const change = changeInvite(open.invite, {}, open.invite.changedAtMs)
        return written([change, reseat(id, one), ...told.writes, ...book.movedUp(open, everybody)])
      }),
    end: (room, id, registration) =>
      seated(room, id, async (open) => {
        const row = open.rows.find(({ key }) => key === registration)
        if (row === undefined) return err('unknown-registration')
        const others = open.registered.filter(({ key }) => key !== registration)
        const where = { page: id, key: registration, state: 'confirmed' } as const
        const told = newMail(
          { workshop: id, participant: registration, ...endedMail(book.factsFor(open, row)) },
          nowMs(),
        )
        return written([
          changeInvite(open.invite, {}, open.invite.changedAtMs),
          { kind: 'remove', table: 'mail', where: { workshop: id, participant: registration, state: 'waiting' } },
          ...linksOf(id, registration),
          { kind: 'patch', table: 'registration', where, set: { state: 'ended' } },
          told,
          ...book.movedUp(open, others),
        ])
      }),
    mail: async (room, id, { subject, text, to }) => {
      const done = await seated(room, id, async ({ invite }) => {
        if (invite.stage === 'draft' || invite.news !== null) return err('invite-stage')
        if (invite.mailed >= inviteLimits.mails) return err('mails-spent')
        const title = checkText(subject, inviteLimits.subject)
        const words = checkText(text, inviteLimits.message)
        if (!title.ok) return err([{ at: 'subject', fault: title.error, most: inviteLimits.subject }])
        if (!words.ok) return err([{ at: 'text', fault: words.error, most: inviteLimits.message }])
        const number = invite.mailed + 1
        const news = { number, subject: title.value, text: words.value, to }
        return written([changeInvite(invite, { mailed: number, news }, nowMs())])
      })
      if (done.ok) await newsInTurn(id)
      return done
    },
    passedOn: async (room, id, mail) => {
      if ((await own(room, id)) === null) return err('unknown-invite')
      const where = { id: mail, workshop: id, state: 'waiting' } as const
      const set = { state: 'handed', ended_at_ms: nowMs(), text: '', calendar: null } as const
      return written([{ kind: 'patch', table: 'mail', where, set }])
    },
    print: async (room, id) => {
      const open = await opened(room, id)
      if (open === null) return err('unknown-invite')
      const rows = open.rows.filter((row) => isPlaced(registeredOf(row)))
      if (rows.length === 0) return err('unknown-registration')
      const tableOf = (row: RegistrationRow) => {
        const first = registeredOf(row).choices.find(({ state }) => state === 'placed')?.table
        return open.evening.tables.findIndex(({ table }) => table === first)
      }
      const byTable = [...rows].sort(
        (a, b) => tableOf(a) - tableOf(b) || a.last_name.localeCompare(b.last_name, open.state.locale),
      )
      return cards.print(open, byTable)
    },
    csv: async (room, id, locale) => {
      const open = await opened(room, id)
      if (open === null) return err('unknown-invite')
      const name = inLocale({ nl: 'aanmeldingen.csv', en: 'registrations.csv' }, locale)
      return ok({ bytes: Buffer.from(csvOf(listOf(open, locale))), name: markedName(name, open.state.kind, locale) })
    },
    goOn: async () => {
      for (const { id } of await readInvites(storage, { writing: 1 })) await newsInTurn(id)
    },
  }
}
