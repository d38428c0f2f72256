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
/** An invitation for a co-facilitator, for one person and one time. */
export interface CoInvitation {
  readonly workshop: WorkshopId
  readonly hash: string
  readonly used: boolean
}

/** Secrets behind `/k#…` and `/mee#…`. The caller decides who may make one. */
export interface Cards {
  newCard(workshop: WorkshopId, organisation: OrganisationId): { readonly path: string; readonly write: WriteOp }
  findCard(secret: string): Promise<Card | null>
  newInvitation(workshop: WorkshopId): { readonly path: string; readonly write: WriteOp }
  findInvitation(secret: string): Promise<CoInvitation | null>
  /** Uses an invitation up; a conflict of the transaction means that somebody was first. */
  useInvitation(invitation: CoInvitation): WriteOp
}

const weekMs = 7 * 24 * 3_600_000

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

  return {
    newCard: (workshop, organisation) =>
      make('card', workshop, { payload: { organisation, participant: newId() }, expiresAtMs: null }),
    findCard: async (secret) => {
      const row = await find(secret, 'card')
      if (row === null) return null
      const payload = JSON.parse(row.payload_json) as { organisation: string; participant: string }
      return {
        workshop: row.workshop,
        organisation: organisationId(payload.organisation),
        participant: participantId(payload.participant),
      }
    },
    newInvitation: (workshop) => make('co', workshop, { payload: {}, expiresAtMs: nowMs() + weekMs }),
    findInvitation: async (secret) => {
      const row = await find(secret, 'co')
      return row === null ? null : { workshop: row.workshop, hash: row.hash, used: row.used_at_ms !== null }
    },
    useInvitation: ({ hash }) => ({
      kind: 'patch',
      table: 'secret',
      where: { hash, used_at_ms: null },
      set: { used_at_ms: nowMs() },
    }),
  }
}
