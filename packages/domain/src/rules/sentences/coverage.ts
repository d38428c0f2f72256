import type { OrganisationId } from '../../ids.js'
import type { Round, Sentence, WorkshopState } from '../../workshop/state.js'
import { standingSentences } from '../find.js'
import { recordsNoticed } from '../trials/noticing.js'

const isAgreedText = ({ bundle, status }: Round): boolean => bundle === null && status === 'agreed'

/** Who answered *Hier sta ik voor* when the value behind this sentence was agreed, in the order of the list. */
export function standingFor(state: WorkshopState, { item }: Pick<Sentence, 'item'>): readonly OrganisationId[] {
  const agreed = state.items.find(({ id }) => id === item)
  const round = state.rounds.findLast(({ bundle, status }) => bundle === agreed?.bundle && status === 'agreed')
  return agreed?.bundle && round
    ? state.organisations.map(({ id }) => id).filter((id) => round.ballots.get(id)?.answer === 'stand-for')
    : []
}

/**
 * Organisations that find themselves back nowhere in the text: they recognise themselves in no sentence, stand for no value
 * in it nor for the whole, and took on no step of it. Only where a step asks it: without one nobody could have said so. An
 * agreement that came from a trial is between those who tried, and asks nobody.
 */
export function unrecognised(state: WorkshopState): readonly OrganisationId[] {
  const { steps } = state.template
  if (steps.some(recordsNoticed) || !steps.some(({ id, kind }) => kind === 'draft' && !state.skippedSteps.has(id)))
    return []
  const whole = state.textAgreed ? state.rounds.findLast(isAgreedText) : undefined
  const found = new Set([
    ...standingSentences(state).flatMap((sentence) => [...sentence.recognisedBy, ...standingFor(state, sentence)]),
    ...[...(whole?.ballots ?? [])].flatMap(([id, { answer }]) => (answer === 'stand-for' ? [id] : [])),
    ...[...state.commitments.values()].flatMap(({ asked, status }) =>
      asked !== null && status === 'accepted' ? [asked] : [],
    ),
  ])
  return state.organisations.map(({ id }) => id).filter((id) => !found.has(id))
}

/** Of those who find themselves back nowhere, with whom nobody talked yet. */
export const undiscussed = (state: WorkshopState): readonly OrganisationId[] =>
  unrecognised(state).filter((id) => !state.coverageDiscussed.has(id))
