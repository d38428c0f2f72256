import {
  type OrganisationId,
  organisationId,
  type ParticipantId,
  participantId,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import { newId, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { newLinkSecret } from './newLinkSecret.js'

/** A personal card: who its holder will be is fixed when it is made, so that every phone that scans it is the same person. */
export interface Card {
  readonly workshop: WorkshopId
  readonly organisation: OrganisationId
  readonly participant: ParticipantId
}
/** What a card was made for; one that somebody asks for by itself is a `card`. */
export type CardWay = 'card' | 'invitation' | 'placeCard'
/** A card that opens something now. */
export interface MadeCard extends Pick<Card, 'organisation' | 'participant'> {
  readonly way: CardWay
  readonly madeAtMs: number
}
interface Made {
  readonly path: string
  readonly write: WriteOp
}
/** An invitation for a co-facilitator, for one person and one time. */
export interface CoInvitation {
  readonly workshop: WorkshopId
  readonly used: boolean
  /** Uses it up; a conflict of the transaction means that somebody was first. */
  readonly use: WriteOp
}

/** Secrets behind `/k#…` and `/mee#…`. The caller decides who may make one. */
export interface Cards {
  newCard(workshop: WorkshopId, organisation: OrganisationId, way?: CardWay): Made
  /** The newest first. */
  madeCards(workshop: WorkshopId): Promise<readonly MadeCard[]>
  /**
   * Another secret for the same holder; with these writes the one before opens nothing any more. A conflict of the
   * transaction means that somebody was first. Null: there is no such card.
   */
  renewCard(
    workshop: WorkshopId,
    participant: ParticipantId,
  ): Promise<{ readonly path: string; readonly writes: readonly WriteOp[] } | null>
  findCard(secret: string): Promise<Card | null>
  newInvitation(workshop: WorkshopId): Made
  findInvitation(secret: string): Promise<CoInvitation | null>
  /** With these writes no invitation opens anything any more that nobody used yet. */
  withdrawInvitations(workshop: WorkshopId): Promise<readonly WriteOp[]>
}

const weekMs = 7 * 24 * 3_600_000
interface CardPayload {
  readonly organisation: string
  readonly participant: string
  /** Absent in what the first versions wrote. */
  readonly way?: CardWay
}
const payloadOf = (row: { readonly payload_json: string }) => JSON.parse(row.payload_json) as CardPayload

export function createCards(storage: Storage, nowMs: () => number): Cards {
  const make = (
    purpose: 'card' | 'co',
    workshop: WorkshopId,
    more: { payload: object; expiresAtMs: number | null },
  ) => {
    const { secret, write } = newLinkSecret({ purpose, workshop, atMs: nowMs(), ...more })
    return { path: `${purpose === 'card' ? '/k' : '/mee'}#${secret}`, write }
  }
  const find = async (secret: string, purpose: 'card' | 'co') => {
    const row = await storage.get('secret', { hash: sha256(secret) })
    if (row === null || row.purpose !== purpose || row.workshop === null) return null
    if (row.expires_at_ms !== null && row.expires_at_ms <= nowMs()) return null
    return { ...row, workshop: workshopId(row.workshop) }
  }

  const cardOf = (workshop: WorkshopId, payload: CardPayload) => make('card', workshop, { payload, expiresAtMs: null })
  /** Of a card `used_at_ms` says that another one came in its place: a card itself opens as often as one likes. */
  const standing = async (workshop: WorkshopId) =>
    (await storage.list('secret', { workshop, purpose: 'card' })).filter((row) => row.used_at_ms === null)

  return {
    newCard: (workshop, organisation, way = 'card') => cardOf(workshop, { organisation, participant: newId(), way }),
    madeCards: async (workshop) =>
      (await standing(workshop))
        .sort((a, b) => b.created_at_ms - a.created_at_ms)
        .map((row) => {
          const { organisation, participant, way = 'card' } = payloadOf(row)
          return {
            organisation: organisationId(organisation),
            participant: participantId(participant),
            way,
            madeAtMs: row.created_at_ms,
          }
        }),
    renewCard: async (workshop, participant) => {
      const row = (await standing(workshop)).find((one) => payloadOf(one).participant === participant)
      if (row === undefined) return null
      const { path, write } = cardOf(workshop, payloadOf(row))
      const where = { hash: row.hash, used_at_ms: null }
      return { path, writes: [{ kind: 'patch', table: 'secret', where, set: { used_at_ms: nowMs() } }, write] }
    },
    findCard: async (secret) => {
      const row = await find(secret, 'card')
      if (row === null || row.used_at_ms !== null) return null
      const payload = payloadOf(row)
      return {
        workshop: row.workshop,
        organisation: organisationId(payload.organisation),
        participant: participantId(payload.participant),
      }
    },
    newInvitation: (workshop) => make('co', workshop, { payload: {}, expiresAtMs: nowMs() + weekMs }),
    findInvitation: async (secret) => {
      const row = await find(secret, 'co')
      if (row === null) return null
      const { workshop, hash } = row
      const where = { hash, used_at_ms: null }
      const use: WriteOp = { kind: 'patch', table: 'secret', where, set: { used_at_ms: nowMs() } }
      return { workshop, used: row.used_at_ms !== null, use }
    },
    withdrawInvitations: async (workshop) => {
      const made = await storage.list('secret', { workshop, purpose: 'co' })
      return made
        .filter((row) => row.used_at_ms === null && (row.expires_at_ms ?? Number.POSITIVE_INFINITY) > nowMs())
        .map(({ hash }): WriteOp => {
          const where = { hash, used_at_ms: null }
          // who uses it at this moment is in, and keeps the place
          return { kind: 'patch', table: 'secret', where, set: { expires_at_ms: nowMs() }, optional: true }
        })
    },
  }
}
