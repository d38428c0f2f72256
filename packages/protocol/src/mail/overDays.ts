import { z } from 'zod'
import { ids, shortText } from '../ids.js'

const edition = z.int().min(1).max(10_000)
/** Of somebody who takes over what was signed, or not. */
const handoverAnswer = z.enum(['takes-over', 'with-remark', 'not'])
const successorDetails = z.strictObject({ name: shortText, function: shortText, remark: shortText.nullable() })

/** Commands of signing over days, as outside data. Those that write to somebody are sent by the server only. */
export const overDaysCommands = [
  z.strictObject({
    type: z.literal('inviteSignatory'),
    edition,
    organisation: ids.organisation,
    signatory: ids.participant,
  }),
  z.strictObject({ type: z.literal('remindSignatory'), edition, organisation: ids.organisation }),
  z.strictObject({ type: z.literal('delegateSigning'), edition, signatory: ids.participant }),
  z.strictObject({ type: z.literal('setSigningOrder'), edition, order: z.enum(['together', 'municipality-last']) }),
  z.strictObject({ type: z.literal('liftReservation'), signature: ids.signature }),
  z.strictObject({ type: z.literal('beginEdition'), edition }),
  z.strictObject({ type: z.literal('keepEdition'), edition }),
  z.strictObject({
    type: z.literal('askSuccessor'),
    edition,
    organisation: ids.organisation,
    successor: ids.participant,
    replaces: ids.participant.nullable(),
  }),
  z.strictObject({ type: z.literal('letSuccessorGo'), edition, successor: ids.participant }),
  z.strictObject({
    type: z.literal('answerHandover'),
    edition,
    fingerprint: z.string().max(128),
    answer: handoverAnswer,
    person: successorDetails,
  }),
] as const
