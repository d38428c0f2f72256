import { neededInRound, sharedByOf } from '../../decide/consent.js'
import { countsVisible, waitingFor } from '../../rules/find.js'
import type { Round, WorkshopState } from '../../workshop/state.js'
import type { ViewContext } from '../base.js'
import type { FacilitatorRound, FacilitatorView } from '../facilitatorView.js'
import { inListOrder, missingOf, paperMarks, resultForRegie, roundTextOf } from '../shared.js'

/** Rounds of this step, and what is asked elsewhere: what other steps decided stands in `sharedBundles`. */
export function roundsOf(state: WorkshopState, context: ViewContext): readonly FacilitatorRound[] {
  const here = state.position?.step
  return state.rounds
    .filter(({ step, status }) => step === here || status === 'open' || status === 'shown')
    .map((round) => roundView(state, round, context))
}

/** Bundles that were agreed in a round, with how many share them; none where a number would point at one. */
export const sharedBundlesOf = (state: WorkshopState): FacilitatorView['sharedBundles'] =>
  state.rounds.flatMap((round) =>
    round.bundle === null || round.status !== 'agreed' || !countsVisible(state)
      ? []
      : [{ bundle: round.bundle, by: sharedByOf(state, round).length, of: state.organisations.length }],
  )

function roundView(state: WorkshopState, round: Round, context: ViewContext): FacilitatorRound {
  const needed = neededInRound(state, round)
  return {
    ...roundTextOf(state, round, context),
    status: round.status,
    answered: inListOrder(state, round.ballots),
    onPaper: paperMarks(state, round.ballots),
    missing: missingOf(state, round),
    waitingFor: waitingFor(state, { answered: round.ballots, missing: round.missing }),
    needed,
    isShared: round.status === 'open' ? null : sharedByOf(state, round).length >= needed,
    result: resultForRegie(state, round),
  }
}
