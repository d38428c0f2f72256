import { useDetour } from '../connection/line/detour/pageWays.js'
import { useSafety } from '../connection/safety.js'
import { useLink } from '../connection/viewStore.js'
import { facilitatorCopy } from '../copy/facilitator.js'
import { useT } from '../ui/language.js'

/** How the connection is when it is not as it should be: away, on the detour (WAY-5), or with changes that wait. */
export function LineState() {
  const t = useT(facilitatorCopy)
  const link = useLink()
  const detour = useDetour()
  const { state, saving } = useSafety()
  const text =
    link === 'away' ? t.general.away : link === 'refused' ? t.general.refused : detour ? t.general.detour : ''
  const waits = state !== 'all-safe' && !saving
  return (
    <span role="status" className={text === '' && !waits ? undefined : 'line-state'}>
      {text !== '' && <span>{text}</span>}
      {waits && <b>{t.general.notYet}</b>}
    </span>
  )
}
