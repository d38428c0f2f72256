import { z } from 'zod'
import { ids, shortText } from '../ids.js'
import { apiScopes, tokenDays } from './apiScopes.js'
import { webhookKinds } from './webhookShapes.js'

const scopes = z.array(z.enum(apiScopes)).min(1).max(apiScopes.length)
const kinds = z.array(z.enum(webhookKinds)).min(1).max(webhookKinds.length)
/** The only workshops; null: all of the Space, also those that come. */
const workshops = z.array(ids.workshop).min(1).max(200).nullable()
const space = z.string().max(64)

/** Bodies about connections with other programs. */
export const connectionBodies = {
  newToken: z.strictObject({
    space,
    name: shortText,
    scopes,
    workshops,
    days: z.literal(tokenDays),
  }),
  newHook: z.strictObject({ space, name: shortText, url: z.string().max(2_000), kinds, workshops }),
  switchHook: z.strictObject({ on: z.boolean() }),
  /** One message that did not arrive, or all of them. */
  sendAgain: z.strictObject({ message: z.string().max(64).nullable() }),
} as const

const ended = z.enum(['expired', 'revoked', 'maker-gone']).nullable()
const tokenRow = z.object({
  id: z.string(),
  name: z.string(),
  scopes,
  /** Titles of the only workshops; null: all of the Space. */
  workshops: z.array(z.string()).nullable(),
  by: z.string().nullable(),
  madeAtMs: z.number(),
  expiresAtMs: z.number(),
  usedAtMs: z.number().nullable(),
  ended,
  /** Who asks may end it. */
  mayEnd: z.boolean(),
})
const failedMessage = z.object({
  id: z.string(),
  kind: z.string(),
  madeAtMs: z.number(),
  tries: z.number(),
  /** What went wrong last, in a word. */
  problem: z.string(),
})
/** One message of the log of an address. */
const sentMessage = failedMessage.omit({ problem: true }).extend({
  /** As it came along in `webhook-id`: by it the other side finds it. */
  event: z.string(),
  /** Title of the workshop that it is about; null: of none, or of one that is not there any more. */
  workshop: z.string().nullable(),
  state: z.enum(['waiting', 'sent', 'failed']),
  /** What came back last: `status-204`, or in a word why nothing did; null: it was not tried yet. */
  cameBack: z.string().nullable(),
  /** When it arrived or was given up; null: it waits. */
  endedAtMs: z.number().nullable(),
  /** When it is tried next; null: no more. */
  nextAtMs: z.number().nullable(),
})
const hookRow = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  kinds,
  workshops: z.array(z.string()).nullable(),
  by: z.string().nullable(),
  madeAtMs: z.number(),
  on: z.boolean(),
  mayEnd: z.boolean(),
  waiting: z.number(),
  sentAtMs: z.number().nullable(),
  /** What went wrong with what is tried still. */
  problem: z.string().nullable(),
  failed: z.array(failedMessage),
  /** The newest messages, whatever became of them, the newest first. */
  latest: z.array(sentMessage),
})

/** Answers about connections. */
export const connectionAnswers = {
  connections: z.object({
    /** Where messages may go, as whoever runs the server decided; null: nowhere. */
    webhooks: z.object({ isPublic: z.boolean(), origins: z.array(z.string()) }).nullable(),
    /** Address of the description for programs. */
    documentPath: z.string(),
    spaces: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        workshops: z.array(z.object({ id: ids.workshop, title: z.string() })),
        tokens: z.array(tokenRow),
        hooks: z.array(hookRow),
      }),
    ),
  }),
  /** Shown once: only its hash is kept. */
  madeToken: z.object({ token: z.string() }),
  /** Shown once to who makes it; the server keeps it to sign with. */
  madeHook: z.object({ secret: z.string() }),
} as const
