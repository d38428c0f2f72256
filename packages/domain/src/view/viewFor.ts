import type { WorkshopState } from '../workshop/state.js'
import type { Audience, ViewContext } from './base.js'
import { viewForFacilitator } from './forFacilitator.js'
import { viewForManifest } from './forManifest.js'
import { viewForParticipant } from './forParticipant.js'
import { viewForWall } from './forWall.js'
import type { View } from './view.js'

/**
 * The whole view of a workshop for one audience, or null when this person has no seat with that audience.
 * The only way in which anything decided reaches a client (INV-2, INV-7; decisions.md, What a client may receive).
 */
export function viewFor(state: WorkshopState, audience: Audience, context: ViewContext): View | null {
  switch (audience.kind) {
    case 'participant':
      return viewForParticipant(state, audience.id, context)
    case 'facilitator':
      return viewForFacilitator(state, audience.id, context)
    case 'roomScreen':
      return viewForWall(state, context)
    case 'routeTeam':
    case 'public':
      return viewForManifest(state, audience.kind, context)
  }
}
