import { mayInSpace, type ParticipantId, participantId, type Result, type WorkshopId } from '@siroop/domain'
import { newId } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { createLogins } from './logins.js'
import { firstAccount } from './newAccount.js'
import { newLinkSecret } from './newLinkSecret.js'
import { createSignIn, type LinkRefusal, type SignInFrom } from './signIn.js'

/** Somebody who is signed in. */
export interface Facilitator {
  readonly id: string
  readonly name: string | null
  /** In one Space at least: makes and leads workshops. Else they follow what becomes of those of others. */
  readonly mayLead: boolean
}

/** Facilitators: one-time links, the cookie, and their seat in each of their workshops. */
export interface Accounts {
  /** The path of a one-time link that makes the first facilitator; null when somebody came in already. A new start makes a new one. */
  firstStartPath(): Promise<string | null>
  /**
   * The path of a one-time link, valid for a day, for the command line: signs in the account with this address (null: there
   * is none), or without an address the oldest one, or makes one.
   */
  createLoginLink(): Promise<string>
  createLoginLink(email: string | null): Promise<string | null>
  /** Exchanges a one-time secret for the cookie's value. Each link works once. */
  signIn(secret: string, from: SignInFrom): Promise<Result<string, LinkRefusal>>
  /** The account behind a Cookie header, or null; also null of who is in no Space any more. */
  whoIs(cookieHeader: string | undefined): Promise<Facilitator | null>
  /** Ends the login for good. False when that could not be written down; who is not signed in needs nothing. */
  signOut(cookieHeader: string | undefined): Promise<boolean>
  /** The participant id of an account in one workshop, which it leads or follows; null when it is not theirs. */
  seatOf(account: string, workshop: WorkshopId): Promise<ParticipantId | null>
  /** The account by which this person is in a workshop; for who has none, that of its facilitator. */
  accountOf(workshop: WorkshopId, participant: ParticipantId): Promise<string | null>
  /** Ids of the workshops that an account leads, the newest first. */
  workshopsOf(facilitator: string): Promise<readonly string[]>
  /** May an account make workshops of this Space? */
  leadsIn(account: string, space: string): Promise<boolean>
  /**
   * Gives the row with which an account gets the seat of a workshop that it makes, for the transaction that makes it. That
   * belongs to this Space, to that of the workshop that it comes from, else to the first in which they lead.
   */
  seatFor(
    facilitator: string,
    of?: { readonly from?: WorkshopId; readonly space?: string | undefined },
  ): Promise<(workshop: WorkshopId, participant: ParticipantId) => WriteOp>
  /** The first facilitator, made when there is none: the owner of what the command line makes. */
  anyFacilitator(): Promise<string>
}

const dayMs = 24 * 3_600_000

export function createAccounts(storage: Storage, nowMs: () => number): Accounts {
  const link = async (purpose: 'start' | 'login', payload: object, expiresAtMs: number | null) => {
    const { secret, write } = newLinkSecret({ purpose, payload, atMs: nowMs(), expiresAtMs })
    const written = await storage.transact([write])
    if (!written.ok) throw new Error(`A login link cannot be stored: ${written.error}`)
    return `/start#${secret}`
  }
  /** The oldest account that is in a Space still; null before there is one. */
  const oldest = async () => {
    const members = new Set((await storage.list('member', {})).map(({ account }) => account))
    const accounts = await storage.list('facilitator', {}, { orderBy: 'created_at_ms' })
    return accounts.find(({ id }) => members.has(id))?.id ?? null
  }
  /** The demo of the command line makes a facilitator too; only who came in by a link has taken the place. */
  const someoneCameIn = async () => {
    const links = await Promise.all([
      storage.list('secret', { purpose: 'start' }),
      storage.list('secret', { purpose: 'login' }),
    ])
    return links.flat().some((row) => row.used_at_ms !== null)
  }
  const logins = createLogins(storage, nowMs)
  async function createLoginLink(): Promise<string>
  async function createLoginLink(email: string | null): Promise<string | null>
  async function createLoginLink(email: string | null = null): Promise<string | null> {
    const facilitator = email === null ? await oldest() : (await storage.get('facilitator', { email }))?.id
    return facilitator === undefined ? null : link('login', { facilitator }, nowMs() + dayMs)
  }

  return {
    firstStartPath: async () => ((await someoneCameIn()) ? null : link('start', {}, null)),
    createLoginLink,
    signIn: createSignIn({ storage, nowMs, logins, oldest, someoneCameIn }),
    whoIs: async (cookieHeader) => {
      const login = await logins.of(cookieHeader)
      if (login === null) return null
      const [row, members] = await Promise.all([
        storage.get('facilitator', { id: login.facilitator }),
        storage.list('member', { account: login.facilitator }),
      ])
      if (row === null || members.length === 0) return null
      return { id: row.id, name: row.name, mayLead: members.some(({ role }) => mayInSpace(role, 'lead')) }
    },
    signOut: async (cookieHeader) => {
      const login = await logins.of(cookieHeader)
      if (login === null) return true
      return (await storage.transact([{ kind: 'remove', table: 'login', where: { hash: login.hash } }])).ok
    },
    seatOf: async (account, workshop) => {
      const seat =
        (await storage.get('seat', { facilitator: account, workshop })) ??
        (await storage.get('follower', { account, workshop }))
      return seat === null ? null : participantId(seat.participant)
    },
    accountOf: async (workshop, participant) => {
      const seats = await storage.list('seat', { workshop })
      const seat = seats.find((one) => one.participant === participant) ?? seats.find((one) => one.space) ?? seats[0]
      return seat?.facilitator ?? null
    },
    workshopsOf: async (facilitator) => {
      const seats = await storage.list('seat', { facilitator })
      const rows = await Promise.all(seats.map((seat) => storage.get('workshop', { id: seat.workshop })))
      const newestFirst = rows.flatMap((row) => row ?? []).sort((a, b) => b.created_at_ms - a.created_at_ms)
      return newestFirst.map((row) => row.id)
    },
    leadsIn: async (account, space) => {
      const member = await storage.get('member', { space, account })
      return member !== null && mayInSpace(member.role, 'lead')
    },
    seatFor: async (facilitator, { from, space: wanted } = {}) => {
      const members = await storage.list('member', { account: facilitator }, { orderBy: 'since_ms' })
      const there = from === undefined ? [] : await storage.list('seat', { workshop: from })
      const leads = members.filter(({ role }) => mayInSpace(role, 'lead'))
      const chosen =
        leads.find(({ space }) => space === wanted) ??
        leads.find((one) => there.some((seat) => seat.space === one.space))
      const space = (chosen ?? leads[0])?.space ?? null
      return (workshop, participant) => ({
        kind: 'insert',
        table: 'seat',
        row: { facilitator, workshop, participant, space },
      })
    },
    anyFacilitator: async () => {
      const known = await oldest()
      if (known !== null) return known
      const id = newId()
      const written = await storage.transact(firstAccount(id, nowMs()))
      if (!written.ok) throw new Error(`A facilitator cannot be stored: ${written.error}`)
      return id
    },
  }
}
