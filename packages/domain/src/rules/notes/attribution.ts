import type { StepId } from '../../ids.js'
import type { Attribution } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import { countsVisible, sourceSteps, stepOf } from '../find.js'
import { bundlingStep } from '../subjects.js'

/**
 * Who stands beside the notes of a step when they are opened. What is bundled (values, ambitions) belongs to nobody while
 * fewer than four organisations take part: a name, or even a shape, would point at one of a few people. Nor later, when it
 * was written while the phones said so. Milestones, observations and actions keep what the template says: an organisation
 * carries them. Rules: SPEC FEW-1, FEW-8.
 */
export function shownAttribution(state: WorkshopState, id: StepId): Attribution {
  const isNameless = dependsOnNumber(state, id) && (!countsVisible(state) || state.namelessSteps.has(id))
  return isNameless ? 'anonymous' : (stepOf(state, id)?.contribution?.attribution ?? 'anonymous')
}

/** True when who stands beside the notes of a step depends on how many organisations take part. */
export function dependsOnNumber(state: WorkshopState, id: StepId): boolean {
  const step = stepOf(state, id)
  if (step?.noteKind === undefined || (step.contribution?.attribution ?? 'anonymous') === 'anonymous') return false
  return bundlingStep(state, step.noteKind) !== undefined
}

/**
 * True when organisations may be named as those who wrote what a step agreed on: never of notes that are anonymous,
 * nor of notes that were written while the phones said that no name would stand beside them.
 * Source: decisions.md, What a client may receive.
 */
export function namesWriters(state: WorkshopState, id: StepId): boolean {
  const step = stepOf(state, id)
  const wrote = step?.noteKind === undefined ? (step ? sourceSteps(state, step) : []) : [step.id]
  return wrote.every(
    (one) => stepOf(state, one)?.contribution?.attribution !== 'anonymous' && !state.namelessSteps.has(one),
  )
}
