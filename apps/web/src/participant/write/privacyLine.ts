import type { Attribution } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'

/** The one line that says, before writing, who will see what. Source: decisions.md, What a client may receive. */
export function privacyLine(t: ParticipantCopy, attribution: Attribution, organisation: string | null): string {
  const name = organisation ?? t.yourOrganisation
  if (attribution === 'anonymous') return t.write.privacy.anonymous
  return t.write.privacy[attribution](name)
}
