import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** Sentences whose note was taken back while the text was frozen: above all others, and one press takes each out. */
export function TakenBack() {
  const { view, t, run } = useRegie()
  const words = t.chapters.sentences
  const found = view.sentences.filter(({ takenBack }) => takenBack)
  if (found.length === 0) return null
  const frozen = view.edition?.status === 'open-for-signing'
  return (
    <section className="taken-back">
      <p className="closed">
        <Icon name="info" size={16} />
        <span>{frozen ? words.takenBackFrozen : words.takenBackNow}</span>
      </p>
      <ul>
        {found.map(({ id, text }) => (
          <li key={id} className="mini">
            <span className="voice">{text}</span>
            {!frozen && (
              <Button
                className="sm"
                aria-label={words.takeOutOf(text)}
                onClick={() => void run({ type: 'dropSentence', sentence: id, reason: '' })}
              >
                <Icon name="minus" size={16} />
                {words.takeOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
