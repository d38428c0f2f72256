import type { WorkshopState } from '../../workshop/state.js'
import type { ViewContext } from '../base.js'
import type { FacilitatorView } from '../facilitatorView.js'

/** Everybody with a seat, as the regie sees them. */
export function rosterOf(state: WorkshopState, context: ViewContext): FacilitatorView['roster'] {
  return [...state.participants.values()].map(({ id, role, organisation, byCard, paper, simulated = false }) => ({
    id,
    name: context.nameOf(id),
    role,
    organisation,
    spokesperson: organisation !== null && state.spokespersons.get(organisation) === id,
    asksForTheWord: organisation !== null && state.wordAskedBy.get(organisation) === id,
    connected: context.isConnected(id),
    seenInRoom: state.seenInRoom.has(id),
    byCard,
    paper,
    simulated,
  }))
}
