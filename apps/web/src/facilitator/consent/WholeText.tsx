import '../../ui/look/wordButton.css'
import { useSentenceName } from '../draft/sentenceName.js'
import { useRegie } from '../regie.js'

/** The text as a whole, part by part, to read along while the organisations answer about it. */
export function WholeText({ open = false }: { open?: boolean }) {
  const { view, t, say } = useRegie()
  const nameOf = useSentenceName()
  const parts = view.sections
    .map((section) => ({ section, sentences: view.sentences.filter((one) => one.section === section.id) }))
    .filter(({ sentences }) => sentences.length > 0)
  return (
    <details className="whole" open={open}>
      <summary className="wordsummary">{t.chapters.whole.text}</summary>
      {parts.map(({ section, sentences }) => (
        <section key={section.id}>
          <h2>{say(section.title)}</h2>
          {sentences.map((sentence) => (
            <p key={sentence.id} className="voice">
              {sentence.heading !== null && <b>{nameOf(sentence)}. </b>}
              {sentence.text}
            </p>
          ))}
        </section>
      ))}
    </details>
  )
}
