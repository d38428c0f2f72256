import { z } from 'zod'
import { ids } from './ids.js'

const table = z.string().min(1).max(48)

/** Commands of theme tables as outside data. */
export const tableCommands = [
  z.strictObject({ type: z.literal('sitAtTable'), step: ids.step, table }),
  z.strictObject({ type: z.literal('takeTablePen'), step: ids.step }),
  z.strictObject({ type: z.literal('layDownTablePen'), step: ids.step }),
  z.strictObject({ type: z.literal('withdrawForGroup'), note: ids.note }),
  z.strictObject({
    type: z.literal('seatAtTable'),
    step: ids.step,
    participant: ids.participant,
    table: table.nullable(),
    withPen: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('giveTablePen'),
    step: ids.step,
    table,
    participant: ids.participant.nullable(),
  }),
  z.strictObject({ type: z.literal('readOutTable'), step: ids.step, table: table.nullable() }),
] as const
