import type { FacilitatorView } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { useRegie } from '../regie.js'

type Question = FacilitatorView['toState'][number]

/**
 * *Vraag aan het Rijk*: what only a change of law takes away, with who sends it, to whom, and on which judgement. Then
 * *Vraag aan de raad*: what a rule of the municipality itself takes away.
 */
export function ToState() {
  const { view, t } = useRegie()
  const { toState: words, toCouncil } = t.writing
  return (
    <>
      {(view.toState.length > 0 || view.toCouncil.length === 0) && (
        <section className="can-part">
          <h2>{words.title}</h2>
          {view.toState.length === 0 ? (
            <p className="second small">{words.none}</p>
          ) : (
            <ul className="rt-to-state">
              {view.toState.map((one) => (
                <li key={one.subject}>
                  <span className="voice">{one.text}</span>
                  <Sender {...one} />
                  <Judged {...one} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {view.toCouncil.length > 0 && (
        <section className="can-part">
          <h2>{toCouncil.title}</h2>
          <p className="second small">{toCouncil.hint}</p>
          <ul className="rt-to-state">
            {view.toCouncil.map((one) => (
              <li key={one.subject}>
                <span className="voice">{one.text}</span>
                <Judged {...one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Who sends it, to whom and before which day; of who did not say yes, that they were asked. */
function Sender({ sender, asked, addressee, due }: Question) {
  const { t, locale, organisation } = useRegie()
  const words = t.writing.toState
  const sends = sender ?? asked
  const name = (sends && organisation(sends)?.name) ?? ''
  return (
    <>
      <span className="meta">
        {name === '' ? words.noSender : sender === null ? words.asked(name) : words.sender(name)}
      </span>
      <span className="meta">{addressee === null ? words.noAddressee : words.addressee(addressee)}</span>
      {due !== null && <span className="meta">{words.due(dayInWords(due, locale))}</span>}
    </>
  )
}

function Judged({ judgement }: Question) {
  const { t, locale } = useRegie()
  if (judgement === null) return null
  return <span className="meta">{t.writing.toState.judged(judgement.text, dayInWords(judgement.on, locale))}</span>
}
