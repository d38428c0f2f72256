import { noBoardMembersTold } from '../../workshop/checkin/boardMembers.js'
import type { EarlierEvent } from '../../workshop/checkin/earlier.js'
import type { Handlers } from '../handlers.js'
import { withKey, withoutKey } from '../immutable.js'

/** What a check-in looks back on, and who is at the table since. */
export const earlierHandlers: Handlers<EarlierEvent['type']> = {
  // what was said was about who signed the text that was chosen before
  carriedOver: (state, { earlier }) => ({ ...state, earlier, ...noBoardMembersTold }),
  boardMemberTold: (state, { organisation, since }) => ({
    ...state,
    boardMembersSince:
      since === null
        ? withoutKey(state.boardMembersSince, organisation)
        : withKey(state.boardMembersSince, organisation, since),
  }),
}
