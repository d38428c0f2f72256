import { evolve } from '../evolve/evolve.js'
import type { MeetingId, StepId } from '../ids.js'
import { countsVisible, sourceSteps, stepOf } from '../rules/find.js'
import type { TemplateStep, Translated } from '../template.js'
import type { Event } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'
import { type Kept, mayBeTold, type Outcome, outcomeOf } from './outcomes.js'

/** An event with the moment at which it was written down. */
export interface Happened {
  readonly event: Event
  readonly atMs: number
}
/** What of the board belonged to a step. */
export interface BoardPart {
  /** The step in which the bundles were made; null before there were any. */
  readonly bundling: StepId | null
  /** Steps whose notes lay there. */
  readonly sources: readonly StepId[]
  /** False with fewer than four organisations: then no note names its organisation. */
  readonly countsVisible: boolean
}
/** One step as it was when it ended. */
export interface PastStep {
  readonly step: StepId
  readonly meeting: MeetingId
  readonly title: Translated
  /** What was asked of the room. */
  readonly question: Translated
  readonly endedAtMs: number
  /** `broken-off`: the meeting was closed while the step was on. */
  readonly how: 'done' | 'skipped' | 'broken-off'
  /** Why it was skipped. */
  readonly reason: string | null
  /** In the order in which it was decided. */
  readonly decided: readonly Outcome[]
  readonly board: BoardPart
}
/** Which steps end with these events, and which are open again. `before` is the state before them. */
export interface StepEnds {
  readonly ended: readonly { readonly step: StepId; readonly how: PastStep['how']; readonly reason: string | null }[]
  readonly reopened: readonly StepId[]
}

/** Reads off events which steps ended: what the server keeps a picture of the board for. */
export function stepEnds(before: WorkshopState | null, events: readonly Event[]): StepEnds {
  const ended = new Map<StepId, StepEnds['ended'][number]>()
  const reopened: StepId[] = []
  for (const event of events) {
    if (event.type === 'stepFinished') ended.set(event.step, { step: event.step, how: 'done', reason: null })
    if (event.type === 'stepSkipped') ended.set(event.step, { step: event.step, how: 'skipped', reason: event.reason })
    if (event.type === 'stepReopened') reopened.push(event.step)
    const step = before?.position?.step
    if (event.type !== 'meetingClosed' || step === undefined || ended.has(step)) continue
    if (!before?.finishedSteps.has(step)) ended.set(step, { step, how: 'broken-off', reason: null })
  }
  return { ended: [...ended.values()], reopened }
}

/**
 * The steps that have ended, in the order of the template, each with what was decided in it. A step that was opened
 * again is not among them until it ends again; then it tells everything that was decided in it. What was withdrawn
 * since is told nowhere.
 */
export function lookBack(history: readonly Happened[]): readonly PastStep[] {
  const past = new Map<StepId, Omit<PastStep, 'decided'>>()
  const decided = new Map<StepId, Map<string, Kept>>()
  let state: WorkshopState | null = null
  for (const { event, atMs } of history) {
    const before: WorkshopState | null = state
    const after = evolve(before, event)
    state = after
    // What belongs together was decided in the step where the room was when it was said.
    const here = before?.position?.step
    const kept = here === undefined ? null : outcomeOf(event, after)
    if (here !== undefined && kept !== null) {
      const inStep = decided.get(here) ?? new Map<string, Kept>()
      inStep.delete(kept.key)
      decided.set(here, inStep.set(kept.key, kept))
    }
    const { ended, reopened } = stepEnds(before, [event])
    for (const step of reopened) past.delete(step)
    // What was broken off goes on, in this meeting or a later one.
    if (event.type === 'segmentStarted' && past.get(event.step)?.how === 'broken-off') past.delete(event.step)
    for (const { step, how, reason } of ended) {
      const known = stepOf(after, step)
      if (known === undefined) continue
      const { session: meeting, title, question } = known
      past.set(step, { step, meeting, title, question, endedAtMs: atMs, how, reason, board: boardPart(after, known) })
    }
  }
  const now = state
  if (now === null) return []
  return now.template.steps.flatMap(({ id }) => {
    const found = past.get(id)
    if (found === undefined) return []
    const told = [...(decided.get(id)?.values() ?? [])].filter((kept) => mayBeTold(kept, now))
    return [{ ...found, decided: told.flatMap(({ outcome }) => outcome ?? []) }]
  })
}

/** A step that made bundles or brought notes shows those; any other shows what lay there from the last one that did. */
function boardPart(state: WorkshopState, step: TemplateStep): BoardPart {
  const visible = countsVisible(state)
  const { steps } = state.template
  const material = [step, ...steps.slice(0, steps.indexOf(step)).reverse()].find(
    (one) => one.kind === 'cluster' || state.revealed.has(one.id),
  )
  if (material === undefined) return { bundling: null, sources: [], countsVisible: visible }
  return material.kind === 'cluster'
    ? { bundling: material.id, sources: sourceSteps(state, material), countsVisible: visible }
    : { bundling: null, sources: [material.id], countsVisible: visible }
}
