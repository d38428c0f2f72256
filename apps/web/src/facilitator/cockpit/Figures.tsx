import { leftText } from '../formats.js'
import { useRegie } from '../regie.js'

/** Large counts: notes that lie closed, who is ready, the time to go. Never whose. The clock is not read out every second. */
export function Figures() {
  const { view, nowMs, t } = useRegie()
  const { silent, clock, people } = view
  const writing = view.now?.texts.kind === 'contribute'
  if (clock === null) return null
  // "Klaar" is said by phone.
  const phones = people.inside - people.onPaper
  // opened as they come: nothing of the round lies closed
  const open = silent?.revealed || view.now?.opening
  const over = nowMs > clock.endsAtMs
  return (
    <div className="figures nums">
      {writing && silent && (
        <>
          <p>
            <b>{silent.notes}</b> {open ? t.silent.open(silent.notes) : t.silent.closed(silent.notes)}
          </p>
          {!silent.revealed && (
            <p>
              <b>{silent.ready}</b> {t.silent.ready(phones)}
            </p>
          )}
          <span className="vh" role="status">
            {t.silent.counts(silent.notes, silent.ready, phones)}
          </span>
        </>
      )}
      <p>
        <b>{leftText(clock.endsAtMs, nowMs)}</b> {over ? t.silent.over : t.silent.toGo}
      </p>
    </div>
  )
}
