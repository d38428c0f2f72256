import { type NoteId, type StepId, stepId } from '../ids.js'
import type { TemplateStep } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'
import { stepOf } from './find.js'

/** Horizons of a step in the order of opening, far to near (TNS-5); empty for a step without lanes by horizon. */
export function fillOrder(state: WorkshopState, step: TemplateStep | undefined): readonly string[] {
  if (step?.lanes?.by !== 'horizon') return []
  const order = step.lanes.fillOrder
  if (order && order.length > 0) return order
  return [...(state.template.horizons ?? [])].sort((one, other) => one.order - other.order).map(({ id }) => id)
}

/** True for a step that makes the line from the future to now. */
export const hasLine = (state: WorkshopState, step: TemplateStep | undefined): boolean =>
  fillOrder(state, step).length > 0

/** True for a milestone that lies open on the line and was not taken back. */
export function isMilestone(state: WorkshopState, subject: SubjectId): boolean {
  const placed = state.notes.get(subject as NoteId)
  return placed !== undefined && !state.withdrawn.has(subject as NoteId) && hasLine(state, stepOf(state, placed.step))
}

/** The horizon that is open for writing: the last one that was opened and is not revealed. Null: none. */
export function openLane(state: WorkshopState, step: StepId): string | null {
  const lanes = state.lanes.get(step)
  const last = lanes?.opened.at(-1)
  return last !== undefined && !lanes?.revealed.includes(last) ? last : null
}

/** Under what "klaar" is kept: who is done is done for the horizon that is open, and the next one asks again (LAN-4). */
export const readyKey = (step: StepId, lane: string | null): StepId =>
  lane === null ? step : stepId(`${lane}-${step}`.slice(0, 48))

/** The horizon of a note that is typed for somebody else now: the open one, else the last that was opened. */
export const laneOfTyped = (state: WorkshopState, step: StepId): string | null =>
  openLane(state, step) ?? state.lanes.get(step)?.opened.at(-1) ?? null

/** The horizon that can be opened next, or null when all are. */
export function nextLane(state: WorkshopState, step: TemplateStep): string | null {
  const opened = state.lanes.get(step.id)?.opened ?? []
  return fillOrder(state, step).find((lane) => !opened.includes(lane)) ?? null
}

/** True when a horizon was opened, also when it was revealed since (INV-11). */
export const isLaneOpened = (state: WorkshopState, step: StepId, lane: string): boolean =>
  state.lanes.get(step)?.opened.includes(lane) ?? false

/**
 * True when notes of this step (and horizon, in a step that has them) lie open: what is submitted now is late. Source:
 * decisions.md, Reveal.
 */
export function isOpenOnTable(state: WorkshopState, step: StepId, lane: string | null): boolean {
  if (fillOrder(state, stepOf(state, step)).length === 0) return state.revealed.has(step)
  return lane !== null && (state.lanes.get(step)?.revealed.includes(lane) ?? false)
}
