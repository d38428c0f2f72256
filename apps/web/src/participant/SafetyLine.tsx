import { useEffect, useState } from 'react'
import { useDetour } from '../connection/line/detour/pageWays.js'
import { useSafety } from '../connection/safety.js'
import { useLink } from '../connection/viewStore.js'
import { participantCopy } from '../copy/participant.js'
import { Icon } from '../ui/Icon.js'
import { useT } from '../ui/language.js'

/** How long "Alles bewaard" stays after something had to wait. */
const relievedMs = 6_000

/** One quiet line when the connection is away or changes wait. Never red, never in the way: what is typed is kept. */
export function SafetyLine() {
  const t = useT(participantCopy)
  const link = useLink()
  const { state, saving } = useSafety()
  const waits = state !== 'all-safe' && !saving
  const relieved = useRelieved(waits, link === 'away')
  const text =
    link === 'away' && !waits
      ? t.link.away
      : waits
        ? [
            link === 'away' ? t.link.awayNow : t.link.notYet,
            state === 'on-this-device' ? t.link.keptHere : t.link.keepOpen,
          ].join(' ')
        : relieved
          ? t.link.allSafe
          : ''
  return (
    <div role="status" className={text === '' ? undefined : 'linkline'}>
      {text !== '' && <Icon name={relieved && !waits && link !== 'away' ? 'check' : 'hard-drive'} size={16} />}
      <span className="line-text">{text}</span>
    </div>
  )
}

/** True for a moment after waiting has ended. The moment begins when the line is back: before that something else is said. */
function useRelieved(waits: boolean, away: boolean): boolean {
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    if (waits) return setWaited(true)
    if (!waited || away) return
    const timer = setTimeout(() => setWaited(false), relievedMs)
    return () => clearTimeout(timer)
  }, [waits, waited, away])
  return waited && !waits
}

/** Says that lines go by the detour, until it was read (WAY-5). */
export function DetourLine() {
  const t = useT(participantCopy)
  const detour = useDetour()
  const [read, setRead] = useState(false)
  const shown = detour && !read
  return (
    <div role="status" className={shown ? 'linkline' : undefined}>
      {shown && <Icon name="info" size={16} />}
      <span className="line-text">{shown ? t.link.detour : ''}</span>
      {shown && (
        <button type="button" onClick={() => setRead(true)}>
          {t.close}
        </button>
      )}
    </div>
  )
}
