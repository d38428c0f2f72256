import { type BundlingEvent, pairOf } from '../workshop/bundling.js'
import type { Handlers } from './handlers.js'
import { withoutValue, withValue } from './immutable.js'

/** What was said about notes that look alike. */
export const bundlingHandlers: Handlers<BundlingEvent['type']> = {
  pairJudged: (state, { note, like, unlike }) => ({
    ...state,
    unlike: (unlike ? withValue : withoutValue)(state.unlike, pairOf(note, like)),
  }),
}
