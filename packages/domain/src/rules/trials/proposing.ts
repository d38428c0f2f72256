import type { StepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'

/** True for a step whose notes become a few proposals: who leads ticks with which of them the room goes on. */
export const isProposing = (step: TemplateStep): boolean =>
  step.noteKind !== undefined && step.contribution?.proposal === true

/** The proposals of this kind with which the room goes on after the step that makes them; null when it ticked none. */
export function proposed(
  state: WorkshopState,
  wanted: { readonly kind: string; readonly seenFrom: StepId },
): ReadonlySet<SubjectId> | null {
  const { steps } = state.template
  const end = steps.findIndex(({ id }) => id === wanted.seenFrom)
  const made = steps.slice(0, Math.max(0, end)).findLast((step) => isProposing(step) && step.noteKind === wanted.kind)
  const ticked = [...state.ticked].filter((note) => made !== undefined && state.notes.get(note)?.step === made.id)
  return ticked.length === 0 ? null : new Set(ticked)
}
