import {
  calendarFile,
  type Evening,
  eveningOf,
  inLocale,
  isPlaced,
  type Locale,
  moveUp,
  placeInLine,
  type Registered,
  type Seating,
  sentenceCase,
  type WorkshopId,
  type WorkshopState,
} from '@siroop/domain'
import { timeInWords, weekdayInWords } from '@siroop/manifest'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { newMail } from '../mail/mailRows.js'
import { createQueue } from '../queue.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { type MailText, type SeatNews, seatMail } from './inviteMails.js'
import {
  type RegistrationRow,
  readInvite,
  readRegistrations,
  registeredOf,
  reseat,
  type StoredInvite,
} from './inviteRows.js'

/** A workshop as far as invitations need it. */
export interface InvitingRoom {
  readonly id: WorkshopId
  state(): WorkshopState
}
export interface InviteBookParts {
  readonly storage: Storage
  readonly nowMs: () => number
  /** What stands before a path in addresses for others. */
  readonly address: () => string
  /** An open workshop by its id. */
  readonly open: (workshop: string) => Promise<InvitingRoom | null>
}
/** An invitation with its meeting as it stands now, and everybody who confirmed. */
export interface OpenInvite {
  readonly invite: StoredInvite
  readonly evening: Evening
  readonly state: WorkshopState
  readonly rows: readonly RegistrationRow[]
  readonly registered: readonly Registered[]
  readonly seating: Seating
}
/** What public pages, desk and cards share. */
export interface InviteBook {
  /** Null: there is no such page, or its workshop has no such meeting any more. */
  read(id: string): Promise<OpenInvite | null>
  /** Runs while nobody else changes who sits where on this page: one registration after the other. */
  inTurn<T>(id: string, job: () => Promise<T>): Promise<T>
  /** The link of somebody, and a mail with where they sit; `secret` for a page that is shown right now. */
  tell(told: Told): { readonly secret: string; readonly writes: readonly WriteOp[] }
  /** The facts of a mail to somebody of this page. */
  factsFor(open: OpenInvite, to: Pick<RegistrationRow, 'first_name' | 'locale'>): ReturnType<typeof factsOf>
  /** A new link to the own registration. */
  ownLink(page: string, key: string): { readonly secret: string; readonly write: WriteOp }
  /** The mail with the appointment of somebody. */
  withCalendar(open: OpenInvite, row: RegistrationRow, text: MailText): WriteOp
  calendarOf(open: OpenInvite, row: Pick<RegistrationRow, 'participant' | 'locale'>): string | null
  /** Gives seats that are free to who waits, and tells them. `registered`: everybody as they will be. */
  movedUp(open: OpenInvite, registered: readonly Registered[]): readonly WriteOp[]
}
interface Told {
  readonly open: OpenInvite
  readonly row: RegistrationRow
  readonly one: Registered
  readonly why: SeatNews
  /** Everybody as they will be, for the places in the lines. */
  readonly everybody: readonly Registered[]
}

export const localeOf = ({ locale }: { readonly locale: string }): Locale => (locale === 'en' ? 'en' : 'nl')
/** Day and hours in words, each a line; none while the meeting is not planned. */
export function whenLines({ date, start, end, place }: Evening, locale: Locale): readonly string[] {
  const time = (at: string) => timeInWords(at, locale)
  const hours =
    start === null
      ? []
      : [
          locale === 'nl'
            ? `${time(start)}${end === null ? '' : ` tot ${time(end)}`} uur`
            : `${time(start)}${end === null ? '' : ` to ${time(end)}`}`,
        ]
  const day = date === null ? [] : [sentenceCase(weekdayInWords(date, locale)), ...hours]
  return place.trim() === '' ? day : [...day, place]
}
/** Title of a table in a language; the place in the room where there are no tables. */
export function tableTitle({ tables }: Pick<Evening, 'tables'>, table: string, locale: Locale): string {
  const at = tables.findIndex((one) => one.table === table)
  const title = tables[at]?.title ?? null
  if (title === null) return locale === 'nl' ? 'een plaats in de zaal' : 'a place in the room'
  return `${at + 1}. ${inLocale(title, locale)}`
}
const factsOf = (open: OpenInvite, to: Pick<RegistrationRow, 'first_name' | 'locale'>, address: string) => {
  const { invite, evening } = open
  const { title, sender } = invite.content
  const locale = localeOf(to)
  return { page: invite.id, title, sender, name: to.first_name, address, locale, when: whenLines(evening, locale) }
}

export function createInviteBook({ storage, nowMs, address, open: openRoom }: InviteBookParts): InviteBook {
  const queues = new Map<string, ReturnType<typeof createQueue>>()
  const queueOf = (id: string) => {
    const known = queues.get(id) ?? createQueue()
    queues.set(id, known)
    return known
  }
  const ownLink = (page: string, key: string) =>
    newLinkSecret({ purpose: 'invite-own', workshop: page, payload: { key }, atMs: nowMs(), expiresAtMs: null })
  const calendarOf: InviteBook['calendarOf'] = ({ invite, evening }, row) => {
    if (evening.date === null) return null
    const { title, sender, withWhom } = invite.content
    const host = address()
      .replace(/^https?:\/\//, '')
      .replace(/:\d+$/, '')
    return calendarFile({
      uid: `${row.participant}@${host}`,
      // a calendar takes a later one in the place of the one that it has
      sequence: invite.mailed,
      writtenAtMs: nowMs(),
      date: evening.date,
      start: evening.start,
      end: evening.end,
      title,
      place: evening.place,
      text: [sender, withWhom].filter((one) => one !== '').join('\n'),
    })
  }
  const withCalendar: InviteBook['withCalendar'] = (open, row, text) => {
    const calendar = calendarOf(open, row)
    const to = { workshop: open.invite.id, participant: row.key }
    return newMail({ ...to, ...text, ...(calendar === null ? {} : { calendar }) }, nowMs())
  }
  const tell: InviteBook['tell'] = ({ open, row, one, why, everybody }) => {
    const { secret, write } = ownLink(open.invite.id, row.key)
    const facts = factsOf(open, row, address())
    const tables = one.choices
      .filter(({ state }) => state !== 'spare')
      .map(({ table }) => {
        const title = tableTitle(open.evening, table, facts.locale)
        const line = placeInLine(one.key, table, everybody)
        if (line === null) return title
        return facts.locale === 'nl' ? `${title}: nummer ${line} op de wachtlijst` : `${title}: number ${line} in line`
      })
    const placed = isPlaced(one)
    const text = seatMail({ ...facts, secret }, { why, placed, tables })
    const mail = placed
      ? withCalendar(open, row, text)
      : newMail({ workshop: open.invite.id, participant: row.key, ...text }, nowMs())
    return { secret, writes: [write, mail] }
  }
  return {
    read: async (id) => {
      const invite = await readInvite(storage, id)
      if (invite === null) return null
      const [room, rows] = await Promise.all([openRoom(invite.workshop), readRegistrations(storage, id)])
      const state = room?.state()
      const evening = state === undefined ? null : eveningOf(state, invite.content.meeting)
      if (state === undefined || evening === null) return null
      const has = new Set(evening.tables.map(({ table }) => table))
      const seats = invite.content.seats
        .filter(({ table }) => has.has(table))
        .map((one) => [one.table, one.seats] as const)
      const seating = { seats: new Map(seats), tablesEach: evening.tablesEach }
      return { invite, evening, state, rows, registered: rows.map(registeredOf), seating }
    },
    inTurn: (id, job) => queueOf(id).run(() => storage.exclusively(`invite/${id}`, job)),
    tell,
    ownLink,
    withCalendar,
    calendarOf,
    factsFor: (open, to) => factsOf(open, to, address()),
    movedUp: (open, registered) => {
      const moved = moveUp(open.seating, registered)
      const changed = new Map(moved.map((one) => [one.key, one]))
      const everybody = registered.map((one) => changed.get(one.key) ?? one)
      return moved.flatMap((one) => {
        const row = open.rows.find(({ key }) => key === one.key)
        if (row === undefined) return []
        return [reseat(open.invite.id, one), ...tell({ open, row, one, why: 'movedUp', everybody }).writes]
      })
    },
  }
}
