import { useLink } from '../connection/viewStore.js'
import { participantCopy } from '../copy/participant.js'
import { Icon } from '../ui/Icon.js'
import { useT } from '../ui/language.js'

/** One quiet line when the connection is away. Never red, never in the way: what is typed is kept. */
export function SafetyLine() {
  const t = useT(participantCopy)
  const link = useLink()
  return (
    <div role="status" className="linkline-box">
      {link === 'away' && (
        <p className="linkline">
          <Icon name="hard-drive" size={16} />
          {t.link.away}
        </p>
      )}
    </div>
  )
}
