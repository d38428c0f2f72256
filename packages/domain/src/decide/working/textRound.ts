import { roundId } from '../../ids.js'
import { manifestTitle } from '../../manifest/compose.js'
import { ok } from '../../result.js'
import { isFrozen, placeOf, standingSentences, undecidedRound } from '../../rules/find.js'
import { isTextConsent } from '../../rules/signing.js'
import { type Rules, refuse } from '../context.js'

/** Consent about the whole text, organisation by organisation, before it is laid down for signing (INV-8, INV-14). */
export const textRoundRules: Rules<'openTextRound'> = {
  openTextRound: ({ step }, { state, facts }) => {
    const here = placeOf(state)?.step
    if (here?.id !== step || !isTextConsent(here)) return refuse('not-in-this-step')
    if (isFrozen(state)) return refuse('edition-frozen')
    if (undecidedRound(state)) return refuse('round-open-already')
    if (state.textAgreed) return refuse('already-agreed')
    if (standingSentences(state).length === 0) return refuse('no-sentences')
    return ok([
      {
        type: 'roundOpened',
        round: roundId(facts.newId()),
        step,
        bundle: null,
        text: manifestTitle(state, facts.today),
        behaviour: null,
        sources: [],
        wroteIn: [],
        attempt: state.rounds.filter((round) => round.bundle === null).length + 1,
      },
    ])
  },
}
