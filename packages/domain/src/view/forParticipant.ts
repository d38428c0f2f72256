import type { ParticipantId } from '../ids.js'
import { isAboutPromises } from '../rules/checkin/earlier.js'
import { isDottedIn } from '../rules/dots/dots.js'
import { isDrafting } from '../rules/editions/next.js'
import { dateOfMeeting, isNextBegun, isPaperSeat, placeOf, standingSentences, undecidedRound } from '../rules/find.js'
import { plansDates } from '../rules/leftOver.js'
import { linkTargets } from '../rules/links.js'
import { dependsOnNumber, shownAttribution } from '../rules/notes/attribution.js'
import { askedNow } from '../rules/notes/beforehand.js'
import { maxCharsOf, maxNotesOf } from '../rules/notes/contribution.js'
import { fieldsToAsk } from '../rules/notes/fields.js'
import { isOpening, liveMode } from '../rules/notes/live.js'
import { nextPlace } from '../rules/places.js'
import { hasSheets } from '../rules/sheets/sheets.js'
import { isScribed } from '../rules/tables/pens.js'
import type { TemplateField, TemplateStep } from '../template.js'
import { isContributor } from '../workshop/roles.js'
import type { Round, WorkshopState } from '../workshop/state.js'
import type { ViewContext } from './base.js'
import type { NoteLimits, ParticipantNow, ParticipantView } from './participantView.js'
import { agreedToRead, wholeText } from './parts/agreed.js'
import { mirrorOnPhone } from './parts/checkin/mirror.js'
import { promisesOf } from './parts/checkin/promises.js'
import { dotsNow } from './parts/dots/dots.js'
import { signNow } from './parts/editions/signNow.js'
import { lanesOfStep, linksOfOpenSteps, ownLinks } from './parts/line.js'
import { turnNow } from './parts/notes/liveView.js'
import { pennedBy, scribeNow } from './parts/notes/scribes.js'
import { reasonsForPhones } from './parts/origin/origin.js'
import { checkNow, harvestNow, informNow, pollNow, type PhoneSeat as Seat, sortNow } from './parts/phone.js'
import { assignNow, sheetsNow } from './parts/sheets/sheets.js'
import { readOutNow, tablesNow } from './parts/tables/tables.js'
import { trailOf } from './parts/trail.js'
import {
  baseOf,
  clockOf,
  resultOf,
  roundOnScreen,
  roundTextOf,
  sentenceOnScreen,
  signStepOf,
  textsOf,
} from './shared.js'

/** What one phone may know. Null when this person is not in the workshop. */
export function viewForParticipant(
  state: WorkshopState,
  id: ParticipantId,
  context: ViewContext,
): ParticipantView | null {
  const me = state.participants.get(id)
  if (!me) return null
  const { organisation } = me
  const speaker = organisation === null ? undefined : state.spokespersons.get(organisation)
  const asker = organisation === null ? undefined : state.wordAskedBy.get(organisation)
  const speaks = speaker === id
  // what one writes for a table, or for all of an organisation, is not among the own notes
  const contributing = state.template.steps.filter(
    (step) => step.noteKind !== undefined && step.kind !== 'tables' && !isScribed(step),
  )
  return {
    ...baseOf(state, context),
    audience: 'participant',
    me: {
      id,
      name: context.nameOf(id),
      organisation,
      role: me.role,
      spokesperson: speaks,
      spokenFor: speaker !== undefined,
      spokenOnPaper: isPaperSeat(state, speaker),
      spokespersonName: speaker ? context.nameOf(speaker) : null,
      askedBy: speaks && asker ? context.nameOf(asker) : null,
      iAsked: asker === id,
    },
    clock: clockOf(state),
    chapter: placeOf(state)?.step.title ?? null,
    now: nowOf({ state, me, context, organisation, speaks }),
    revealedSteps: [...state.revealed.keys()],
    fieldsByStep: Object.fromEntries(
      contributing.map((step): [string, readonly TemplateField[]] => [step.id, fieldsToAsk(state.template, step)]),
    ),
    ...linksOfOpenSteps(state, context),
    noteKindByStep: Object.fromEntries(contributing.map((step): [string, string] => [step.id, step.noteKind ?? ''])),
    noteLimitsByStep: Object.fromEntries(
      contributing.map((step): [string, NoteLimits] => [
        step.id,
        { maxChars: maxCharsOf(step), maxNotes: maxNotesOf(step) },
      ]),
    ),
    ownLinks: ownLinks(state, id, context),
    penned: pennedBy(state, id, context),
    trail: { ...trailOf(state), ...reasonsForPhones(state, context) },
    calledAtMs: state.calledAtMs,
  }
}

/** The one thing that a phone shows now. */
export function nowOf(seat: Seat): ParticipantNow {
  const { state } = seat
  const place = placeOf(state)
  if (state.position === null || place === null) return outsideMeeting(seat)
  const { step, segment } = place
  const texts = textsOf(step)
  if (state.screensPaused) return { kind: 'look-ahead', texts: null, mode: null, why: 'paused' }
  if (segment.mode === 'break' || step.kind === 'break') {
    const next = nextPlace(state, state.position)
    return { kind: 'break', texts, next: next.kind === 'close' ? null : next.step.title }
  }
  const round = undecidedRound(state)
  if (round) return consentNow(seat, { step, round })
  const mirror = mirrorOnPhone(seat)
  if (mirror) return mirror
  const sheets = sheetsNow(seat, step)
  if (sheets) return sheets
  if (step.kind === 'check' && !hasSheets(state, step)) return checkNow(seat, step)
  const atTables = isContributor(seat.me.role) ? tablesNow(state, seat.me, seat.context) : null
  if (atTables) return atTables
  if (isOpening(step, segment.mode) && isContributor(seat.me.role))
    return (
      turnNow(state, { step, mode: segment.mode }, seat.me.id) ??
      scribeNow(state, seat.me.id, seat.context) ??
      writeNow(seat, step)
    )
  if (segment.mode === 'pairs' || segment.mode === 'small-group') return { kind: 'talk', texts, mode: segment.mode }
  const lookAhead: ParticipantNow = { kind: 'look-ahead', texts, mode: segment.mode, why: 'listen' }
  if (segment.mode !== 'listen' && isDottedIn(step, segment.mode)) return dotsNow(seat, step)
  switch (step.kind) {
    case 'inform':
      return informNow(state, step)
    case 'contribute':
    case 'backcast':
      if (segment.mode === 'silent' && isContributor(seat.me.role)) return writeNow(seat, step)
      return { ...lookAhead, why: state.revealed.has(step.id) ? 'reveal' : 'listen' }
    case 'cluster':
      if (segment.mode === 'sort' && isContributor(seat.me.role)) return sortNow(seat, step)
      return segment.mode === 'round'
        ? (lastRound(seat, step) ?? { ...lookAhead, why: 'waiting-for-round' })
        : lookAhead
    case 'vote':
    case 'assess':
    case 'checkin':
      if (segment.mode === 'listen') return lookAhead
      return isAboutPromises(step) ? { kind: 'promises', texts, ...promisesOf(state, step) } : pollNow(seat, step)
    case 'assign':
      return assignNow(seat, step)
    case 'harvest':
      return readOutNow(state, step) ?? (plansDates(state, step) ? lookAhead : harvestNow(seat, step))
    case 'consent':
      return lastRound(seat, step) ?? { ...lookAhead, why: 'waiting-for-round' }
    case 'draft':
      return draftNow(seat, step) ?? lookAhead
    case 'sign':
      return asksNext(seat) ?? signNow(seat) ?? lookAhead
    default:
      return lookAhead
  }
}

/** Signing, while that is still open to whom it may, or a reservation that waits; else before the first meeting its date, between meetings the next one. */
function outsideMeeting(seat: Seat): ParticipantNow {
  const { state, context } = seat
  const asked = asksNext(seat)
  if (asked) return asked
  const signing = seat.speaks ? signNow(seat) : null
  if (signing?.kind === 'sign' && (signing.own.kind !== 'signed' || signing.declined.length > 0)) return signing
  const mirror = mirrorOnPhone(seat)
  if (mirror) return mirror
  const { manifestPath } = context
  const next = state.meetings.find((meeting) => meeting.status === 'planned')
  if (!next && signing?.kind === 'sign' && signing.own.kind === 'signed' && signing.own.mayLift) return signing
  if (!next) return { kind: 'closed', manifestPath }
  const first = state.meetings.every((meeting) => meeting.openedAtMs === null)
  const { start, place } = next
  const date = dateOfMeeting(state, next)
  const before = isContributor(seat.me.role) ? askedNow(state) : null
  // who will be there is not known yet: what a name depends on is said as such
  if (before) {
    const attribution = before.contribution?.attribution ?? 'anonymous'
    const fromFour = dependsOnNumber(state, before.id)
    return { ...writeNow(seat, before), attribution, fromFour, beforehand: { date, start } }
  }
  return { kind: 'before', date, start, place, first, agreed: agreedToRead(state), manifestPath }
}

function writeNow({ state, context }: Seat, step: TemplateStep): Extract<ParticipantNow, { kind: 'write' }> {
  const { contribution } = step
  return {
    kind: 'write',
    texts: textsOf(step),
    noteKind: step.noteKind ?? '',
    fields: fieldsToAsk(state.template, step),
    maxChars: maxCharsOf(step),
    links: linkTargets(state, step, context),
    lane: lanesOfStep(state, step, context).find((lane) => lane.state === 'open') ?? null,
    perPerson: { min: contribution?.perPerson?.min ?? 0, max: contribution?.perPerson?.max ?? null },
    attribution: shownAttribution(state, step.id),
    live: liveMode(step),
    fromFour: false,
    promptsOpen: state.allowances.prompts,
    beforehand: null,
  }
}

function lastRound(seat: Seat, step: TemplateStep): ParticipantNow | null {
  const round = roundOnScreen(seat.state, step)
  return round ? consentNow(seat, { step, round }) : null
}

function consentNow(
  { state, context, organisation, speaks }: Seat,
  { step, round }: { readonly step: TemplateStep; readonly round: Round },
): ParticipantNow {
  const ballot = organisation === null ? undefined : round.ballots.get(organisation)
  return {
    kind: 'consent',
    texts: textsOf(step),
    round: roundTextOf(state, round, context),
    status: round.status === 'open' ? 'open' : 'shown',
    mayAnswer: speaks && round.status === 'open',
    ownAnswer: ballot ? { answer: ballot.answer, reason: ballot.reason } : null,
    result: resultOf(state, round),
    whole: round.bundle === null ? wholeText(state) : null,
  }
}

/** A sentence of the next edition that is put to the organisations, wherever the room is; it comes before the edition that was signed. */
function asksNext(seat: Seat): ParticipantNow | null {
  const { state } = seat
  const step = state.template.steps.find(({ kind }) => kind === 'draft') ?? signStepOf(state)
  return isNextBegun(state) && isDrafting(state) && step ? draftNow(seat, step) : null
}

function draftNow({ state, organisation, speaks }: Seat, step: TemplateStep): ParticipantNow | null {
  if (organisation === null) return null
  const all = standingSentences(state)
  const waiting = all.find((one) => one.status === 'asked' && !one.shown && !one.answers.has(organisation))
  const sentence = waiting ?? sentenceOnScreen(state)
  if (!sentence) return null
  const { id, version, heading, text, previousText, free, sources } = sentence
  return {
    kind: 'draft',
    texts: textsOf(step),
    sentence: {
      id,
      version,
      heading,
      text,
      previousText,
      free,
      sources,
      ownAnswer: sentence.answers.get(organisation)?.answer ?? null,
      recognised: sentence.recognisedBy.has(organisation),
    },
    index: all.indexOf(sentence) + 1,
    of: all.length,
    mayAnswer: speaks && !sentence.shown,
  }
}
