import type { StepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'

/** True for a step in which everybody spreads dots over all subjects, closed until all of it is shown at once. */
export const isDotted = (step: TemplateStep): boolean =>
  (step.kind === 'vote' || step.kind === 'cluster') && step.voting?.method === 'dots'

/**
 * What the room takes further of this kind, as it said after the last vote by dots before the step; null when nothing was
 * said. Dots by themselves choose nothing (decisions.md: ballots are advice).
 */
export function takenFurther(
  state: WorkshopState,
  wanted: { readonly kind: string; readonly seenFrom: StepId },
): ReadonlySet<SubjectId> | null {
  const { steps } = state.template
  const end = steps.findIndex(({ id }) => id === wanted.seenFrom)
  const vote = steps.slice(0, Math.max(0, end)).findLast((step) => isDotted(step) && step.input?.includes(wanted.kind))
  const polled = [...((vote && state.polls.get(vote.id)?.subjects.values()) ?? [])]
  const chosen = polled.filter(({ record }) => record?.chosen === true)
  return chosen.length === 0 ? null : new Set(chosen.map(({ subject }) => subject))
}
