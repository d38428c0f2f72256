import type { Storage } from '../storage/storage.js'
import type { BeginParts } from '../workshop/checkin/beginCheckin.js'
import { createEarlierDesk, type EarlierDesk } from '../workshop/checkin/earlierDesk.js'
import type { Workshops } from '../workshop/workshops.js'
import { createRouteTeamDesk, type RouteTeamDesk, type RouteTeamParts } from './routeTeamDesk.js'
import { createTeamLinks } from './teamLinks.js'
import { createLookedBackTeller, type LookedBackTeller, type TellParts } from './tellLookedBack.js'

/** What comes after the evening: check-ins, what they said, and the route team. */
export interface Afterwards {
  readonly earlier: EarlierDesk
  readonly routeTeam: RouteTeamDesk
  readonly lookedBack: LookedBackTeller
}
type AfterwardsParts = Parameters<typeof createEarlierDesk>[0] &
  Pick<RouteTeamParts, 'member' | 'enterRouteTeam' | 'writeRows'> &
  Pick<TellParts, 'report'> & {
    readonly storage: Storage
    readonly workshops: BeginParts['workshops'] & Pick<Workshops, 'byManifest' | 'peek'>
  }

export function createAfterwards(parts: AfterwardsParts): Afterwards {
  const { storage, nowMs, workshops } = parts
  return {
    earlier: createEarlierDesk(parts),
    routeTeam: createRouteTeamDesk({
      ...parts,
      links: createTeamLinks(storage, nowMs),
      byManifest: workshops.byManifest,
    }),
    lookedBack: createLookedBackTeller({ ...parts, ...workshops }),
  }
}
