import { z } from 'zod'
import { ids, typedText } from '../ids.js'

const { subject } = ids
const item = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const taken = { item, title: typedText, place: typedText }

/** Commands about what a workshop takes from the shelf. */
export const fromShelfCommands = [
  z.strictObject({ type: z.literal('takeFromShelf'), subject, taken: z.strictObject(taken).readonly() }),
  z.strictObject({ type: z.literal('leaveOnShelf'), subject, item }),
  z.strictObject({
    type: z.literal('showFromShelf'),
    shown: z
      .strictObject({
        ...taken,
        problem: typedText,
        needs: z.strictObject({ law: typedText, money: typedText, people: typedText }).readonly(),
        works: typedText,
      })
      .readonly(),
  }),
  z.strictObject({ type: z.literal('hideFromShelf') }),
] as const
