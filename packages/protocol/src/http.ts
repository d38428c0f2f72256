import { pictureWidthLimits, trialLimits } from '@siroop/domain'
import { z } from 'zod'
import { accountAnswers, accountBodies } from './accounts/accountBorder.js'
import { agreementAnswers, agreementBodies } from './agreements/agreementBorder.js'
import { connectionAnswers, connectionBodies } from './api/connectionBorder.js'
import { earlierAnswer, signatoriesAnswer } from './checkin/earlier.js'
import { foundAnswers } from './finding/foundBorder.js'
import { dateText, ids, shortText } from './ids.js'
import { inviteAnswers, inviteBodies } from './invite/inviteBorder.js'
import { boardThenAnswer, lookBackAnswer } from './lookBack.js'
import { handoverAnswers, handoverBodies } from './mail/handover.js'
import { mailAnswers, mailBodies } from './mail/mail.js'
import { signingAnswers, signingBodies } from './mail/signing.js'
import { peopleAnswers, peopleBodies } from './people/peopleBorder.js'
import { progressBody, toCheckinBody } from './progress/progress.js'
import { shelfAnswers, shelfBodies } from './shelf/shelfBorder.js'
import { storyAnswers, storyBodies } from './stories/storyBorder.js'
import { supportAnswers, supportBodies } from './support/supportBorder.js'
import { ownTemplateAnswers, ownTemplateBodies } from './template/own/ownTemplateBorder.js'

/** A secret of 32 random bytes as base64url. The bound is generous; what it opens is looked up by its hash. */
const secretText = z.string().min(1).max(200)
const locale = z.enum(['nl', 'en'])
/** What a personal card was made for. */
const cardWay = z.enum(['card', 'invitation', 'placeCard'])
const name = shortText
/** Whole ms that somebody waited, at most a minute. */
const waitedMs = z.int().min(0).max(60_000)
const lines = z.int().min(0).max(trialLimits.most)
/** What was measured with so many lines open at once (RCK-4), and the meeting that it was measured for. */
const roomCheckDone = z.strictObject({
  meeting: ids.meeting.nullable(),
  tried: lines,
  opened: lines,
  openedWithinMs: waitedMs,
  answeredWithinMs: waitedMs.nullable(),
})
const sidePx = z.int().min(1).max(32_768)
const picture = z.strictObject({ width: sidePx, height: sidePx, ratio: z.number().min(0.1).max(16) })
const pictureWidth = z.number().min(pictureWidthLimits.minMetres).max(pictureWidthLimits.maxMetres).nullable()

/** Bodies of the POST routes, closed and bounded. A missing or unknown key is refused. */
export const bodies = {
  start: z.strictObject({ secret: secretText }),
  newWorkshop: z.strictObject({
    template: z.string().max(48),
    title: shortText,
    region: shortText,
    locale,
    organisations: z.array(z.strictObject({ name: shortText, type: z.string().max(48) })).max(60),
    /** The Space that it belongs to; absent: the first in which they lead. */
    space: z.string().max(64).optional(),
  }),
  newCard: z.strictObject({ organisation: ids.organisation, way: cardWay.default('card') }),
  /** `participant`: whose card it is. */
  renewCard: z.strictObject({ participant: ids.participant }),
  paperWords: z.strictObject({ participant: ids.participant }),
  /** The earlier workshop that a check-in is about. */
  earlier: z.strictObject({ workshop: ids.workshop }),
  nothing: z.strictObject({}),
  /** `secret`: of the link; `organisation` null: for none. */
  enterRouteTeam: z.strictObject({ secret: secretText, name, organisation: ids.organisation.nullable() }),
  progress: z.strictObject(progressBody),
  toCheckin: z.strictObject(toCheckinBody),
  enterAsCoFacilitator: z.strictObject({ secret: secretText, name }),
  join: z.strictObject({ name, organisation: ids.organisation, locale }),
  card: z.strictObject({ secret: secretText }),
  enterCard: z.strictObject({ secret: secretText, name: name.nullable() }),
  enterWords: z.strictObject({
    code: z.string().max(20),
    words: z.array(z.string().max(40)).length(4),
  }),
  pairing: z.strictObject({ secret: secretText }),
  wall: z.strictObject({ code: z.string().max(20) }),
  /** Two empty fields take the network away. */
  wifi: z.strictObject({ network: z.string().max(200), password: z.string().max(200) }),
  /** The facilitator's own words in the invitation; empty for none. */
  letter: z.strictObject({ text: z.string().max(40_000) }),
  /** `secret`: of a card that was made for it before; null makes a new one. */
  invitation: z.strictObject({ organisation: ids.organisation, secret: secretText.nullable() }),
  /** What is printed. `secret`: of the personal card that the letter brings along. */
  paper: z.discriminatedUnion('paper', [
    z.strictObject({ paper: z.literal('letter'), organisation: ids.organisation, secret: secretText }),
    z.strictObject({ paper: z.literal('fallback'), meeting: ids.meeting }),
    z.strictObject({ paper: z.literal('placeCards') }),
    /** Of one step, with what lies there; null: one blank sheet of every step that has them. */
    z.strictObject({ paper: z.literal('sheets'), step: ids.step.nullable() }),
    z.strictObject({ paper: z.literal('cards'), count: z.number().int().min(1).max(60) }),
  ]),
  roomCheckDone,
  /** The picture of the room screen that sends it. */
  picture,
  pictureWidth: z.strictObject({ metres: pictureWidth }),
  ...mailBodies,
  ...signingBodies,
  ...handoverBodies,
  ...ownTemplateBodies,
  ...shelfBodies,
  ...agreementBodies,
  ...accountBodies,
  ...connectionBodies,
  ...supportBodies,
  ...inviteBodies,
  ...peopleBodies,
  ...storyBodies,
} as const
export type Body<K extends keyof typeof bodies> = z.output<(typeof bodies)[K]>

const translated = z.object({ nl: z.string().exactOptional(), en: z.string().exactOptional() })
const entered = z.object({
  workshop: ids.workshop,
  participant: ids.participant,
  token: z.string(),
  path: z.string(),
})

/** Answers of the routes. Clients take the types; tests and the simulated people also check what they get. */
export const answers = {
  error: z.object({ error: z.string(), message: z.object({ nl: z.string(), en: z.string() }) }),
  /** `mayLead`: makes and leads workshops; else somebody follows those of colleagues. */
  me: z.object({ name: z.string().nullable(), mayLead: z.boolean() }),
  templates: z.array(
    z.object({
      /** With which a workshop is made of it. */
      id: z.string(),
      /** The facilitator's own. */
      own: z.boolean(),
      version: z.string(),
      title: translated,
      summary: translated,
      minutes: z.number(),
      participants: z.object({ min: z.number(), max: z.number() }),
      meetings: z.number(),
      organisationTypes: z.array(z.object({ id: z.string(), label: translated })),
      steps: z.number(),
    }),
  ),
  workshops: z.array(
    z.object({
      id: ids.workshop,
      kind: z.enum(['real', 'demo', 'rehearsal']),
      /** The workshop of which it is a rehearsal. */
      rehearses: ids.workshop.nullable(),
      title: z.string(),
      region: z.string(),
      template: z.object({ id: z.string(), title: translated }),
      meetings: z.array(
        z.object({
          id: ids.meeting,
          title: translated,
          date: dateText.nullable(),
          start: z.string().nullable(),
          place: z.string(),
          status: z.enum(['planned', 'open', 'closed']),
        }),
      ),
      joinCode: z.string().nullable(),
      /** What stands before a path in addresses for others: the public one, or else the best that the server knows of itself. */
      address: z.string(),
      organisations: z.number(),
      participants: z.number(),
      edition: z
        .object({ number: z.number(), status: z.enum(['open-for-signing', 'reopened', 'in-force']) })
        .nullable(),
      manifestPath: z.string().nullable(),
      /** For this meeting the room was checked. */
      checkedMeeting: ids.meeting.nullable(),
    }),
  ),
  newWorkshop: z.object({ id: ids.workshop }),
  /** `entered`: how a co-facilitator comes into the rehearsal; null for who has an account. */
  rehearsal: z.object({
    id: ids.workshop,
    entered: z.object({ participant: ids.participant, token: z.string() }).nullable(),
  }),
  /** Paths `/k#SECRET` and `/mee#SECRET`: the secret is in the fragment, which never reaches a server log. */
  logo: z.object({ sha256: z.string() }),
  path: z.object({ path: z.string() }),
  entered,
  enteredAsCoFacilitator: entered.omit({ path: true }),
  card: z.object({
    title: z.string(),
    organisation: z.object({
      id: ids.organisation,
      name: z.string(),
      shape: z.string(),
      letters: z.string().nullable(),
      type: z.string(),
    }),
    /** Who registered for this card; null: nobody said who holds it. */
    person: z.string().nullable(),
    entered: z.boolean(),
    code: z.string(),
    /** Content language of the workshop: the page asks in it. */
    locale,
    rehearsal: z.boolean(),
  }),
  /** Cards that open something now, the newest first. Their secrets are stored nowhere. */
  cards: z.array(
    z.object({
      participant: ids.participant,
      organisation: ids.organisation,
      way: cardWay,
      madeAtMs: z.number(),
    }),
  ),
  words: z.object({ words: z.array(z.string()).length(4) }),
  newPairing: z.object({ pairing: z.string(), code: z.string().regex(/^\d{6}$/), secret: z.string() }),
  pairing: z.discriminatedUnion('status', [
    z.object({ status: z.literal('waiting') }),
    z.object({ status: z.literal('paired'), workshop: ids.workshop, participant: ids.participant, token: z.string() }),
  ]),
  edition: z.object({ frozen: z.unknown(), fingerprint: z.string() }),
  letter: z.object({ text: z.string(), usual: z.string(), inRoomOnly: z.boolean() }),
  /** The personal card of an invitation, and the whole invitation as plain text. */
  invitation: z.object({ path: z.string(), text: z.string() }),
  /** What is known beside what the asker measures: pictures of room screens, and the last trial of the lines. */
  roomCheck: z.object({
    screens: z.array(picture.extend({ participant: ids.participant })),
    pictureWidthMetres: z.number().nullable(),
    done: roomCheckDone.extend({ atMs: z.number() }).nullable(),
  }),
  /** Opens lines of a trial and nothing else, for so long. */
  trial: z.object({ ticket: z.string(), forMs: z.number() }),
  earlier: earlierAnswer,
  signatories: signatoriesAnswer,
  /** What the asker may tell about of what became of a manifest, and whether they may put its sentences on the list of the next check-in. */
  teller: z.object({
    subjects: z.array(ids.subject),
    organisation: ids.organisation.nullable(),
    mayTake: z.boolean(),
    /** May write stories beside it. */
    mayWrite: z.boolean(),
  }),
  /** A workshop that was put back from its keep file. */
  restored: z.object({ workshop: ids.workshop, title: z.string(), manifestPath: z.string().nullable() }),
  lookBack: lookBackAnswer,
  boardThen: boardThenAnswer,
  ...mailAnswers,
  ...signingAnswers,
  ...handoverAnswers,
  ...ownTemplateAnswers,
  ...shelfAnswers,
  ...agreementAnswers,
  ...accountAnswers,
  ...connectionAnswers,
  ...foundAnswers,
  ...supportAnswers,
  ...inviteAnswers,
  ...peopleAnswers,
  ...storyAnswers,
} as const
export type Answer<K extends keyof typeof answers> = z.output<(typeof answers)[K]>
