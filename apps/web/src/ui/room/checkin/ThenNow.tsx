import type { Translated } from '@siroop/domain'
import { wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import './checkin.css'

interface ThenNowProps {
  readonly text: string
  /** How thick the room says it is now. */
  readonly thick: Translated | undefined
  /** What the room says is true now, or null when only the word was chosen. */
  readonly now: string | null
}
/** One sentence as it was agreed then, and beside it how it stands now. */
export function ThenNow({ text, thick, now }: ThenNowProps) {
  const t = useT(wallCopy)
  const pick = usePick()
  const long = Math.max(text.length, now?.length ?? 0) > 160
  return (
    <div className={`room-thennow${long ? ' is-long' : ''}`}>
      <article className="paper">
        <h2>{t.asAgreed}</h2>
        <p className="voice">{text}</p>
      </article>
      <article className="paper is-now">
        <h2>{t.now}</h2>
        <p className="room-thick">{pick(thick)}</p>
        {now === null ? null : <p className="voice">{now}</p>}
      </article>
    </div>
  )
}
