import { dayInWords } from '@siroop/manifest'
import { useRegie } from '../regie.js'

/** *Vraag aan het Rijk*: what only a change of law takes away, with who sends it, to whom, and on which judgement. */
export function ToState() {
  const { view, t, locale, organisation } = useRegie()
  const words = t.writing.toState
  const day = (date: string) => dayInWords(date, locale)
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      {view.toState.length === 0 ? (
        <p className="second small">{words.none}</p>
      ) : (
        <ul className="rt-to-state">
          {view.toState.map(({ subject, text, sender, asked, addressee, due, judgement }) => {
            const sends = sender ?? asked
            const name = (sends && organisation(sends)?.name) ?? ''
            return (
              <li key={subject}>
                <span className="voice">{text}</span>
                <span className="meta">
                  {name === '' ? words.noSender : sender === null ? words.asked(name) : words.sender(name)}
                </span>
                <span className="meta">{addressee === null ? words.noAddressee : words.addressee(addressee)}</span>
                {due !== null && <span className="meta">{words.due(day(due))}</span>}
                {judgement !== null && <span className="meta">{words.judged(judgement.text, day(judgement.on))}</span>}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
