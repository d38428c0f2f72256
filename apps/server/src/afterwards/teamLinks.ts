import { type WorkshopId, workshopId } from '@siroop/domain'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'

/** The link of the route team of a workshop: one at a time, for all of them, until another one is made. */
export interface TeamLinks {
  /** A new link; with these writes the one before opens nothing any more. */
  make(workshop: WorkshopId): Promise<{ readonly secret: string; readonly writes: readonly WriteOp[] }>
  /** The workshop that it opens, or null. */
  find(secret: string): Promise<WorkshopId | null>
}

export function createTeamLinks(storage: Storage, nowMs: () => number): TeamLinks {
  return {
    make: async (workshop) => {
      const before = await storage.list('secret', { workshop, purpose: 'route-team' })
      const { secret, write } = newLinkSecret({
        ...{ purpose: 'route-team', workshop, payload: {}, atMs: nowMs(), expiresAtMs: null },
      })
      const gone = before.map(({ hash }): WriteOp => ({ kind: 'remove', table: 'secret', where: { hash } }))
      return { secret, writes: [...gone, write] }
    },
    find: async (secret) => {
      const row = await storage.get('secret', { hash: sha256(secret) })
      return row?.purpose === 'route-team' && row.workshop !== null ? workshopId(row.workshop) : null
    },
  }
}
