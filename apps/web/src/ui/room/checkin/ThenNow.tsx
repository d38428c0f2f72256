import type { PollItem, Translated } from '@siroop/domain'
import { wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { Thinner, thinnerThan } from '../../siroopwacht/Thinner.js'
import './checkin.css'

interface ThenNowProps {
  readonly text: string
  /** How thick the room says it is now. */
  readonly thick: Translated | undefined
  /** What the room says is true now, or null when only the word was chosen. */
  readonly now: string | null
  /** The wording that the room would put in its place, or null. */
  readonly change: PollItem['change']
}
/** One sentence as it was agreed then, and beside it how it stands now. */
export function ThenNow({ text, thick, now, change }: ThenNowProps) {
  const t = useT(wallCopy)
  const pick = usePick()
  const proposal = change?.proposal ?? null
  const length = Math.max(text.length, (now?.length ?? 0) + (proposal === null ? 0 : proposal.text.length + 120))
  const long = length > 160
  const comparison = change && proposal !== null ? thinnerThan(change.signed, proposal.text, change.locale) : null
  return (
    <div className={`room-thennow${long ? ' is-long' : ''}`}>
      <article className="paper">
        <h2>{t.asAgreed}</h2>
        <p className="voice">{text}</p>
        {comparison === null ? null : (
          <div className="room-change">
            <Thinner comparison={comparison} />
            {proposal?.why ? (
              <p className="room-why">
                <b>{t.because}</b> {proposal.why}
              </p>
            ) : null}
          </div>
        )}
      </article>
      <article className="paper is-now">
        {thick === undefined && now === null ? null : <h2>{t.now}</h2>}
        {thick === undefined ? null : <p className="room-thick">{pick(thick)}</p>}
        {now === null ? null : <p className="voice">{now}</p>}
        {proposal === null ? null : (
          <div className="room-change">
            <h2>{t.proposed}</h2>
            <p className="voice">{proposal.text}</p>
          </div>
        )}
      </article>
    </div>
  )
}
