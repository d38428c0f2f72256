import { z } from 'zod'
import { dateText, ids, shortText, typedText } from './ids.js'
import { fromShelfCommands } from './shelf/shelfCommands.js'

const subject = ids.subject
/** Ids of a list with one space between them, as they stand in the field of a note. */
const fieldValue = z.string().max(2000)
const lane = z.string().max(48)
const localName = z.string().max(48)
const missing = z.enum(['absent', 'abstains'])

/** One answer in a poll, on a phone or from a numbered paper card. */
export const castBallot = z.strictObject({
  type: z.literal('castBallot'),
  step: ids.step,
  subject,
  attempt: z.int().min(1).max(100_000),
  question: localName,
  option: localName,
  reason: typedText.nullable(),
})

/** What an organisation says to the question who takes a step on, on a phone or from a numbered paper card. */
export const answerAsk = z.strictObject({
  type: z.literal('answerAsk'),
  subject,
  answer: z.enum(['accept', 'later', 'refuse']),
  due: dateText.nullable(),
  firstStep: typedText.nullable(),
})

/** All dots of one voter, on a phone or from a numbered paper card. As many subjects as a step can hold notes. */
export const castDots = z.strictObject({
  type: z.literal('castDots'),
  step: ids.step,
  dots: z
    .array(
      z.strictObject({ subject, attempt: z.int().min(1).max(100_000), dots: z.number().min(0).max(1_000) }).readonly(),
    )
    .max(1_000)
    .readonly(),
  done: z.boolean(),
})

/** One field of a sheet, on a phone, in the cockpit or from a numbered paper card. */
export const fillSheet = z.strictObject({
  type: z.literal('fillSheet'),
  step: ids.step,
  subject,
  field: localName,
  value: typedText.nullable(),
  was: typedText.nullable(),
})

/** Commands of the chapters 2040, backcasting and change route as outside data. */
export const workingCommands = [
  ...fromShelfCommands,
  z.strictObject({ type: z.literal('openLane'), step: ids.step, lane }),
  z.strictObject({ type: z.literal('linkNote'), note: ids.note, to: subject }),
  z.strictObject({ type: z.literal('unlinkNote'), note: ids.note, to: subject }),
  z.strictObject({ type: z.literal('moveToLane'), note: ids.note, lane }),
  z.strictObject({
    type: z.literal('moveToTheme'),
    step: ids.step,
    note: ids.note,
    from: fieldValue,
    theme: fieldValue,
  }),
  z.strictObject({
    type: z.literal('park'),
    subject,
    where: z.enum(['actions', 'friction']).nullable(),
    beside: subject.optional(),
  }),
  z.strictObject({ type: z.literal('tickNote'), note: ids.note, ticked: z.boolean() }),
  z.strictObject({ type: z.literal('withdrawNote'), note: ids.note }),
  z.strictObject({ type: z.literal('pointAt'), subject: subject.nullable() }),
  z.strictObject({
    type: z.literal('answerCheck'),
    subject,
    principle: localName,
    answer: z.enum(['breekt-niet', 'twijfel', 'breekt']),
    reason: typedText.nullable(),
    organisation: ids.organisation.nullable(),
  }),
  z.strictObject({ type: z.literal('reviseSubject'), subject, text: typedText }),
  z.strictObject({ type: z.literal('letGo'), subject, reason: shortText.nullable() }),
  castBallot,
  castDots,
  z.strictObject({ type: z.literal('voteAgain'), step: ids.step }),
  z.strictObject({
    type: z.literal('markVoterMissing'),
    step: ids.step,
    organisation: ids.organisation,
    why: missing,
    reason: shortText,
  }),
  z.strictObject({ type: z.literal('unmarkVoterMissing'), step: ids.step, organisation: ids.organisation }),
  z.strictObject({ type: z.literal('showPoll'), step: ids.step, subject }),
  z.strictObject({ type: z.literal('agreeSubject'), step: ids.step, subject }),
  z.strictObject({
    type: z.literal('recordAnswer'),
    step: ids.step,
    subject,
    answers: z.record(localName, localName).readonly(),
    disagreed: z.array(ids.organisation).max(100).readonly(),
    reason: typedText.nullable(),
    chosen: z.boolean(),
  }),
  z.strictObject({ type: z.literal('askOwner'), subject, organisation: ids.organisation.nullable() }),
  answerAsk,
  z.strictObject({
    type: z.literal('describeCommitment'),
    subject,
    partners: z.array(ids.organisation).max(100).readonly(),
    seen: typedText.nullable(),
    means: typedText.nullable(),
    effort: z.enum(['low', 'medium', 'high']).nullable(),
  }),
  z.strictObject({ type: z.literal('shelveAction'), subject, shelved: z.boolean() }),
  z.strictObject({ type: z.literal('leaveAsked'), subject, reason: shortText.nullable() }),
  z.strictObject({ type: z.literal('openTextRound'), step: ids.step }),
  z.strictObject({ type: z.literal('extendTrial'), subject, until: dateText, reason: shortText }),
  z.strictObject({ type: z.literal('writeAgreement'), step: ids.step, subject }),
  fillSheet,
  z.strictObject({
    type: z.literal('giveTurn'),
    step: ids.step,
    to: ids.participant.nullable(),
    from: ids.participant.nullable(),
    left: z.enum(['spoke', 'passed']),
  }),
  z.strictObject({ type: z.literal('passTurn'), step: ids.step }),
  z.strictObject({ type: z.literal('openNotes'), step: ids.step }),
  z.strictObject({ type: z.literal('takeApart'), bundle: ids.bundle }),
  z.strictObject({ type: z.literal('putBack'), id: z.union([ids.bundle, ids.organisation, ids.sentence]) }),
  z.strictObject({ type: z.literal('judgePair'), note: ids.note, like: ids.note, unlike: z.boolean() }),
] as const
