import { newSecret, sha256 } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'

type SecretRow = Extract<WriteOp, { kind: 'insert'; table: 'secret' }>['row']

export interface NewLinkSecret {
  readonly purpose: SecretRow['purpose']
  /** What the row is found by without the secret; unique while it is there. */
  readonly handle?: string
  /** A workshop, or a support page. */
  readonly workshop?: string
  readonly payload: object
  /** Whole ms since 1970. */
  readonly atMs: number
  /** Null: until it is used. */
  readonly expiresAtMs: number | null
}

/** A secret for a link or a card, and the write that keeps its hash. The secret itself is stored nowhere. */
export function newLinkSecret(made: NewLinkSecret): { readonly secret: string; readonly write: WriteOp } {
  const secret = newSecret()
  const row: SecretRow = {
    hash: sha256(secret),
    purpose: made.purpose,
    handle: made.handle ?? null,
    workshop: made.workshop ?? null,
    payload_json: JSON.stringify(made.payload),
    created_at_ms: made.atMs,
    expires_at_ms: made.expiresAtMs,
    used_at_ms: null,
  }
  return { secret, write: { kind: 'insert', table: 'secret', row } }
}
