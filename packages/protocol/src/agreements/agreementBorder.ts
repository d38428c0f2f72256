import { agreementStages, agreementWays } from '@siroop/domain'
import { z } from 'zod'
import { ids } from '../ids.js'
import { agreementContentShape, agreementSourceShape } from './agreementShape.js'

const rev = z.int().min(1)
const text = z.object({ nl: z.string(), en: z.string() })
const problems = z.array(z.object({ at: z.string(), text }))
const row = z.object({
  id: z.string(),
  rev,
  how: z.enum(agreementWays),
  stage: z.enum(agreementStages),
  /** Read by whoever searches the knowledge base. */
  published: z.boolean(),
  /** Path where others read it: everybody, or who has a personal link; null: nobody else does. */
  path: z.string().nullable(),
  /** The workshop that it came out of, or is for; null: none. */
  workshop: z.string().nullable(),
  source: agreementSourceShape.nullable(),
  /** How often it was taken over on this server. */
  adopted: z.number(),
  changedAtMs: z.number(),
  content: agreementContentShape,
  /** What misses before the next stage. */
  missing: problems,
})

/** The workshop that it belongs to, of those of who asks; that of what came out of one does not change. */
const workshop = ids.workshop.nullable().optional()

/** Bodies about agreements. `content` is checked by the rules of the domain; `source`: what of a workshop it is. */
export const agreementBodies = {
  newAgreement: z.strictObject({
    content: agreementContentShape,
    source: z.strictObject({ workshop: ids.workshop, subject: z.string().max(64) }).nullable(),
    workshop,
  }),
  changeAgreement: z.strictObject({ rev, content: agreementContentShape, workshop }),
  moveAgreement: z.strictObject({ rev, to: z.enum(agreementStages) }),
  /** Into a workshop of who asks, or into none. */
  adoptAgreement: z.strictObject({ workshop: ids.workshop.nullable() }),
} as const

/** Answers about agreements, to who is signed in. */
export const agreementAnswers = {
  agreements: z.object({
    agreements: z.array(row),
    /** Workshops of who asks. */
    workshops: z.array(z.object({ id: ids.workshop, title: z.string() })),
  }),
  agreement: row,
  agreementOffers: z.object({
    title: z.string(),
    open: z.boolean(),
    /** Those who were invited, to see who of them has no agreement. */
    organisations: z.array(z.string()),
    offers: z.array(
      z.object({
        subject: z.string(),
        stage: z.enum(agreementStages),
        content: agreementContentShape,
        /** It is there already. */
        agreement: z.string().nullable(),
      }),
    ),
  }),
  agreementsTaken: z.object({ added: z.number(), known: z.number() }),
  /** Beside the error `agreement-not-right`: where, and in what words. */
  wrongAgreement: z.object({ problems }),
} as const
/** An agreement as who made it gets it. */
export type AgreementRow = z.output<typeof row>
