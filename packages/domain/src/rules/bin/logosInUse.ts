import type { Event } from '../../workshop/events.js'
import type { WorkshopState } from '../../workshop/state.js'
import { inBin } from './inBin.js'

/** The events that say which logos a workshop has: `evolve` over these alone gives a state that `logosInUse` can read. */
export const logoEvents = [
  'workshopCreated',
  'organisationAdded',
  'organisationRemoved',
  'organisationPutBack',
  'logoSet',
  'editionFrozen',
] as const satisfies readonly Event['type'][]

/**
 * Hashes of the logos that a workshop still needs: of its organisations, of those that lie in the bin, and of every
 * edition, which keeps the logo that it was signed with. Rule: SPEC PREP-22.
 */
export const logosInUse = (state: WorkshopState, nowMs: number): ReadonlySet<string> =>
  new Set([
    ...state.organisations.flatMap(({ logo }) => logo ?? []),
    ...inBin(state, nowMs).flatMap((one) => (one.kind === 'organisation' && one.logo ? [one.logo] : [])),
    ...state.editions.flatMap(({ frozen }) => frozen.organisations.flatMap(({ logoSha256 }) => logoSha256 ?? [])),
  ])
