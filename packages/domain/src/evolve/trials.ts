import type { Handlers } from './handlers.js'
import { withKey } from './immutable.js'

/** Trials: a later last day is what the owner's promise says from then on. */
export const trialHandlers: Handlers<'trialExtended'> = {
  trialExtended: (state, { subject, until, reason, on }) => {
    const commitment = state.commitments.get(subject)
    if (commitment === undefined) return state
    const before = state.extensions.get(subject) ?? []
    return {
      ...state,
      commitments: withKey(state.commitments, subject, { ...commitment, due: until }),
      extensions: withKey(state.extensions, subject, [...before, { until, reason, on }]),
    }
  },
}
