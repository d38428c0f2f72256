import { byDay } from '../../rules/progress/lookedBack.js'
import type { LookedBackEvent } from '../../workshop/progress/lookedBack.js'
import type { ProgressEvent } from '../../workshop/progress/progress.js'
import type { ToCheckinEvent } from '../../workshop/progress/toCheckin.js'
import type { Handlers } from '../handlers.js'

/** What became of what was promised, and what check-ins said of it. */
export const progressHandlers: Handlers<(ProgressEvent | LookedBackEvent | ToCheckinEvent)['type']> = {
  progressTold: (state, { entry }) => ({ ...state, progress: [...state.progress, entry] }),
  takenToCheckin: (state, { entry }) => ({ ...state, toCheckin: [...state.toCheckin, entry] }),
  changeProposed: (state, { subject, proposal }) => {
    const proposedChanges = new Map(state.proposedChanges)
    if (proposal === null) proposedChanges.delete(subject)
    else proposedChanges.set(subject, proposal)
    return { ...state, proposedChanges }
  },
  lookedBack: (state, { lookedBack }) => {
    const others = state.lookedBack.filter(({ checkin }) => checkin !== lookedBack.checkin)
    return { ...state, lookedBack: [...others, lookedBack].sort(byDay) }
  },
}
