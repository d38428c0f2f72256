import type { MeetingId, OrganisationId, StepId } from '../ids.js'
import { ok } from '../result.js'
import { isNothingEarlier } from '../rules/checkin/earlier.js'
import { hasThickness } from '../rules/checkin/thickness.js'
import { isDate } from '../rules/dates.js'
import { isFrozen, lastSilentSegment, stepOf, undecidedRound } from '../rules/find.js'
import { gateFindings } from '../rules/gates.js'
import { fillOrder } from '../rules/lanes.js'
import { shownAttribution } from '../rules/notes/attribution.js'
import { liveMode } from '../rules/notes/live.js'
import { nextPlace, nextStep, organisationsMissing, previousPlace, stepsOfMeeting } from '../rules/places.js'
import { isDrafting, seedSentences } from '../rules/seed.js'
import { harvestSegment } from '../rules/tables/seats.js'
import { comesBack, lookedAtAgain } from '../rules/trials/again.js'
import type { TemplateStep } from '../template.js'
import { checkText, limits } from '../text.js'
import type { At, ClosedNotes } from '../workshop/commands.js'
import type { Event } from '../workshop/events.js'
import type { Position, WorkshopState } from '../workshop/state.js'
import { type Context, type Decision, type Rules, refuse } from './context.js'
import { gatherActions } from './working/gathering.js'
import { openFirstLane, revealOpenLane, takeNotes } from './working/linking.js'
import { openClosed } from './working/live.js'
import { pollSubjects } from './working/polling.js'
import { revealEvent } from './working/reveal.js'

/** The evening itself. Clocks advise, the facilitator decides (INV-23). */
export const runningRules: Rules<
  | 'openMeeting'
  | 'closeMeeting'
  | 'advance'
  | 'goBack'
  | 'repeatSegment'
  | 'skipStep'
  | 'addTime'
  | 'pauseScreens'
  | 'callEveryone'
  | 'showOnWall'
  | 'lightRoom'
  | 'allow'
  | 'addLateNotes'
  | 'addLine'
  | 'tickLine'
  | 'planCheckins'
> = {
  openMeeting: ({ meeting }, { state, facts }) => {
    if (!state.meetings.some((one) => one.id === meeting)) return refuse('unknown-meeting')
    if (state.position !== null) return refuse('meeting-already-open')
    if (organisationsMissing(state) > 0) return refuse('no-organisations')
    if (isNothingEarlier(state)) return refuse('nothing-to-look-back-on')
    const steps = stepsOfMeeting(state, meeting)
    const again = lookedAtAgain(state, steps)
    const first = again ?? steps.find((step) => !state.finishedSteps.has(step.id)) ?? steps.at(-1)
    if (!first) return refuse('unknown-step')
    const reopened: readonly Event[] = again ? [{ type: 'stepReopened', step: again.id }] : []
    return ok([
      { type: 'meetingOpened', meeting, atMs: facts.nowMs, ...presentIn(state, facts) },
      ...reopened,
      ...enter({ state, facts, meeting, step: first, segment: 0 }),
    ])
  },
  closeMeeting: ({ waiveReason = null, closedNotes }, { state, facts }) => {
    const { position } = state
    if (position === null) return refuse('meeting-not-open')
    if (undecidedRound(state)) return refuse('round-open-already')
    const context = { state, facts, actor: null }
    if (nextPlace(state, position).kind !== 'close') {
      const left = leaveHalfway(context, position, closedNotes)
      if (!left.ok) return left
      const day = comesBack(state, position.meeting)
      const again = day === null ? {} : { comesBack: day }
      return ok([...left.value, { type: 'meetingClosed', meeting: position.meeting, ...again }])
    }
    const finished = finish(context, position.step, waiveReason)
    if (!finished.ok) return finished
    return ok([
      ...reveal(context, position, true),
      ...finished.value,
      { type: 'meetingClosed', meeting: position.meeting },
    ])
  },
  advance: ({ from, waiveReason }, context) => {
    const { state, facts } = context
    const here = at(state, from)
    if (here === null) return refuse(state.position === null ? 'meeting-not-open' : 'somewhere-else-now')
    if (undecidedRound(state)) return refuse('round-open-already')
    const next = nextPlace(state, here)
    if (next.kind === 'close') return refuse('at-the-end')
    const revealed = reveal(context, here, next.kind === 'step')
    const entered = enter({ state, facts, meeting: here.meeting, step: next.step, segment: next.segment })
    if (next.kind === 'segment') return ok([...revealed, ...entered])
    const finished = finish(context, here.step, waiveReason)
    return finished.ok ? ok([...revealed, ...finished.value, ...entered]) : finished
  },
  goBack: ({ from }, { state, facts }) => {
    const here = at(state, from)
    if (here === null) return refuse(state.position === null ? 'meeting-not-open' : 'somewhere-else-now')
    if (undecidedRound(state)) return refuse('round-open-already')
    const before = previousPlace(state, here)
    if (before === null) return refuse('at-the-beginning')
    const reopened: readonly Event[] =
      before.step.id === here.step ? [] : [{ type: 'stepReopened', step: before.step.id }]
    return ok([...reopened, ...enter({ state, facts, meeting: here.meeting, ...before })])
  },
  repeatSegment: ({ from }, { state, facts }) => {
    const here = at(state, from)
    const step = here && stepOf(state, here.step)
    if (!here || !step) return refuse(state.position === null ? 'meeting-not-open' : 'somewhere-else-now')
    return ok(enter({ state, facts, meeting: here.meeting, step, segment: here.segment }))
  },
  skipStep: ({ from, reason, closedNotes }, context) => {
    const { state, facts } = context
    const here = at(state, from)
    const step = here && stepOf(state, here.step)
    if (!here || !step) return refuse(state.position === null ? 'meeting-not-open' : 'somewhere-else-now')
    if (undecidedRound(state)) return refuse('round-open-already')
    const why = checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error === 'text-empty' ? 'reason-needed' : why.error)
    const blocking = gateFindings(state, step, facts).filter((finding) => finding.severity === 'block')
    if (blocking.length > 0) return refuse('gate-blocked', blocking)
    const next = nextStep(state, here)
    if (next.kind === 'close') return refuse('at-the-end')
    const left = leaveHalfway(context, here, closedNotes)
    if (!left.ok) return left
    return ok([
      ...left.value,
      { type: 'stepSkipped', step: here.step, reason: why.value },
      ...enter({ state, facts, meeting: here.meeting, step: next.step, segment: 0 }),
    ])
  },
  addTime: ({ from, minutes }, { state, facts }) => {
    const here = at(state, from)
    if (here === null) return refuse(state.position === null ? 'meeting-not-open' : 'somewhere-else-now')
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 60) return refuse('bad-minutes')
    return ok([{ type: 'timeAdded', endsAtMs: Math.max(here.endsAtMs, facts.nowMs) + minutes * 60_000 }])
  },
  pauseScreens: ({ paused }, { state }) => {
    if (state.position === null) return refuse('meeting-not-open')
    return ok(state.screensPaused === paused ? [] : [{ type: 'screensPaused', paused }])
  },
  callEveryone: (_, { state, facts }) =>
    state.position === null ? refuse('meeting-not-open') : ok([{ type: 'everyoneCalled', atMs: facts.nowMs }]),
  showOnWall: ({ scene }, { state }) => {
    if (scene === 'thickness' && !hasThickness(state)) return refuse('not-shown-yet')
    return ok(state.wallScene === scene ? [] : [{ type: 'wallSceneChosen', scene }])
  },
  lightRoom: ({ light }, { state }) => ok(state.roomLight === light ? [] : [{ type: 'roomLit', light }]),
  allow: ({ allowance, on }, { state }) =>
    ok(state.allowances[allowance] === on ? [] : [{ type: 'allowanceSet', allowance, on }]),
  addLateNotes: ({ step }, { state, facts }) => {
    const target = stepOf(state, step)
    if (!target?.contribution || !state.revealed.has(step)) return refuse('not-in-this-step')
    const late = facts.lateNotes(step)
    if (late.length === 0) return refuse('nothing-to-add')
    // one anonymous note added alone would tell whose it is; when the step is over waiting would lose it (decisions.md, Reveal)
    const stepIsOver = state.position?.step !== step
    if (shownAttribution(state, step) === 'anonymous' && late.length < 2 && !stepIsOver)
      return refuse('one-late-note-waits')
    return ok([revealEvent(state, { step: target, notes: late, late: true }, facts)])
  },
  addLine: ({ step, text }, { state, facts, actor }) => {
    if (stepOf(state, step)?.kind !== 'harvest') return refuse('not-in-this-step')
    const organisation = actor?.organisation ?? null
    if (organisation !== null && !mayAddLine(state, step, organisation)) return refuse('not-in-this-step')
    const line = checkText(text, limits.sentence)
    if (!line.ok) return refuse(line.error)
    return ok([{ type: 'lineAdded', line: facts.newId(), step, text: line.value, organisation }])
  },
  tickLine: ({ line, ticked }, { state }) => {
    const current = state.lines.find((one) => one.id === line)
    if (!current) return refuse('unknown-line')
    return ok(current.ticked === ticked ? [] : [{ type: 'lineTicked', line, ticked }])
  },
  planCheckins: ({ dates }, { state, facts }) => {
    if (isFrozen(state)) return refuse('edition-frozen')
    if (!dates.every((date) => isDate(date) && date >= facts.today)) return refuse('bad-date')
    return ok([{ type: 'checkinsPlanned', dates: [...new Set(dates)].sort() }])
  },
}

/** A table says at most three lines in a round, so that everybody is heard; a step that plans dates takes none. */
const linesPerOrganisation = 3
/** True while somebody of this organisation may add a line in this harvest step. */
export function mayAddLine(state: WorkshopState, step: StepId, organisation: OrganisationId): boolean {
  if (state.position?.step !== step) return false
  const own = state.lines.filter((line) => line.step === step && line.organisation === organisation)
  return own.length < linesPerOrganisation
}

/** The current position when the sender saw it too, else null. */
function at(state: WorkshopState, from: At): Position | null {
  const { position } = state
  return position !== null && position.step === from.step && position.segment === from.segment ? position : null
}

type Entry = Pick<Context, 'state' | 'facts'> & {
  readonly meeting: MeetingId
  readonly step: TemplateStep
  readonly segment: number
}
function enter({ state, facts, meeting, step, segment }: Entry): readonly Event[] {
  const minutes = step.segments[segment]?.minutes ?? 0
  const started: Event = {
    type: 'segmentStarted',
    meeting,
    step: step.id,
    segment,
    atMs: facts.nowMs,
    endsAtMs: facts.nowMs + minutes * 60_000,
  }
  const seeded = isDrafting(step) ? seedSentences(state, facts) : []
  return [
    ...seeded,
    started,
    ...openFirstLane(state, step),
    ...gatherActions(state, step, facts),
    ...pollSubjects(state, { step, segment }, facts),
  ]
}

/** Who is there is counted anew in every meeting but the first, for which everybody joined just now (decision 11). */
function presentIn(state: WorkshopState, facts: Context['facts']) {
  if (state.meetings.every((meeting) => meeting.openedAtMs === null)) return {}
  const here = new Set(facts.connected().map((id) => state.participants.get(id)?.organisation))
  return { present: state.organisations.map(({ id }) => id).filter((id) => here.has(id)) }
}

/**
 * Leaving the last silent segment reveals what was submitted, leaving the last round at theme tables what they wrote; in a
 * step with horizons, what lies in the open one, also
 * when that was opened after the silence and the room goes on to the next step.
 */
function reveal({ state, facts }: Context, here: Position, leavesStep: boolean): readonly Event[] {
  const step = stepOf(state, here.step)
  if (!step) return []
  if (liveMode(step) !== null) return openClosed(state, { step, leaves: leavesStep }, facts)
  const silenceEnds = lastSilentSegment(step) === here.segment || harvestSegment(step) === here.segment
  if (fillOrder(state, step).length > 0) return silenceEnds || leavesStep ? revealOpenLane(state, step, facts) : []
  if (!silenceEnds) return []
  const notes = state.revealed.has(step.id) ? facts.lateNotes(step.id) : facts.submittedNotes(step.id)
  return [revealEvent(state, { step, notes, late: false }, facts)]
}

/** The room leaves a step before its end: notes that lie closed are shown first, or stay closed because somebody said so. */
function leaveHalfway({ state, facts }: Context, here: Position, closedNotes: ClosedNotes | undefined): Decision {
  const step = stepOf(state, here.step)
  const notes = step ? facts.submittedNotes(step.id) : []
  if (!step || notes.length === 0 || closedNotes === 'leave') return ok([])
  if (closedNotes === undefined) return refuse('notes-still-closed', notes.length)
  return ok(
    fillOrder(state, step).length > 0
      ? revealOpenLane(state, step, facts)
      : [revealEvent(state, { step, notes, late: false }, facts)],
  )
}

/** Closes a step: no unmet block gate, and a reason for every unmet warn gate (INV-22). */
function finish(context: Context, id: StepId, waiveReason: string | null): Decision {
  const step = stepOf(context.state, id)
  if (!step) return refuse('unknown-step')
  const findings = gateFindings(context.state, step, context.facts)
  const blocking = findings.filter((finding) => finding.severity === 'block')
  if (blocking.length > 0) return refuse('gate-blocked', blocking)
  const done: readonly Event[] = [...takeNotes(context.state, step, context.facts), { type: 'stepFinished', step: id }]
  if (findings.length === 0) return ok(done)
  const reason = checkText(waiveReason ?? '', limits.reason)
  if (!reason.ok) return refuse(reason.error === 'text-empty' ? 'gate-needs-reason' : reason.error, findings)
  return ok([
    ...findings.map(
      ({ check, count }): Event => ({ type: 'gateWaived', step: id, check, reason: reason.value, count }),
    ),
    ...done,
  ])
}
