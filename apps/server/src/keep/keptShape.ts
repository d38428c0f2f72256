import { agreementStages, agreementWays } from '@siroop/domain'
import { bodies } from '@siroop/protocol'
import { z } from 'zod'

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const base64 = z.base64()
const ms = z.int().nonnegative()
const locale = z.enum(['nl', 'en'])

/** The characters of an address. */
const place = z.string().regex(/^[a-z2-7]{16}$/)
const content = bodies.newStory.shape.content
const agreement = bodies.newAgreement.shape.content
const agreementSource = z.strictObject({
  ...{ id, title: z.string(), place: z.string(), organisations: z.array(z.string()) },
})
const storyMedia = z.strictObject({
  kind: z.enum(['picture', 'video']),
  type: z.enum(['image/png', 'video/mp4', 'video/webm']),
  bytes: z.int().positive(),
  /** Captions of a video, as WebVTT. */
  captions: z.string().max(600_000).optional(),
  /** The file beside this one. */
  name: z.string().regex(/^beeld\/[a-z2-7]{16}\.(png|mp4|webm)$/),
  sha256: hash,
})

/**
 * What is in `siroop.json` of a keep file: everything of a workshop that may leave its server. Format 2 knows every PDF that
 * was ever sealed of it (`sealed`), format 1 only those that are in the file; format 3 has what is told beside it: stories, and
 * agreements of the knowledge base.
 */
export const keptShape = z.strictObject({
  format: z.enum(['siroop-keep/1', 'siroop-keep/2', 'siroop-keep/3']),
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
  /** Stories that others read, with what was said about them and let. */
  stories: list(
    z.strictObject({
      ...{ id: place, by: id.nullable(), reads: ms, yes: ms, partly: ms, no: ms, changed_at_ms: ms, content },
      media: storyMedia.nullable(),
      comments: list(z.strictObject({ id, reader: id, text: z.string(), at_ms: ms })),
    }),
  ).default([]),
  /** Who said something about a story. Their links stay behind. */
  storyReaders: list(
    z.strictObject({
      ...{ id, name: z.string(), circle: z.enum(['meeting', 'partners']), theme_table: z.string().nullable() },
      made_at_ms: ms,
    }),
  ).default([]),
  /** Agreements of the knowledge base that belong to it and that others read. */
  agreements: list(
    z.strictObject({
      id: place,
      how: z.enum(agreementWays),
      stage: z.enum(agreementStages),
      subject: z.string().nullable(),
      source: agreementSource.nullable(),
      changed_at_ms: ms,
      content: agreement,
    }),
  ).default([]),
})
export type Kept = z.output<typeof keptShape>

/** Why a keep file cannot be made, or is not taken. `keep-open`: something of the room is still closed to others. */
export type KeepRefusal = 'keep-open' | 'keep-broken' | 'keep-forged' | 'keep-newer' | 'keep-too-large' | 'keep-exists'
