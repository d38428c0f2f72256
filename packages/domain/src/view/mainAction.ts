import {
  agreedItemOf,
  currentEdition,
  isFrozen,
  isOpenObjection,
  lastSilentSegment,
  placeOf,
  undecidedRound,
  waitingFor,
} from '../rules/find.js'
import { gateFindings } from '../rules/gates.js'
import { nextPlace } from '../rules/places.js'
import { signingBlockers, unsettledCount } from '../rules/signing.js'
import type { TemplateStep } from '../template.js'
import type { Position, WorkshopState } from '../workshop/state.js'
import type { ViewContext } from './base.js'
import type { MainAction } from './facilitatorView.js'

/** The one large button: what comes next, and what it still waits for. */
export function mainActionOf(state: WorkshopState, context: ViewContext): MainAction {
  const place = placeOf(state)
  if (state.position === null || place === null) {
    const next = state.meetings.find((meeting) => meeting.status === 'planned')
    return next ? { kind: 'open-meeting', meeting: next.id } : { kind: 'none' }
  }
  const { step, segment } = place
  return (
    (step.voting?.method === 'consent' && segment.mode === 'round' && consentAction(state, step, context)) ||
    ((step.kind === 'draft' || step.kind === 'sign') && signingAction(state, step)) ||
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
  const decided = (bundle: (typeof state.rounds)[number]['bundle']) =>
    agreedItemOf(state, bundle) !== undefined ||
    state.rounds.findLast((one) => one.bundle === bundle)?.status === 'not-shared'
  const left = context.bundles(step.id).filter((bundle) => !decided(bundle.id)).length
  return left > 0 ? { kind: 'open-round', left } : null
}

function signingAction(state: WorkshopState, step: TemplateStep): MainAction | null {
  const edition = currentEdition(state)
  if (isFrozen(state) || (step.kind === 'sign' && edition !== null)) return null
  return { kind: 'open-signing', blockers: signingBlockers(state), unsettled: unsettledCount(state) }
}

function advanceAction(
  state: WorkshopState,
  context: ViewContext,
  here: { position: Position; step: TemplateStep },
): MainAction {
  const next = nextPlace(state, here.position)
  const gates = next.kind === 'segment' ? [] : gateFindings(state, here.step, context.bundles)
  if (next.kind === 'close') return { kind: 'advance', to: 'close', label: null, gates }
  const label = next.kind === 'step' ? next.step.title : (next.step.segments[next.segment]?.label ?? null)
  const reveals = lastSilentSegment(here.step) === here.position.segment
  return { kind: 'advance', to: reveals ? 'reveal' : next.kind, label, gates }
}
