import { noBoardMembersTold } from '../../workshop/checkin/boardMembers.js'
import type { EarlierEvent } from '../../workshop/checkin/earlier.js'
import type { Handlers } from '../handlers.js'
import { withKey, withoutKey } from '../immutable.js'
import { mirrorHandlers } from './mirror.js'

/** What a check-in looks back on, who is at the table since, and the mirror. */
export const earlierHandlers: Handlers<EarlierEvent['type']> = {
  ...mirrorHandlers,
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
