import type { FromShelfEvent } from '../../workshop/shelf/fromShelf.js'
import type { Handlers } from '../handlers.js'
import { withKey } from '../immutable.js'

/** What a workshop took from the shelf, and what its room sees of it. */
export const fromShelfHandlers: Handlers<FromShelfEvent['type']> = {
  takenFromShelf: (state, { subject, taken }) => ({
    ...state,
    takenFrom: withKey(state.takenFrom, subject, [...(state.takenFrom.get(subject) ?? []), taken]),
  }),
  leftOnShelf: (state, { subject, item }) => ({
    ...state,
    takenFrom: withKey(
      state.takenFrom,
      subject,
      (state.takenFrom.get(subject) ?? []).filter((one) => one.item !== item),
    ),
  }),
  shownFromShelf: (state, { step, shown }) => ({ ...state, shelfShown: shown === null ? null : { step, shown } }),
}
