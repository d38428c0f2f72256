import { z } from 'zod'
import { dateText, ids, mostCarried, shortText, typedText } from '../ids.js'

/** More than these nobody talks about in an hour. */
const mostSentences = 60
const mostPromises = 100
const edition = z.int().min(1).max(10_000)
/** What was told about a step or milestone since. */
const since = {
  lately: z
    .strictObject({
      stand: z.enum(['agreed', 'under-way', 'done', 'stopped']),
      on: dateText,
      words: typedText.nullable(),
    })
    .readonly()
    .exactOptional(),
  bothAnd: z.literal(true).exactOptional(),
}

const earlier = z
  .strictObject({
    workshop: ids.workshop.nullable(),
    title: shortText,
    edition: edition.nullable(),
    fingerprint: z.string().max(128).nullable(),
    agreedOn: dateText.nullable(),
    sentences: z
      .array(z.strictObject({ subject: ids.subject, heading: shortText.nullable(), text: typedText }).readonly())
      .max(mostCarried)
      .readonly(),
    promises: z
      .array(
        z
          .strictObject({ subject: ids.subject, text: typedText, owner: shortText, due: dateText.nullable(), ...since })
          .readonly(),
      )
      .max(mostCarried)
      .readonly(),
    milestones: z
      .array(
        z
          .strictObject({ subject: ids.subject, text: typedText, year: shortText, carriers: typedText, ...since })
          .readonly(),
      )
      .max(mostCarried)
      .readonly()
      .exactOptional(),
    talks: z
      .array(z.strictObject({ text: typedText, beside: ids.subject.nullable() }).readonly())
      .max(mostCarried)
      .readonly()
      .exactOptional(),
    brought: z
      .array(
        z
          .strictObject({
            id: z.string().min(1).max(48),
            text: typedText,
            restore: typedText.nullable(),
            on: dateText,
            from: z.enum(['routeTeam', 'lead']),
          })
          .readonly(),
      )
      .max(mostCarried)
      .readonly()
      .exactOptional(),
    organisations: z
      .array(
        z
          .strictObject({
            name: shortText,
            signed: z.boolean(),
            handedOver: z
              .strictObject({ answer: z.enum(['takes-over', 'with-remark', 'not']), on: dateText })
              .readonly()
              .exactOptional(),
          })
          .readonly(),
      )
      .max(mostCarried)
      .readonly()
      .exactOptional(),
    unused: z
      .array(
        z
          .strictObject({
            why: z.enum(['double', 'elsewhere', 'off-topic', 'later', 'talked', 'other']).nullable(),
            notes: z.int().min(0).max(100_000),
          })
          .readonly(),
      )
      .max(mostCarried)
      .readonly()
      .exactOptional(),
  })
  .readonly()

/** Commands that choose what a check-in looks back on and say who is there since, as outside data. */
export const earlierCommands = [
  z.strictObject({ type: z.literal('carryOver'), earlier }),
  z.strictObject({
    type: z.literal('typeEarlier'),
    title: shortText,
    agreedOn: dateText.nullable(),
    sentences: z.array(typedText).max(mostSentences).readonly(),
    promises: z
      .array(z.strictObject({ text: typedText, owner: shortText }).readonly())
      .max(mostPromises)
      .readonly(),
  }),
  z.strictObject({
    type: z.literal('tellBoardMember'),
    organisation: ids.organisation,
    since: z.enum(['same', 'other', 'none']).nullable(),
  }),
  z.strictObject({ type: z.literal('openMirror') }),
  z.strictObject({
    type: z.literal('lookInMirror'),
    subject: ids.subject,
    about: z.enum(['own', 'together']),
    level: z.enum(['not-yet', 'sometimes', 'often', 'always']),
  }),
  z.strictObject({ type: z.literal('shareMirror'), share: z.boolean() }),
  z.strictObject({ type: z.literal('showMirror') }),
  z.strictObject({ type: z.literal('closeMirror') }),
] as const

/** Earlier workshops of who asks, that a check-in can be about, the newest first. */
export const earlierAnswer = z.array(
  z.object({
    workshop: ids.workshop,
    title: z.string(),
    region: z.string(),
    edition: z.number().nullable(),
    agreedOn: z.string().nullable(),
    sentences: z.number(),
    promises: z.number(),
    milestones: z.number(),
    talks: z.number(),
  }),
)

/** Who signed the text that a check-in is about, as its page names them; empty where nobody did, or it is not one's own. */
export const signatoriesAnswer = z.array(
  z.object({
    organisation: z.string(),
    /** Who signed; null when it is not known any more. */
    name: z.string().nullable(),
    function: z.string().nullable(),
    /** Who answered after it, the first one first. */
    since: z.array(
      z.object({
        name: z.string().nullable(),
        function: z.string().nullable(),
        answer: z.enum(['takes-over', 'with-remark', 'not']),
        atMs: z.number(),
      }),
    ),
  }),
)
