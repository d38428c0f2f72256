import type { OrganisationId } from '../ids.js'
import type { Result } from '../result.js'
import { checkText, limits } from '../text.js'
import type { EventOf } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'
import { type Refused, refuse } from './context.js'

/** The reason for which an organisation is marked missing, in a round or at a sentence; refused when it answered already. */
export function checkMissing(
  state: WorkshopState,
  mark: {
    readonly answered: { has(organisation: OrganisationId): boolean }
    readonly organisation: OrganisationId
    readonly reason: string
  },
): Result<string, Refused> {
  const { answered, organisation, reason } = mark
  if (!state.organisations.some((one) => one.id === organisation)) return refuse('unknown-organisation')
  if (answered.has(organisation)) return refuse('already-decided')
  const words = checkText(reason, limits.reason)
  if (!words.ok) return refuse(words.error === 'text-empty' ? 'reason-needed' : words.error)
  return words
}

/** Takes a mark back: nothing happens when there is none. */
export const unmarked = <E extends EventOf<'missingUnmarked' | 'sentenceMissingUnmarked'>>(
  missing: { has(organisation: OrganisationId): boolean },
  event: E,
): readonly E[] => (missing.has(event.organisation) ? [event] : [])
