import type { StepId } from '../../ids.js'
import type { Attribution } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import { countsVisible, sourceSteps, stepOf } from '../find.js'
import { bundlingStep } from '../subjects.js'

/**
 * Who stands beside the notes of a step when they are opened. What is bundled (values, ambitions) belongs to nobody while
 * fewer than four organisations take part: a name, or even a shape, would point at one of a few people. Milestones,
 * observations and actions keep what the template says: an organisation carries them. Rule: SPEC FEW-1.
 */
export function shownAttribution(state: WorkshopState, id: StepId): Attribution {
  const step = stepOf(state, id)
  const { attribution = 'anonymous' } = step?.contribution ?? {}
  const isBundled = step?.noteKind !== undefined && bundlingStep(state, step.noteKind) !== undefined
  return isBundled && !countsVisible(state) ? 'anonymous' : attribution
}

/**
 * True when organisations may be named as those who wrote what a step agreed on: never of notes that are anonymous.
 * Source: decisions.md, What a client may receive.
 */
export function namesWriters(state: WorkshopState, id: StepId): boolean {
  const step = stepOf(state, id)
  const wrote = step?.noteKind === undefined ? (step ? sourceSteps(state, step) : []) : [step.id]
  return wrote.every((one) => stepOf(state, one)?.contribution?.attribution !== 'anonymous')
}
