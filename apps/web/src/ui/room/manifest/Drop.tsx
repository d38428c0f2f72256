import { wallCopy } from '../../../copy/wall.js'
import { useT } from '../../language.js'

/** The drop under the text: an open line while somebody has still to sign, closed and full with its words when all have. */
export function Drop({ closed }: { readonly closed: boolean }) {
  const t = useT(wallCopy)
  return (
    <span className={closed ? 'room-drop is-closed' : 'room-drop'}>
      <svg viewBox="-1 -1 16 21" aria-hidden="true">
        <path pathLength={100} d="M7 0c2.6 4.4 7 7.6 7 12a7 7 0 0 1-14 0C0 7.6 4.4 4.4 7 0Z" />
      </svg>
      <span role="status">{closed ? t.allSigned : ''}</span>
    </span>
  )
}
