import type { EarlierEvent } from '../../workshop/checkin/earlier.js'
import type { Handlers } from '../handlers.js'

/** What a check-in looks back on. */
export const earlierHandlers: Handlers<EarlierEvent['type']> = {
  carriedOver: (state, { earlier }) => ({ ...state, earlier }),
}
