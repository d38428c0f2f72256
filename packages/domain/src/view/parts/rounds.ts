import { neededInRound } from '../../decide/consent.js'
import { waitingFor } from '../../rules/find.js'
import type { Round, WorkshopState } from '../../workshop/state.js'
import type { ViewContext } from '../base.js'
import type { FacilitatorRound, FacilitatorView } from '../facilitatorView.js'
import { inListOrder, missingOf, paperMarks, resultOf, roundTextOf } from '../shared.js'

/** Rounds of this step, and what is asked elsewhere: what other steps decided stands in `sharedBundles`. */
export function roundsOf(state: WorkshopState, context: ViewContext): readonly FacilitatorRound[] {
  const here = state.position?.step
  return state.rounds
    .filter(({ step, status }) => step === here || status === 'open' || status === 'shown')
    .map((round) => roundView(state, round, context))
}

/** Bundles that were agreed in a round, with how many share them. */
export const sharedBundlesOf = (state: WorkshopState): FacilitatorView['sharedBundles'] =>
  state.rounds.flatMap((round) =>
    round.bundle === null || round.status !== 'agreed'
      ? []
      : [{ bundle: round.bundle, by: resultOf(state, round)?.sharedBy.length ?? 0, of: state.organisations.length }],
  )

function roundView(state: WorkshopState, round: Round, context: ViewContext): FacilitatorRound {
  return {
    ...roundTextOf(round, context),
    status: round.status,
    answered: inListOrder(state, round.ballots),
    onPaper: paperMarks(state, round.ballots),
    missing: missingOf(state, round),
    waitingFor: waitingFor(state, { answered: round.ballots, missing: round.missing }),
    needed: neededInRound(state, round),
    result: resultOf(state, round),
  }
}
