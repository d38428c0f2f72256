import { bundleId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { Round, WorkshopState } from '../../workshop/state.js'
import { agreedItemOf, stepOf } from '../find.js'
import { type BoardFacts, consentsOneByOne, type Subject, subjectOf, subjectsOfStep } from '../subjects.js'

/** True where rounds are opened: bundles of a bundling step, or the texts of a step that consents to each. */
export const opensRounds = (step: TemplateStep): boolean =>
  consentsOneByOne(step) || (step.kind === 'cluster' && step.voting?.method === 'consent')

/** True for a round about one of several texts, which are no values: there consent is that nobody objects (method.md). */
export function isOneOfTexts(state: WorkshopState, { step, bundle }: Pick<Round, 'step' | 'bundle'>): boolean {
  const asked = stepOf(state, step)
  return bundle !== null && asked !== undefined && consentsOneByOne(asked)
}

/** Texts of the step about which nothing was decided: neither agreed, nor closed without being shared. */
export const undecidedTexts = (state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly Subject[] =>
  subjectsOfStep(state, step, board).filter(({ id }) => {
    const newest = state.rounds.findLast(({ bundle }) => bundle === id)
    return agreedItemOf(state, bundleId(id)) === undefined && newest?.status !== 'not-shared'
  })

/** One text as its step sees it, before it is agreed; undefined for another id. */
export function textInStep(
  state: WorkshopState,
  asked: { readonly step: Round['step']; readonly id: Subject['id'] },
  board: BoardFacts,
): Subject | undefined {
  const step = stepOf(state, asked.step)
  return step && subjectOf(state, step, { id: asked.id, board })
}
