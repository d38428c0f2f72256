import { z } from 'zod'
import { ids, shortText } from '../ids.js'

const secret = z.string().min(1).max(200)
const edition = z.int().min(1).max(10_000)
const kind = z.enum(['takes-over', 'with-remark', 'not'])
const answered = z.object({ kind, atMs: z.number(), number: z.number() })
const details = z.object({ name: z.string(), function: z.string(), remark: z.string().nullable() })

/** Taking over what was signed: what who leads sends, and what whoever opens a link sends. */
export const handoverBodies = {
  /** `replaces`: who waited for an answer on the screen of who asks. */
  askSuccessor: z.strictObject({
    edition,
    organisation: ids.organisation,
    replaces: ids.participant.nullable(),
    name: shortText,
    function: shortText,
    address: z.string().max(300),
  }),
  letSuccessorGo: z.strictObject({ edition, successor: ids.participant }),
  /** `code`: the six digits that were mailed a moment ago. */
  handoverAct: z.strictObject({
    secret,
    code: z.string().max(20),
    act: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('answer'),
        fingerprint: z.string().max(128),
        answer: kind,
        person: z.strictObject({ name: shortText, function: shortText, remark: shortText.nullable() }),
      }),
      z.strictObject({ kind: z.literal('lift') }),
    ]),
  }),
} as const

/** What is answered about it. */
export const handoverAnswers = {
  /** Who stands for what was signed; null before there is an edition. */
  handovers: z
    .object({
      edition: z.number(),
      organisations: z.array(
        z.object({
          organisation: ids.organisation,
          state: z.enum(['open', 'signed', 'signed-with-reservation', 'later', 'declined']),
          signed: z
            .object({ name: z.string().nullable(), function: z.string().nullable(), atMs: z.number() })
            .nullable(),
          chain: z.array(
            z.object({
              organisation: ids.organisation,
              askedAtMs: z.number(),
              answer: answered.nullable(),
              details: details.nullable(),
            }),
          ),
          waiting: z
            .object({
              successor: ids.participant,
              name: z.string().nullable(),
              askedAtMs: z.number(),
              endsAtMs: z.number(),
            })
            .nullable(),
          mayAsk: z.boolean(),
        }),
      ),
    })
    .nullable(),
  /** The page of a link. */
  handoverLink: z.object({
    title: z.string(),
    locale: z.enum(['nl', 'en']),
    organisation: z.object({
      id: ids.organisation,
      name: z.string(),
      shape: z.string(),
      letters: z.string().nullable(),
    }),
    person: z.object({ name: z.string(), function: z.string() }),
    /** Where the code goes, with most of the address left out. */
    codeTo: z.string().nullable(),
    edition: z.number(),
    fingerprint: z.string(),
    frozen: z.unknown(),
    statement: z.string(),
    /** `gone`: the signature was taken back. `replaced`: there is a newer edition, which is signed anew. */
    state: z.enum(['open', 'answered', 'gone', 'replaced']),
    newer: z.number().nullable(),
    /** Until when this link works. */
    endsAtMs: z.number(),
    /** Who signed; null when the signature was taken back. */
    signed: z
      .object({
        name: z.string().nullable(),
        function: z.string().nullable(),
        atMs: z.number(),
        authority: z.enum(['own', 'after-decision', 'proxy', 'subject-to-approval']),
        condition: z.string().nullable(),
        reserved: z.boolean(),
        liftedAtMs: z.number().nullable(),
      })
      .nullable(),
    /** What others said after the signature and before this person, the first one first. */
    chain: z.array(z.object({ answer: answered, details: details.nullable() })),
    answer: answered.extend({ details: details.nullable(), mayLift: z.boolean() }).nullable(),
    manifestPath: z.string().nullable(),
  }),
} as const
