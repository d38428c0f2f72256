import type { TemplateStep } from '../template.js'
import type { Position, WorkshopState } from '../workshop/state.js'
import { stepOf } from './find.js'

/** Where the evening can go from here. `close` after the last segment of the meeting's last step. */
export type NextPlace =
  | { readonly kind: 'segment' | 'step'; readonly step: TemplateStep; readonly segment: number }
  | { readonly kind: 'close' }

/** Steps of the meeting that are not skipped, in the order of the template. */
export const stepsOfMeeting = (state: WorkshopState, meeting: Position['meeting']): readonly TemplateStep[] =>
  state.template.steps.filter((step) => step.session === meeting && !state.skippedSteps.has(step.id))

/** How many organisations the template wants before a meeting opens, beyond those that there are; never below 0. Rule: SPEC RUN-7. */
export const organisationsMissing = ({ template, organisations }: WorkshopState): number =>
  Math.max(0, (template.participants.organisationsMin ?? 1) - organisations.length)

/** The next segment, else the first segment of the next step, else the end. */
export function nextPlace(state: WorkshopState, position: Position): NextPlace {
  const step = stepOf(state, position.step)
  if (step && position.segment + 1 < step.segments.length)
    return { kind: 'segment', step, segment: position.segment + 1 }
  return nextStep(state, position)
}

/** The first segment of the step after this one, else the end of the meeting. */
export function nextStep(state: WorkshopState, position: Position): NextPlace {
  const all = state.template.steps.filter((step) => step.session === position.meeting)
  const after = all.slice(all.findIndex((step) => step.id === position.step) + 1)
  const step = after.find((candidate) => !state.skippedSteps.has(candidate.id))
  return step ? { kind: 'step', step, segment: 0 } : { kind: 'close' }
}

/** The segment before, else the last segment of the step before; null at the beginning of the meeting. */
export function previousPlace(
  state: WorkshopState,
  position: Position,
): { readonly step: TemplateStep; readonly segment: number } | null {
  const step = stepOf(state, position.step)
  if (step && position.segment > 0) return { step, segment: position.segment - 1 }
  const all = stepsOfMeeting(state, position.meeting)
  const before = all[all.findIndex((candidate) => candidate.id === position.step) - 1]
  return before ? { step: before, segment: before.segments.length - 1 } : null
}
