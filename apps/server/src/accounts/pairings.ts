import { participantId, workshopId } from '@siroop/domain'
import { newDigits, newId, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Bearer } from './bearers.js'
import { newLinkSecret } from './newLinkSecret.js'

/** How a room screen without keyboard gets its workshop: it shows six digits, the facilitator types them. */
export interface Pairings {
  start(): Promise<{ readonly pairing: string; readonly code: string; readonly secret: string }>
  /** What became of a pairing; null when it is unknown, expired or the secret is wrong. */
  look(pairing: string, secret: string): Promise<{ readonly status: 'waiting' } | PairedScreen | null>
  /** The waiting room screen that shows these digits, with the writes that give it its workshop; null when none does. */
  find(code: string): Promise<{ readonly pair: (screen: Bearer) => WriteOp } | null>
}
export interface PairedScreen extends Pick<Bearer, 'workshop' | 'participant'> {
  readonly status: 'paired'
}

const validMs = 15 * 60_000
interface Payload {
  readonly pairing: string
  readonly paired?: { readonly workshop: string; readonly participant: string }
}

/** No token waits in the database: the caller issues one at the moment that the screen, who knows the secret, asks. */
export function createPairings(storage: Storage, nowMs: () => number): Pairings {
  const rowOf = async (where: { readonly hash: string } | { readonly handle: string }) => {
    const row = await storage.get('secret', where)
    const valid = row !== null && row.purpose === 'wall-pairing' && (row.expires_at_ms ?? 0) > nowMs()
    return valid ? row : null
  }
  const start = async (tries: number): ReturnType<Pairings['start']> => {
    const pairing = newId()
    const code = newDigits(6)
    const payload: Payload = { pairing }
    const stale = await storage.get('secret', { handle: handleOf(code) })
    const tidy: WriteOp[] =
      stale !== null && (stale.expires_at_ms ?? 0) <= nowMs()
        ? [{ kind: 'remove', table: 'secret', where: { hash: stale.hash } }]
        : []
    const atMs = nowMs()
    const { secret, write } = newLinkSecret({
      purpose: 'wall-pairing',
      handle: handleOf(code),
      payload,
      atMs,
      expiresAtMs: atMs + validMs,
    })
    const written = await storage.transact([...tidy, write])
    if (written.ok) return { pairing, code, secret }
    if (written.error === 'failed' || tries === 0) throw new Error(`A pairing cannot be stored: ${written.error}`)
    return start(tries - 1)
  }

  return {
    start: () => start(8),
    look: async (pairing, secret) => {
      const row = await rowOf({ hash: sha256(secret) })
      const payload = row === null ? null : (JSON.parse(row.payload_json) as Payload)
      if (row === null || payload?.pairing !== pairing) return null
      if (payload.paired === undefined) return { status: 'waiting' }
      return {
        status: 'paired',
        workshop: workshopId(payload.paired.workshop),
        participant: participantId(payload.paired.participant),
      }
    },
    find: async (code) => {
      const row = /^\d{6}$/.test(code) ? await rowOf({ handle: handleOf(code) }) : null
      if (row === null || row.used_at_ms !== null) return null
      const payload = JSON.parse(row.payload_json) as Payload
      return {
        pair: (screen) => ({
          kind: 'patch',
          table: 'secret',
          where: { hash: row.hash, used_at_ms: null },
          set: {
            used_at_ms: nowMs(),
            workshop: screen.workshop,
            // The screen asks every few seconds; an answer lost on the way can be asked for again.
            expires_at_ms: nowMs() + 2 * 60_000,
            payload_json: JSON.stringify({
              ...payload,
              paired: { workshop: screen.workshop, participant: screen.participant },
            }),
          },
        }),
      }
    },
  }
}

const handleOf = (code: string): string => `wall-${code}`
