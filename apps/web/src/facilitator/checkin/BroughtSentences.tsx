import { dayInWords } from '@siroop/domain'
import { useRegie } from '../regie.js'
import './checkin.css'

/** At a check-in, and while it is prepared: sentences that the route team or who leads put on its list, with the words that are proposed again. */
export function BroughtSentences() {
  const { view, t, locale } = useRegie()
  const words = t.checkin.brought
  if (view.earlierSentences.length === 0) return null
  return (
    <section className="part">
      <h2>{words.title}</h2>
      <p className="second">{words.hint}</p>
      <ul className="ci-talks">
        {view.earlierSentences.map(({ id, text, restore, on, from }) => (
          <li key={id}>
            <p className="voice">{text}</p>
            {restore === null ? null : (
              <>
                <p className="meta">{words.restore}</p>
                {restore === text ? null : <p className="voice">{restore}</p>}
              </>
            )}
            <p className="meta nums">{words.by[from](dayInWords(on, locale))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
