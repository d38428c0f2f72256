import { useRegie } from '../regie.js'
import './editions.css'

/** Who signed in the room and gets no mail: whom to call about a decline, or about a text that they did not sign. */
export function ToCall() {
  const { view, t, organisation } = useRegie()
  const calls = view.edition?.toCall ?? []
  if (calls.length === 0) return null
  const words = t.overDays
  const nameOf = (id: (typeof calls)[number]['organisation']) => organisation(id)?.name ?? ''
  return (
    <section className="can-part to-call">
      <h2>{words.toCall}</h2>
      <p className="second small">{words.toCallHint}</p>
      <ul>
        {calls.map(({ organisation: id, name, why, declined }) => {
          const who = name === null ? nameOf(id) : `${name}, ${nameOf(id)}`
          return (
            <li key={id}>
              {why === 'declined' ? words.callDeclined(who, declined.map(nameOf).join(', ')) : words.callNext(who)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
