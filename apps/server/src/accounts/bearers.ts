import { type ParticipantId, participantId, type WorkshopId, workshopId } from '@siroop/domain'
import { newSecret, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'

/** Whose bearer token it is. */
export interface Bearer {
  readonly kind: 'participant' | 'wall' | 'co'
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
}

/** Bearer tokens of phones, room screens and co-facilitators. Only SHA-256 hashes are stored. */
export interface Bearers {
  /** A fresh token, and the row that makes it valid, for the transaction that admits its holder. */
  issue(bearer: Bearer): { readonly token: string; readonly write: WriteOp }
  /** Whose token this is; null when it is unknown, expired or taken back. */
  find(token: string): Promise<Bearer | null>
  /** Takes a token back for good. False when that could not be written down; what is unknown needs nothing. */
  revoke(token: string): Promise<boolean>
}

export function createBearers(storage: Storage, nowMs: () => number): Bearers {
  return {
    issue: (bearer) => {
      const token = newSecret()
      return {
        token,
        write: {
          kind: 'insert',
          table: 'token',
          row: {
            hash: sha256(token),
            ...bearer,
            created_at_ms: nowMs(),
            expires_at_ms: null,
            revoked_at_ms: null,
          },
        },
      }
    },
    find: async (token) => {
      if (!/^[A-Za-z0-9_-]{20,100}$/.test(token)) return null
      const row = await storage.get('token', { hash: sha256(token) })
      if (row === null || row.revoked_at_ms !== null) return null
      if (row.expires_at_ms !== null && row.expires_at_ms <= nowMs()) return null
      return { kind: row.kind, workshop: workshopId(row.workshop), participant: participantId(row.participant) }
    },
    revoke: async (token) => {
      const where = { hash: sha256(token), revoked_at_ms: null }
      const revoked = await storage.transact([
        { kind: 'patch', table: 'token', where, set: { revoked_at_ms: nowMs() }, optional: true },
      ])
      return revoked.ok
    },
  }
}
