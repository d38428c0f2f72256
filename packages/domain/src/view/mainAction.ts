import type { BundleId } from '../ids.js'
import { isAboutPromises, isNothingEarlier } from '../rules/checkin/earlier.js'
import { isAboutThickness, thicknessOf } from '../rules/checkin/thickness.js'
import { undecidedTexts } from '../rules/consent/texts.js'
import { dotsWaitFor, dottedNow, dottedSubjects } from '../rules/dots/dots.js'
import {
  agreedItemOf,
  isNextBegun,
  isOpenObjection,
  isTextClosed,
  lastSilentSegment,
  placeOf,
  undecidedRound,
  waitingFor,
} from '../rules/find.js'
import { gateFindings } from '../rules/gates.js'
import { nextLane } from '../rules/lanes.js'
import { nextPlace, organisationsMissing } from '../rules/places.js'
import { isPolled, pollOf, pollWaitsFor } from '../rules/polls.js'
import { isSheetPart } from '../rules/sheets/sheets.js'
import { isTextConsent, signingBlockers, unsettledCount } from '../rules/signing.js'
import { consentsOneByOne } from '../rules/subjects.js'
import { harvestSegment } from '../rules/tables/seats.js'
import type { TemplateStep } from '../template.js'
import type { Position, WorkshopState } from '../workshop/state.js'
import type { ViewContext } from './base.js'
import type { MainAction } from './facilitatorView.js'
import { lanesOfStep } from './parts/line.js'
import { polledSubjects } from './parts/poll.js'

/** In these segments of a poll nothing is shown yet: people listen, or vote. */
const unshown: ReadonlySet<string> = new Set(['listen', 'vote'])

/** The one large button: what comes next, and what it still waits for. */
export function mainActionOf(state: WorkshopState, context: ViewContext): MainAction {
  const place = placeOf(state)
  if (state.position === null || place === null) {
    const next = state.meetings.find((meeting) => meeting.status === 'planned')
    // what is written between meetings does not stand in the way of the next one
    const isDue = next !== undefined && (next.date ?? '9999') <= context.dateOf(context.serverNowMs)
    if (isNextBegun(state) && !isDue) return openSigning(state, context)
    return next
      ? {
          kind: 'open-meeting',
          meeting: next.id,
          organisationsMissing: organisationsMissing(state),
          earlierMissing: isNothingEarlier(state),
        }
      : { kind: 'none' }
  }
  const { step, segment } = place
  return (
    ((undecidedRound(state) || (isConsented(step) && segment.mode === 'round')) &&
      consentAction(state, step, context)) ||
    laneAction(state, { step, segment }, context) ||
    dotsAction(state) ||
    (isPolled(step) &&
      !isAboutPromises(step) &&
      !unshown.has(segment.mode) &&
      !isSheetPart(state, step, segment.mode) &&
      pollAction(state, step)) ||
    ((step.kind === 'draft' || step.kind === 'sign') && signingAction(state, step, context)) ||
    advanceAction(state, context, { position: state.position, step })
  )
}

function consentAction(state: WorkshopState, step: TemplateStep, context: ViewContext): MainAction | null {
  const round = undecidedRound(state)
  if (round?.status === 'open') {
    const waiting = waitingFor(state, { answered: round.ballots, missing: round.missing })
    return { kind: 'show-round', round: round.id, waitingFor: waiting.length }
  }
  if (round) {
    const open = state.objections.filter(
      (one) => one.about.kind === 'round' && one.about.round === round.id && isOpenObjection(one),
    )
    return { kind: 'close-round', round: round.id, openObjections: open.length }
  }
  if (isTextConsent(step)) return state.textAgreed ? null : { kind: 'open-text-round', step: step.id }
  if (consentsOneByOne(step))
    return openRoundAction(state, step, { context, left: undecidedTexts(state, step, context).length })
  const decided = (bundle: BundleId) =>
    agreedItemOf(state, bundle) !== undefined ||
    state.rounds.findLast((one) => one.bundle === bundle)?.status === 'not-shared'
  const left = context.bundles(step.id).filter((bundle) => !decided(bundle.id)).length
  return openRoundAction(state, step, { context, left })
}

/** One more text is put to them; where the step closes next it is said what is left when it is not. */
function openRoundAction(
  state: WorkshopState,
  step: TemplateStep,
  { left, context }: { readonly left: number; readonly context: ViewContext },
): MainAction | null {
  if (left === 0 || state.position === null) return null
  const closes = nextPlace(state, state.position).kind !== 'segment'
  return { kind: 'open-round', left, rest: closes ? gateFindings(state, step, context) : null }
}

const isConsented = (step: TemplateStep): boolean => step.voting?.method === 'consent' || consentsOneByOne(step)

/** In silence the next horizon, until all of this segment were open; leaving the last silence reveals the last one. */
function laneAction(
  state: WorkshopState,
  here: NonNullable<ReturnType<typeof placeOf>>,
  context: ViewContext,
): MainAction | null {
  const { mode, lanes: meant } = here.segment
  const next = mode === 'silent' ? nextLane(state, here.step) : null
  if (next === null || meant?.includes(next) === false) return null
  const lanes = lanesOfStep(state, here.step, context)
  const lane = lanes.find(({ id }) => id === next)
  const reveals = lanes.find((one) => one.state === 'open') ?? null
  return lane ? { kind: 'open-lane', step: here.step.id, lane, reveals } : null
}

/** The subject that is on the room screen, when it can be shown or waits for answers; else on to the next place. */
function pollAction(state: WorkshopState, step: TemplateStep): MainAction | null {
  const all = polledSubjects(state, step)
  const pointed = all.find(({ subject }) => subject === state.pointedAt)
  const polled = pointed ?? all.find(({ status }) => status === 'open')
  if (polled?.status !== 'open') return thicknessAction(state, step)
  const waitingFor = pollWaitsFor(state, step, polled).length
  return { kind: 'show-poll', step: step.id, subject: polled.subject, waitingFor }
}

/** When of every sentence was said how thick it is, the room sees them together before it goes on (SPEC RND-44). */
function thicknessAction(state: WorkshopState, step: TemplateStep): MainAction | null {
  if (!isAboutThickness(step) || state.wallScene === 'thickness') return null
  const sentences = thicknessOf(state, step)
  const isWhole = sentences.length > 0 && sentences.every(({ level }) => level !== 'unsaid')
  return isWhole ? { kind: 'show-thickness' } : null
}

/** Dots are shown all at once, also while the room still votes: then it goes on to the talk. */
function dotsAction(state: WorkshopState): MainAction | null {
  const step = dottedNow(state)
  const [first] = step ? dottedSubjects(state, step) : []
  if (!step || !first || pollOf(state, step.id).shown || placeOf(state)?.segment.mode === 'listen') return null
  return { kind: 'show-poll', step: step.id, subject: first.subject, waitingFor: dotsWaitFor(state, step).length }
}

function signingAction(state: WorkshopState, step: TemplateStep, context: ViewContext): MainAction | null {
  // the whole text still gets its consent in a step of its own
  if (step.kind === 'draft' && state.template.steps.some(isTextConsent) && !isNextBegun(state)) return null
  if (isTextClosed(state)) return null
  return openSigning(state, context)
}

const openSigning = (state: WorkshopState, { dateOf, serverNowMs }: ViewContext): MainAction => ({
  kind: 'open-signing',
  blockers: signingBlockers(state, dateOf(serverNowMs)),
  unsettled: unsettledCount(state),
})

function advanceAction(
  state: WorkshopState,
  context: ViewContext,
  here: { position: Position; step: TemplateStep },
): MainAction {
  const next = nextPlace(state, here.position)
  const gates = next.kind === 'segment' ? [] : gateFindings(state, here.step, context)
  if (next.kind === 'close') return { kind: 'advance', to: 'close', label: null, gates }
  const label = next.kind === 'step' ? next.step.title : (next.step.segments[next.segment]?.label ?? null)
  const { segment } = here.position
  const opens = lastSilentSegment(here.step) === segment ? 'reveal' : null
  const harvests = harvestSegment(here.step) === segment ? 'harvest' : null
  return { kind: 'advance', to: opens ?? harvests ?? next.kind, label, gates }
}
