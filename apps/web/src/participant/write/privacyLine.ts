import type { ParticipantNow } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'

type Shown = Pick<Extract<ParticipantNow, { kind: 'write' }>, 'attribution' | 'fromFour' | 'live'>

/** The one line that says, before writing, who will see what. Source: decisions.md, What a client may receive. */
export function privacyLine(t: ParticipantCopy, now: Shown, organisation: string | null): string {
  if (now.live !== null) return t.openAtOnce[now.attribution](organisation ?? t.yourOrganisation)
  const { privacy } = t.write
  if (now.attribution === 'anonymous') return privacy.anonymous
  return (now.fromFour ? privacy.fromFour : privacy)[now.attribution](organisation ?? t.yourOrganisation)
}
