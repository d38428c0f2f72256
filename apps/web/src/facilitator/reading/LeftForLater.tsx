import { gateText } from '../cockpit/mainButton.js'
import { useRegie } from '../regie.js'
import './reading.css'

/** What steps were closed without, each with the reason that was given: it is read again, and does not go away. */
export function LeftForLater() {
  const { view, t, say } = useRegie()
  const words = t.chapters.reading
  if (view.leftForLater.length === 0) return null
  return (
    <section className="rd">
      <div className="cap">
        <h2>{words.forLater}</h2>
        <span className="meta">{words.forLaterHint}</span>
      </div>
      <ul>
        {view.leftForLater.map(({ title, check, count, reason }) => (
          <li key={`${say(title)} ${check}`}>
            <span>
              <b>{say(title)}.</b> {gateText({ check, count, severity: 'warn', message: null }, { t, say })}{' '}
              <span className="meta">“{reason}”</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
