import { z } from 'zod'

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const base64 = z.base64()
const ms = z.int().nonnegative()
const locale = z.enum(['nl', 'en'])

/**
 * What is in `siroop.json` of a keep file: everything of a workshop that may leave its server. Format 2 knows every PDF that
 * was ever sealed of it (`sealed`), format 1 only those that are in the file.
 */
export const keptShape = z.strictObject({
  format: z.enum(['siroop-keep/1', 'siroop-keep/2']),
  madeAtMs: ms,
  workshop: z.strictObject({
    id,
    kind: z.enum(['real', 'demo', 'rehearsal']),
    title: z.string(),
    region: z.string(),
    locale: z.string(),
    template_id: z.string(),
    template_title: z.string(),
    manifest_id: z.string().nullable(),
    epoch: z.int().positive(),
    created_at_ms: ms,
    changed_at_ms: ms,
  }),
  /** Printed addresses that lead to it. */
  addresses: list(z.string().regex(/^[a-z2-7]{16}$/)),
  events: list(z.strictObject({ type: z.string(), json: z.string(), at_ms: ms })),
  people: list(z.strictObject({ participant: id, name: z.string().nullable(), locale: z.string() })),
  origins: list(z.strictObject({ note: id, step: z.string(), organisation: z.string().nullable() })),
  register: list(
    z.strictObject({
      seq: z.int(),
      edition: z.int(),
      json: z.string(),
      previous_hash: hash,
      hash,
      at_ms: ms,
    }),
  ),
  registerPeople: list(
    z.strictObject({ entry: z.int(), field: z.string(), salt: base64, value: z.string().nullable() }),
  ),
  /** The board and the sentences in the making as they are now, one update each. */
  documents: list(z.strictObject({ room: z.enum(['board', 'pen']), bytes: base64 })),
  /** The board as it was at the end of steps. */
  pictures: list(z.strictObject({ name: z.string().max(100), bytes: base64 })),
  logos: list(z.strictObject({ sha256: hash, png: base64 })),
  /** PDFs beside this file. `sealed`: what is known here of a file that was sealed. */
  files: list(
    z.strictObject({
      name: z.string().regex(/^pdf\/[a-z0-9-]{1,80}\.pdf$/),
      sha256: hash,
      edition: z.int(),
      register_head: z.string(),
      locale,
      made_at_ms: ms,
      sealed: z.string().nullable(),
    }),
  ),
  /** What is known of other PDFs that were sealed of it, by the hash of the whole file: people have them. */
  sealed: list(z.strictObject({ sha256: hash, sealed: z.string() })).default([]),
})
export type Kept = z.output<typeof keptShape>

/** Why a keep file cannot be made, or is not taken. `keep-open`: something of the room is still closed to others. */
export type KeepRefusal = 'keep-open' | 'keep-broken' | 'keep-forged' | 'keep-newer' | 'keep-too-large' | 'keep-exists'
