import { z } from 'zod'
import type { OpenedLine } from './channel.js'

/** Reads what a client says when it opens a line. Apart from the rest of the channel, which screens use without zod. */
export const openedLine: z.ZodType<OpenedLine> = z.strictObject({
  room: z.string().min(1).max(300),
  token: z.string().max(200),
  acks: z.boolean(),
})
