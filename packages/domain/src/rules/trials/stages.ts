import type { StepId } from '../../ids.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { agreedItems, standingSentences } from '../find.js'
import { isNoticed } from './tried.js'

/** How far a solution is: *oplossing · proef · gemerkt · vastgelegd · gedeeld*, or stopped. */
export type TrialStage = 'solution' | 'trial' | 'noticed' | 'recorded' | 'shared' | 'stopped'

/**
 * How far a solution is. It is recorded once its agreement is settled, and shared once the organisations signed it and it
 * is in force. Source: product.md, Manifest van Anja.
 */
export function stageOf(
  state: WorkshopState,
  { subject, kind, seenFrom }: { readonly subject: SubjectId; readonly kind: string; readonly seenFrom: StepId },
): TrialStage {
  if (state.letGo.has(subject)) return 'stopped'
  if (state.commitments.get(subject)?.status !== 'accepted') return 'solution'
  const item = agreedItems(state).find((one) => one.subject === subject)
  const sentence = standingSentences(state).find((one) => one.item !== null && one.item === item?.id)
  const isShared = state.editions.some(
    ({ status, frozen }) =>
      status === 'in-force' && frozen.sections.some(({ sentences }) => sentences.some(({ id }) => id === sentence?.id)),
  )
  if (isShared) return 'shared'
  if (sentence?.status === 'settled') return 'recorded'
  return isNoticed(state, { kind, seenFrom }, subject) ? 'noticed' : 'trial'
}
