import { type AgreementContent, agreementCircles, agreementStages } from '@siroop/domain'
import { z } from 'zod'

/** A text as it is sent; how long it may be is a rule of the domain. The bound only keeps nonsense out. */
const text = z.string().max(8000)
const day = z.string().max(20).nullable()
const shared = {
  locale: z.enum(['nl', 'en']).describe('The language in which it is written.'),
  title: text,
  complaint: text.describe('Where a resident gets stuck, in their words.'),
  solution: text,
  between: z
    .array(z.strictObject({ name: text, agreedOn: day.describe('YYYY-MM-DD on which it said yes; null: not yet.') }))
    .max(40)
    .describe('Exactly the organisations that hold to it.'),
  business: z
    .strictObject({ costs: text, pays: text, yields: text, benefits: text, gain: text, sharing: text })
    .describe('What it costs and yields, who pays, who benefits, what a resident gains, how that is shared.'),
  trial: z.strictObject({ from: day, until: day }),
  noticed: z
    .strictObject({ quote: text, who: text, on: day, how: text })
    .describe('What a resident said, who that was (no name), when, and how one knows that it comes from the trial.'),
  rule: text.describe('The agreement in one sentence.'),
  basis: text.describe('Consent or legal ground for data that are shared.'),
  reviewOn: day.describe('YYYY-MM-DD on which it is looked at again.'),
  keywords: z.array(text).max(40),
  ask: text.describe('A function in an organisation. Never a person, an address or a number.'),
  place: text,
  year: z.string().max(8).describe('Four digits, or empty.'),
}

/** Everything of an agreement that a person writes, as a form sends it. */
export const agreementContentShape = z.strictObject({ ...shared, visibility: z.enum(agreementCircles) })

/** Where an agreement was taken over from, or came along from: its title, place and organisations there, and its id. */
export const agreementSourceShape = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  title: text,
  place: text,
  organisations: z.array(text).max(40),
})
export type AgreementSource = z.output<typeof agreementSourceShape>

/** The open file of a knowledge base: agreements, each with how far it is and where it was taken over from. */
export const agreementFile = z.strictObject({
  format: z.literal('siroop-agreements/1'),
  madeAt: z.iso.datetime().describe('UTC.'),
  agreements: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,64}$/)
        .describe('The same in every file: what is there already does not come twice.'),
      stage: z.enum(agreementStages),
      source: agreementSourceShape.nullable().describe('Taken over from this one; null: made there.'),
      ...shared,
    }),
  ),
})
export type AgreementFile = z.output<typeof agreementFile>

/** What is read from a file is for who reads it in only, until they say otherwise. */
export const contentOfAgreementFile = ({
  id: _,
  stage: __,
  source: ___,
  ...content
}: AgreementFile['agreements'][number]): AgreementContent => ({ ...content, visibility: 'me' })

/** The format as a JSON Schema (draft 2020-12), made of the shape that checks the files, so that the two cannot differ. */
export const agreementJsonSchema = (): object => ({
  $id: 'urn:siroop:agreements:1',
  title: 'Agreements of Siroop, format 1',
  ...z.toJSONSchema(agreementFile),
})
