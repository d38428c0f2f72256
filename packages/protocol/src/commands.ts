import type { Command } from '@siroop/domain'
import { z } from 'zod'
import { earlierCommands } from './checkin/earlier.js'
import { dateText, ids, shortText, typedText } from './ids.js'
import { overDaysCommands } from './mail/overDays.js'
import { originCommands } from './origin/reasons.js'
import { progressCommands } from './progress/progress.js'
import type { SameShape } from './sameShape.js'
import { tableCommands } from './tableCommands.js'
import { templateShape } from './template/templateShape.js'
import { answerAsk, castBallot, castDots, fillSheet, workingCommands } from './workingCommands.js'

const place = z.int().min(0).max(1_000)
const at = z.strictObject({ step: ids.step, segment: place }).readonly()
const edition = z.int().min(1).max(10_000)
const version = z.int().min(0).max(100_000)
const missing = z.enum(['absent', 'abstains'])
const line = z.string().min(1).max(48)

/** What is answered and signed, on a phone or from a numbered paper card. */
const answering = {
  answerRound: z.strictObject({
    type: z.literal('answerRound'),
    round: ids.round,
    answer: z.enum(['stand-for', 'live-with', 'object']),
    reason: typedText.nullable(),
  }),
  answerSentence: z.strictObject({
    type: z.literal('answerSentence'),
    sentence: ids.sentence,
    version,
    answer: z.enum(['sign-as-is', 'proposal', 'objection']),
    text: typedText.nullable(),
    reason: typedText.nullable(),
  }),
  recogniseSentence: z.strictObject({
    type: z.literal('recogniseSentence'),
    sentence: ids.sentence,
    version,
    recognised: z.boolean(),
  }),
  sign: z.strictObject({
    type: z.literal('sign'),
    edition,
    fingerprint: z.string().max(128),
    organisation: ids.organisation,
    authority: z.enum(['own', 'after-decision', 'proxy', 'subject-to-approval']),
    person: z
      .strictObject({
        name: shortText,
        function: shortText,
        sentence: shortText.nullable(),
        condition: shortText.nullable(),
      })
      .readonly(),
  }),
  signLater: z.strictObject({ type: z.literal('signLater'), edition, until: dateText }),
  declineSigning: z.strictObject({ type: z.literal('declineSigning'), edition, reason: shortText.nullable() }),
  withdrawSignature: z.strictObject({ type: z.literal('withdrawSignature'), signature: ids.signature }),
}

const preparing = [
  z.strictObject({
    type: z.literal('createWorkshop'),
    workshop: ids.workshop,
    kind: z.enum(['real', 'demo', 'rehearsal']),
    template: templateShape,
    title: shortText,
    region: shortText,
    locale: z.enum(['nl', 'en']),
    facilitator: ids.participant,
    rehearses: ids.workshop.optional(),
  }),
  z.strictObject({ type: z.literal('changeDetails'), title: shortText.optional(), region: shortText.optional() }),
  z.strictObject({
    type: z.literal('addOrganisation'),
    organisation: ids.organisation,
    name: shortText,
    organisationType: z.string().max(48),
    municipality: shortText.optional(),
  }),
  z.strictObject({ type: z.literal('setMunicipality'), organisation: ids.organisation, municipality: shortText }),
  z.strictObject({ type: z.literal('renameOrganisation'), organisation: ids.organisation, name: shortText }),
  z.strictObject({ type: z.literal('removeOrganisation'), organisation: ids.organisation }),
  z.strictObject({
    type: z.literal('setLogo'),
    organisation: ids.organisation,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  z.strictObject({
    type: z.literal('planMeeting'),
    meeting: ids.meeting,
    date: dateText.nullable().optional(),
    start: z.string().max(32).nullable().optional(),
    place: shortText.optional(),
  }),
  z.strictObject({ type: z.literal('changeMinutes'), step: ids.step, segment: place, minutes: z.number() }),
  z.strictObject({ type: z.literal('askBeforehand'), step: ids.step.nullable() }),
] as const

const people = [
  z.strictObject({
    type: z.literal('admitParticipant'),
    participant: ids.participant,
    role: z.enum(['facilitator', 'coFacilitator', 'boardMember', 'participant', 'routeTeam', 'observer', 'roomScreen']),
    organisation: ids.organisation.nullable(),
    byCard: z.boolean(),
    simulated: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('arrive'), participant: ids.participant }),
  z.strictObject({
    type: z.literal('appointSpokesperson'),
    organisation: ids.organisation,
    participant: ids.participant.nullable(),
  }),
  z.strictObject({ type: z.literal('confirmInRoom'), participant: ids.participant, seen: z.boolean() }),
  z.strictObject({ type: z.literal('askForTheWord') }),
  z.strictObject({ type: z.literal('answerTheAsker'), give: z.boolean() }),
  z.strictObject({ type: z.literal('takeOver') }),
] as const

const paper = [
  z.strictObject({ type: z.literal('addPaperSeat'), participant: ids.participant, organisation: ids.organisation }),
  z.strictObject({ type: z.literal('removePaperSeat'), participant: ids.participant }),
  z.strictObject({ type: z.literal('claimPaperSeat'), participant: ids.participant }),
  z.strictObject({
    type: z.literal('addPaperNote'),
    participant: ids.participant,
    step: ids.step,
    note: ids.note,
    text: typedText,
    // As many as a note can hold (ADM-17).
    fields: z
      .array(z.strictObject({ field: z.string().max(48), text: typedText }).readonly())
      .max(40)
      .readonly(),
  }),
  z.strictObject({ type: z.literal('withdrawPaperNote'), participant: ids.participant, note: ids.note }),
  z.strictObject({
    type: z.literal('answerOnPaper'),
    participant: ids.participant,
    answer: z
      .discriminatedUnion('type', [castBallot, castDots, answerAsk, fillSheet, ...Object.values(answering)])
      .readonly(),
  }),
] as const

const closedNotes = z.enum(['show', 'leave']).optional()
const running = [
  z.strictObject({ type: z.literal('openMeeting'), meeting: ids.meeting }),
  z.strictObject({ type: z.literal('closeMeeting'), waiveReason: shortText.nullable().optional(), closedNotes }),
  z.strictObject({ type: z.literal('advance'), from: at, waiveReason: shortText.nullable() }),
  z.strictObject({ type: z.literal('goBack'), from: at }),
  z.strictObject({ type: z.literal('repeatSegment'), from: at }),
  z.strictObject({ type: z.literal('skipStep'), from: at, reason: shortText, closedNotes }),
  z.strictObject({ type: z.literal('addTime'), from: at, minutes: z.number() }),
  z.strictObject({ type: z.literal('pauseScreens'), paused: z.boolean() }),
  z.strictObject({ type: z.literal('callEveryone') }),
  z.strictObject({ type: z.literal('showOnWall'), scene: z.enum(['step', 'welcome', 'agreed', 'thickness']) }),
  z.strictObject({ type: z.literal('lightRoom'), light: z.enum(['dark', 'bright']) }),
  z.strictObject({
    type: z.literal('allow'),
    allowance: z.enum(['move', 'nameBundles', 'prompts']),
    on: z.boolean(),
  }),
  z.strictObject({ type: z.literal('addLateNotes'), step: ids.step }),
] as const

const consent = [
  z.strictObject({
    type: z.literal('openRound'),
    step: ids.step,
    bundle: ids.bundle,
    behaviour: typedText.nullable(),
  }),
  answering.answerRound,
  z.strictObject({
    type: z.literal('markMissing'),
    round: ids.round,
    organisation: ids.organisation,
    why: missing,
    reason: shortText,
  }),
  z.strictObject({ type: z.literal('unmarkMissing'), round: ids.round, organisation: ids.organisation }),
  z.strictObject({ type: z.literal('showRound'), round: ids.round }),
  z.strictObject({
    type: z.literal('reviseRound'),
    round: ids.round,
    text: typedText,
    behaviour: typedText.nullable(),
  }),
  z.strictObject({ type: z.literal('closeRound'), round: ids.round }),
  z.strictObject({
    type: z.literal('treatObjection'),
    objection: ids.objection,
    state: z.enum(['in-treatment', 'worked-in', 'withdrawn', 'reservation']),
  }),
  z.strictObject({ type: z.literal('reopenItem'), bundle: ids.bundle, reason: shortText }),
] as const

const drafting = [
  z.strictObject({ type: z.literal('addLine'), step: ids.step, text: typedText }),
  z.strictObject({ type: z.literal('tickLine'), line, ticked: z.boolean() }),
  z.strictObject({ type: z.literal('planCheckins'), dates: z.array(dateText).max(20).readonly() }),
  z.strictObject({ type: z.literal('addSentence'), section: z.string().max(48), sentence: ids.sentence }),
  z.strictObject({ type: z.literal('proposeSentence'), sentence: ids.sentence }),
  z.strictObject({ type: z.literal('dropSentence'), sentence: ids.sentence, reason: shortText }),
  z.strictObject({ type: z.literal('askSentence'), sentence: ids.sentence, version }),
  answering.answerSentence,
  answering.recogniseSentence,
  z.strictObject({
    type: z.literal('markSentenceMissing'),
    sentence: ids.sentence,
    organisation: ids.organisation,
    why: missing,
    reason: shortText,
  }),
  z.strictObject({
    type: z.literal('unmarkSentenceMissing'),
    sentence: ids.sentence,
    organisation: ids.organisation,
  }),
  z.strictObject({
    type: z.literal('decideProposals'),
    sentence: ids.sentence,
    version,
    accepted: z.array(ids.proposal).max(100).readonly(),
  }),
  z.strictObject({ type: z.literal('settleSentence'), sentence: ids.sentence, version }),
  z.strictObject({ type: z.literal('discussCoverage'), organisation: ids.organisation, words: shortText }),
  z.strictObject({ type: z.literal('explainSentence'), sentence: ids.sentence, version, reason: shortText }),
] as const

const signing = [
  z.strictObject({
    type: z.literal('setInForceRule'),
    rule: z.strictObject({ minimumSignatures: z.int().min(0).max(1_000), closingDate: dateText }).readonly(),
  }),
  z.strictObject({ type: z.literal('openSigning') }),
  z.strictObject({ type: z.literal('reopenEdition'), edition, reason: shortText }),
  answering.sign,
  answering.signLater,
  answering.declineSigning,
  answering.withdrawSignature,
  z.strictObject({ type: z.literal('closeEdition'), edition }),
  ...overDaysCommands,
] as const

/**
 * Every command of the domain as outside data: closed objects, known words, bounded lengths.
 * Whether the command is allowed, and whether its texts and dates are good, is decided by `decide`.
 */
export const commandShape = z
  .discriminatedUnion('type', [
    ...preparing,
    ...people,
    ...paper,
    ...running,
    ...consent,
    ...drafting,
    ...signing,
    ...workingCommands,
    ...tableCommands,
    ...earlierCommands,
    ...originCommands,
    ...progressCommands,
  ])
  .readonly()

/** Compile-time proof that schema and domain know the same commands. @proof */
export const commandsAreSame: SameShape<z.output<typeof commandShape>, Command> = true

/** Commands that only the server itself sends: an actor from outside is never allowed to name them. */
export const serverOnly: readonly Command['type'][] = [
  'createWorkshop',
  'admitParticipant',
  'arrive',
  'claimPaperSeat',
  'withdrawNote',
  'openNotes',
  'carryOver',
  'tellLookedBack',
  'takeFromShelf',
  'showFromShelf',
  'inviteSignatory',
  'remindSignatory',
  'delegateSigning',
  'askSuccessor',
  'answerHandover',
]
