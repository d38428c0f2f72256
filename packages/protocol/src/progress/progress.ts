import { z } from 'zod'
import { dateText, ids, mostCarried, shortText, typedText } from '../ids.js'

const stand = z.enum(['agreed', 'under-way', 'done', 'stopped'])
const printed = z.string().max(48).nullable()
const proposal = z.strictObject({ text: typedText, why: shortText.nullable() }).readonly()

/** What somebody tells about a step of the route or a milestone. */
export const progressBody = {
  subject: ids.subject,
  stand,
  on: dateText,
  words: typedText,
  noticed: typedText.nullable(),
  corrects: z.string().min(1).max(48).nullable(),
}

/** What somebody puts on the list of the next check-in; `how` null takes it off. */
export const toCheckinBody = { subject: ids.subject, how: z.enum(['talk', 'restore']).nullable() }

/** Commands about what became of what was promised, as outside data. */
export const progressCommands = [
  z.strictObject({ type: z.literal('tellProgress'), ...progressBody }),
  z.strictObject({ type: z.literal('takeToCheckin'), ...toCheckinBody }),
  z.strictObject({ type: z.literal('proposeChange'), subject: ids.subject, proposal: proposal.nullable() }),
  z.strictObject({
    type: z.literal('tellLookedBack'),
    lookedBack: z
      .strictObject({
        checkin: ids.workshop,
        manifest: printed,
        on: dateText,
        edition: z.int().min(1).max(10_000).nullable(),
        sentences: z
          .array(
            z
              .strictObject({
                subject: ids.subject,
                level: z.enum(['thick', 'thinner', 'thinnest', 'gone', 'unsaid']),
                now: typedText.nullable(),
                proposal: proposal.nullable(),
              })
              .readonly(),
          )
          .max(mostCarried)
          .readonly(),
        way: z
          .array(z.strictObject({ subject: ids.subject, stand, words: typedText.nullable() }).readonly())
          .max(mostCarried)
          .readonly(),
        next: dateText.nullable(),
        brought: z.array(z.string().min(1).max(48)).max(mostCarried).readonly().exactOptional(),
      })
      .readonly(),
  }),
] as const
