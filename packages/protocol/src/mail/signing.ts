import { z } from 'zod'
import { ids, shortText } from '../ids.js'

const secret = z.string().min(1).max(200)
/** Somebody who is asked to sign. */
const signatory = { name: shortText, function: shortText, address: z.string().max(300) }
const authority = z.enum(['own', 'after-decision', 'proxy', 'subject-to-approval'])

/** Signing by mail: what who leads sends, and what whoever opens a link sends. */
export const signingBodies = {
  inviteSignatory: z.strictObject({ organisation: ids.organisation, ...signatory }),
  remindSignatory: z.strictObject({ organisation: ids.organisation }),
  signLink: z.strictObject({ secret }),
  /** `code`: the six digits that were mailed a moment ago. */
  signAct: z.strictObject({
    secret,
    code: z.string().max(20),
    act: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('sign'),
        fingerprint: z.string().max(128),
        authority,
        person: z.strictObject({
          name: shortText,
          function: shortText,
          sentence: shortText.nullable(),
          condition: shortText.nullable(),
        }),
      }),
      z.strictObject({ kind: z.literal('decline'), reason: shortText.nullable() }),
      z.strictObject({ kind: z.literal('delegate'), ...signatory }),
      z.strictObject({ kind: z.literal('withdraw') }),
      z.strictObject({ kind: z.literal('lift') }),
    ]),
  }),
} as const

/** What the page of a link shows. */
export const signingAnswers = {
  signLink: z.object({
    title: z.string(),
    locale: z.enum(['nl', 'en']),
    organisation: z.object({
      id: ids.organisation,
      name: z.string(),
      shape: z.string(),
      letters: z.string().nullable(),
    }),
    person: z.object({ name: z.string(), function: z.string() }),
    /** Of the address only its first letter and what stands after the @: who opens the link sees where the code goes. */
    codeTo: z.string().nullable(),
    edition: z.number(),
    fingerprint: z.string(),
    frozen: z.unknown(),
    statement: z.string(),
    /** YYYY-MM-DD until which can be signed. */
    closingDate: z.string(),
    /**
     * `open`: can be signed now. `turn`: other organisations answer first. `passed`: after the closing date. `changing`: the
     * text of the next edition is being written. `replaced`: there is a newer edition, with a link of its own.
     */
    state: z.enum(['open', 'turn', 'passed', 'changing', 'replaced', 'signed', 'declined']),
    /** Number of the newest edition, when that is another one; null else. */
    newer: z.number().nullable(),
    /** The earlier edition that this one is compared with, and whether this organisation signed it. */
    before: z.object({ number: z.number(), signed: z.boolean(), frozen: z.unknown() }).nullable(),
    /** Names of organisations that this one waits for. */
    waitsFor: z.array(z.string()),
    /** Names of organisations that declined. */
    declined: z.array(z.string()),
    grounds: z.object({ offered: z.array(authority).readonly(), atFirst: authority.nullable() }),
    /** The signature of this organisation. */
    signed: z
      .object({
        byMe: z.boolean(),
        name: z.string(),
        atMs: z.number(),
        authority,
        condition: z.string().nullable(),
        reserved: z.boolean(),
        liftedAtMs: z.number().nullable(),
        mayTakeBack: z.boolean(),
      })
      .nullable(),
    manifestPath: z.string().nullable(),
  }),
} as const
