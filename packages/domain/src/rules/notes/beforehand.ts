import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import { lastSilentSegment } from '../find.js'
import { fillOrder } from '../lanes.js'

/**
 * Steps whose question can be answered before their meeting: written in silence, opened all at once, and about nothing that
 * has to be decided first (no links, no horizons). Not once their notes lie open. Source: product.md, The week before.
 */
export const beforehandSteps = (state: WorkshopState): readonly TemplateStep[] =>
  state.template.steps.filter(
    (step) =>
      step.kind === 'contribute' &&
      lastSilentSegment(step) >= 0 &&
      (step.links ?? []).length === 0 &&
      fillOrder(state, step).length === 0 &&
      !state.revealed.has(step.id) &&
      state.meetings.some(({ id, status }) => id === step.session && status === 'planned'),
  )

/** The question that is asked now because its meeting comes next; null in a meeting, and when none is asked. */
export function askedNow(state: WorkshopState): TemplateStep | null {
  const next = state.meetings.find(({ status }) => status === 'planned')
  if (state.position !== null || next === undefined) return null
  return beforehandSteps(state).find(({ id, session }) => id === state.beforehand && session === next.id) ?? null
}
