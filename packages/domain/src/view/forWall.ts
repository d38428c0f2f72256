import { thicknessOf, thicknessStep } from '../rules/checkin/thickness.js'
import {
  countsVisible,
  currentEdition,
  dateOfMeeting,
  placeOf,
  sourceSteps,
  standingSentences,
  takingPart,
  undecidedRound,
  waitingFor,
} from '../rules/find.js'
import { isOpening, liveMode } from '../rules/notes/live.js'
import { sortedBy } from '../rules/notes/sorting.js'
import { nextPlace } from '../rules/places.js'
import { isTextConsent } from '../rules/signing.js'
import type { TemplateSegment, TemplateStep } from '../template.js'
import type { Round, WorkshopState } from '../workshop/state.js'
import type { ViewContext } from './base.js'
import { agreedToRead, wholeText } from './parts/agreed.js'
import { principlesOf } from './parts/check.js'
import type { BroughtAlong } from './parts/checkin/checkinView.js'
import { mirrorOnWall } from './parts/checkin/mirror.js'
import { broughtNow, changedSeats } from './parts/checkin/promises.js'
import { roundStand } from './parts/notes/liveView.js'
import { readOutNow, tablesOnWall } from './parts/tables/tables.js'
import { workNow } from './parts/wall.js'
import {
  agreedTexts,
  baseOf,
  clockOf,
  editionHead,
  inListOrder,
  insideCount,
  resultOf,
  roundOnScreen,
  roundTextOf,
  sentenceOnScreen,
  signingRows,
  textsOf,
  thinksAbout,
} from './shared.js'
import type { WallNow, WallView } from './wallView.js'

/** What the room screen may know: never a person, never an author, never a count that points at one organisation. */
export function viewForWall(state: WorkshopState, context: ViewContext): WallView {
  return {
    ...baseOf(state, context),
    audience: 'roomScreen',
    joinCode: context.joinCode,
    address: context.address,
    inside: insideCount(state),
    light: state.roomLight,
    clock: clockOf(state),
    now: wallNow(state, context),
    revealedSteps: [...state.revealed.keys()],
  }
}

/** What the room looks at now. The cockpit shows the same scene small, made from the same value. */
export function wallNow(state: WorkshopState, context: ViewContext): WallNow {
  const place = placeOf(state)
  const agreed = agreedTexts(state)
  if (state.position === null || place === null) return betweenMeetings(state, context)
  const meeting = state.meetings.find((one) => one.id === state.position?.meeting)
  if (state.wallScene === 'welcome')
    return { kind: 'welcome', date: meeting?.date ?? null, start: meeting?.start ?? null, wifi: context.wifi }
  if (state.wallScene === 'agreed') return { kind: 'agreed', agreed }
  const { step, segment } = place
  const thin = state.wallScene === 'thickness' ? thicknessStep(state) : undefined
  if (thin) return { kind: 'thickness', texts: textsOf(thin), sentences: thicknessOf(state, thin) }
  const texts = textsOf(step)
  if (segment.mode === 'break' || step.kind === 'break') {
    const next = nextPlace(state, state.position)
    return { kind: 'break', texts, next: next.kind === 'close' ? null : next.step.title, agreed }
  }
  const round = undecidedRound(state)
  if (round) return consentNow(state, { step, round }, context)
  const mirror = mirrorOnWall(state)
  if (mirror) return mirror
  const atTables = tablesOnWall(state) ?? readOutNow(state, step)
  if (atTables) return atTables
  const working = workNow(state, step, context)
  if (working) return working
  const talks = segment.mode === 'pairs' || segment.mode === 'small-group'
  if (talks && !isOpening(step, segment.mode)) return { kind: 'talk', texts, mode: segment.mode, ...broughtWith(state) }
  switch (step.kind) {
    case 'contribute':
      if (segment.mode === 'silent' && liveMode(step) === null)
        return { kind: 'silent', texts, notes: context.silent(step.id).notes }
      if (!state.revealed.has(step.id) && !isOpening(step, segment.mode)) return informNow(state, step)
      return {
        kind: 'notes',
        texts,
        sourceSteps: [step.id],
        sorted: sortedBy(state, step),
        live: liveMode(step) !== null,
        round: roundStand(state, step, segment.mode),
        revealedAtVersion: state.revealed.get(step.id)?.noteCount ?? 0,
      }
    case 'cluster':
      return (segment.mode === 'round' && lastRound(state, step, context)) || bundlesNow(state, { step, segment })
    case 'consent':
      return lastRound(state, step, context) ?? (isTextConsent(step) ? draftNow(state, step) : informNow(state, step))
    case 'harvest':
      return {
        kind: 'harvest',
        texts,
        lines: state.lines.filter((line) => line.step === step.id).map((line) => line.text),
        checkinDates: step.output?.section === checkinSection(state) ? state.checkinDates : [],
        ...(state.lines.some((line) => line.step === step.id) ? {} : broughtWith(state)),
      }
    case 'draft':
      return draftNow(state, step)
    case 'sign': {
      const edition = currentEdition(state)
      return edition
        ? {
            ...{ kind: 'sign', texts, edition: editionHead(edition), signing: signingRows(edition) },
            next: edition.next === null ? null : edition.number + 1,
          }
        : informNow(state, step)
    }
    default:
      return informNow(state, step)
  }
}

/** What comes along to the talk of a check-in, where there is anything. */
function broughtWith(state: WorkshopState): { readonly brought?: BroughtAlong } {
  const brought = broughtNow(state)
  return brought === null ? {} : { brought }
}

/** Before the first meeting and on the day of a meeting the room is welcomed; in between it reads what was agreed. */
function betweenMeetings(state: WorkshopState, context: ViewContext): WallNow {
  const next = state.meetings.find((meeting) => meeting.status === 'planned')
  const isFirst = state.meetings.every((meeting) => meeting.status === 'planned')
  const isDue = next?.date !== null && next !== undefined && next.date <= context.dateOf(context.serverNowMs)
  // the facilitator who prepares can show the way in before the day has come
  if (next && (isFirst || isDue || state.wallScene === 'welcome'))
    return { kind: 'welcome', date: next.date, start: next.start, wifi: context.wifi }
  const title = state.template.sessions.find(({ id }) => id === next?.id)?.title ?? {}
  return {
    kind: 'closed',
    agreed: agreedTexts(state),
    next: next ? { title, date: dateOfMeeting(state, next), start: next.start } : null,
    manifestPath: context.manifestPath,
  }
}

function informNow(state: WorkshopState, step: TemplateStep): WallNow {
  const picture = step.picture ?? null
  const agreed = step.kind === 'inform' ? agreedToRead(state) : []
  const seats = changedSeats(state, step)
  return {
    kind: 'inform',
    texts: textsOf(step),
    thinks: thinksAbout(state),
    picture,
    principles: picture ? principlesOf(state) : [],
    agreed,
    ...(seats.length === 0 ? {} : { changedSeats: seats }),
  }
}

function lastRound(state: WorkshopState, step: TemplateStep, context: ViewContext): WallNow | null {
  const round = roundOnScreen(state, step)
  return round ? consentNow(state, { step, round }, context) : null
}

/** Id of the section of the document that prints the check-in dates. */
const checkinSection = (state: WorkshopState): string | undefined =>
  state.template.document.sections.find((section) => section.render === 'checkins')?.id

function bundlesNow(
  state: WorkshopState,
  { step, segment }: { readonly step: TemplateStep; readonly segment: TemplateSegment },
): WallNow {
  const of = takingPart(state).length
  const visible = countsVisible(state)
  return {
    kind: 'bundles',
    texts: textsOf(step),
    part: segment.mode === 'sort' ? null : segment.label,
    sourceSteps: sourceSteps(state, step),
    agreed: state.items
      .filter((item) => item.status === 'agreed' && item.step === step.id)
      .flatMap(({ bundle, sharedBy }) =>
        bundle === null ? [] : [{ bundle, sharedBy: visible ? sharedBy.length : null, of }],
      ),
    countsVisible: visible,
  }
}

function consentNow(
  state: WorkshopState,
  { step, round }: { readonly step: TemplateStep; readonly round: Round },
  context: ViewContext,
): WallNow {
  const of = takingPart(state).length
  const waiting = waitingFor(state, { answered: round.ballots, missing: round.missing }).length
  return {
    kind: 'consent',
    texts: textsOf(step),
    round: roundTextOf(state, round, context),
    status: round.status === 'open' ? 'open' : 'shown',
    answered: of - waiting,
    of,
    result: resultOf(state, round),
    whole: round.bundle === null ? wholeText(state) : null,
  }
}

function draftNow(state: WorkshopState, step: TemplateStep): WallNow {
  const all = standingSentences(state)
  const sentence = sentenceOnScreen(state)
  return {
    kind: 'draft',
    texts: textsOf(step),
    sentence: sentence
      ? {
          heading: sentence.heading,
          text: sentence.text,
          previousText: sentence.previousText,
          version: sentence.version,
        }
      : null,
    index: sentence ? all.indexOf(sentence) + 1 : 0,
    of: all.length,
    recognisedBy: sentence ? inListOrder(state, sentence.recognisedBy) : [],
    proposals: sentence?.proposals.length ?? 0,
    asked: sentence !== undefined && !sentence.shown,
    all: all.map(({ heading, text, status }) => ({ heading, text, settled: status === 'settled' })),
  }
}
