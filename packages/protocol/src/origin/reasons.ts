import { unusedWhys } from '@siroop/domain'
import { z } from 'zod'
import { ids, typedText } from '../ids.js'

const reason = z.strictObject({ why: z.enum(unusedWhys), words: typedText.nullable() })

/** Commands about what notes became, as outside data. */
export const originCommands = [
  z.strictObject({
    type: z.literal('giveReasons'),
    reasons: z
      .array(z.strictObject({ note: ids.note, reason: reason.readonly().nullable() }).readonly())
      .max(500)
      .readonly(),
  }),
] as const
