import { err, ok, type ParticipantId, participantId, type Result, type WorkshopId } from '@siroop/domain'
import { newId, newSecret, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { newLinkSecret } from './newLinkSecret.js'

/** A facilitator who is signed in. */
export interface Facilitator {
  readonly id: string
  readonly name: string | null
}
export type LinkRefusal = 'link-unknown' | 'link-used' | 'not-saved'

/** Facilitators: one-time links, the cookie, and their seat in each of their workshops. */
export interface Accounts {
  /** The path of a one-time link that makes the first facilitator; null when somebody came in already. A new start makes a new one. */
  firstStartPath(): Promise<string | null>
  /** The path of a one-time link that signs in the oldest facilitator, or makes one; valid for a day. For the command line. */
  createLoginLink(): Promise<string>
  /** Exchanges a one-time secret for the cookie's value. Each link works once. */
  signIn(secret: string): Promise<Result<string, LinkRefusal>>
  /** The facilitator behind a Cookie header, or null. */
  whoIs(cookieHeader: string | undefined): Promise<Facilitator | null>
  /** Ends the login for good. False when that could not be written down; who is not signed in needs nothing. */
  signOut(cookieHeader: string | undefined): Promise<boolean>
  /** The participant id of a facilitator in one workshop, or null when it is not theirs. */
  seatOf(facilitator: string, workshop: WorkshopId): Promise<ParticipantId | null>
  /** The account by which this person is in a workshop; for who has none, that of its facilitator. */
  accountOf(workshop: WorkshopId, participant: ParticipantId): Promise<string | null>
  /** Ids of the workshops of a facilitator, the newest first. */
  workshopsOf(facilitator: string): Promise<readonly string[]>
  /** The row that gives a facilitator a seat, for the transaction that makes the workshop. */
  seatRow(facilitator: string, workshop: WorkshopId, participant: ParticipantId): WriteOp
  /** The first facilitator, made when there is none: the owner of what the command line makes. */
  anyFacilitator(): Promise<string>
}

export const cookieName = 'siroop'
const dayMs = 24 * 3_600_000
/** A signed-in browser stays so for this long. */
export const loginMs = 180 * dayMs

export function createAccounts(storage: Storage, nowMs: () => number): Accounts {
  const link = async (purpose: 'start' | 'login', payload: object, expiresAtMs: number | null) => {
    const { secret, write } = newLinkSecret({ purpose, payload, atMs: nowMs(), expiresAtMs })
    const written = await storage.transact([write])
    if (!written.ok) throw new Error(`A login link cannot be stored: ${written.error}`)
    return `/start#${secret}`
  }
  const oldest = async () =>
    (await storage.list('facilitator', {}, { orderBy: 'created_at_ms', limit: 1 }))[0]?.id ?? null
  /** The demo of the command line makes a facilitator too; only who came in by a link has taken the place. */
  const someoneCameIn = async () => {
    const links = await Promise.all([
      storage.list('secret', { purpose: 'start' }),
      storage.list('secret', { purpose: 'login' }),
    ])
    return links.flat().some((row) => row.used_at_ms !== null)
  }
  const loginOf = async (cookieHeader: string | undefined) => {
    const cookie = readCookie(cookieHeader)
    if (cookie === null) return null
    const login = await storage.get('login', { hash: sha256(cookie) })
    return login !== null && login.expires_at_ms > nowMs() ? login : null
  }

  return {
    firstStartPath: async () => ((await someoneCameIn()) ? null : link('start', {}, null)),
    createLoginLink: async () => link('login', { facilitator: await oldest() }, nowMs() + dayMs),
    signIn: async (secret) => {
      const hash = sha256(secret)
      const row = await storage.get('secret', { hash })
      if (row === null || (row.purpose !== 'start' && row.purpose !== 'login')) return err('link-unknown')
      const expired = row.expires_at_ms !== null && row.expires_at_ms <= nowMs()
      // A start link that was printed before somebody came in is of no use any more.
      const late = row.purpose === 'start' && (await someoneCameIn())
      if (row.used_at_ms !== null || expired || late) return err('link-used')
      const known = (JSON.parse(row.payload_json) as { facilitator?: string | null }).facilitator ?? (await oldest())
      const facilitator = known ?? newId()
      const cookie = newSecret()
      const atMs = nowMs()
      const writes: WriteOp[] = [
        { kind: 'patch', table: 'secret', where: { hash, used_at_ms: null }, set: { used_at_ms: atMs } },
        {
          kind: 'insert',
          table: 'login',
          row: { hash: sha256(cookie), facilitator, created_at_ms: atMs, expires_at_ms: atMs + loginMs },
        },
      ]
      if (known === null) writes.unshift(newFacilitator(facilitator, atMs))
      const written = await storage.transact(writes)
      if (written.ok) return ok(cookie)
      return err(written.error === 'failed' ? 'not-saved' : 'link-used')
    },
    whoIs: async (cookieHeader) => {
      const login = await loginOf(cookieHeader)
      const row = login === null ? null : await storage.get('facilitator', { id: login.facilitator })
      return row === null ? null : { id: row.id, name: row.name }
    },
    signOut: async (cookieHeader) => {
      const login = await loginOf(cookieHeader)
      if (login === null) return true
      return (await storage.transact([{ kind: 'remove', table: 'login', where: { hash: login.hash } }])).ok
    },
    seatOf: async (facilitator, workshop) => {
      const seat = await storage.get('seat', { facilitator, workshop })
      return seat === null ? null : participantId(seat.participant)
    },
    accountOf: async (workshop, participant) => {
      const seats = await storage.list('seat', { workshop })
      return (seats.find((seat) => seat.participant === participant) ?? seats[0])?.facilitator ?? null
    },
    workshopsOf: async (facilitator) => {
      const seats = await storage.list('seat', { facilitator })
      const rows = await Promise.all(seats.map((seat) => storage.get('workshop', { id: seat.workshop })))
      const newestFirst = rows.flatMap((row) => row ?? []).sort((a, b) => b.created_at_ms - a.created_at_ms)
      return newestFirst.map((row) => row.id)
    },
    seatRow: (facilitator, workshop, participant) => ({
      kind: 'insert',
      table: 'seat',
      row: { facilitator, workshop, participant },
    }),
    anyFacilitator: async () => {
      const known = await oldest()
      if (known !== null) return known
      const id = newId()
      const written = await storage.transact([newFacilitator(id, nowMs())])
      if (!written.ok) throw new Error(`A facilitator cannot be stored: ${written.error}`)
      return id
    },
  }
}

const newFacilitator = (id: string, atMs: number): WriteOp => ({
  kind: 'insert',
  table: 'facilitator',
  row: { id, name: null, locale: 'nl', created_at_ms: atMs },
})

/** The value of our cookie in a Cookie header, or null. */
export function readCookie(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === cookieName && value !== undefined && /^[A-Za-z0-9_-]{20,100}$/.test(value)) return value
  }
  return null
}
