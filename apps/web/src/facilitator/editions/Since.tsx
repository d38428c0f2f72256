import type { SentenceView } from '@siroop/domain'
import { ChangedText } from '../../ui/words/ChangedText.js'
import { useRegie } from '../regie.js'
import { wordsBefore } from './nextText.js'
import './editions.css'

/** What of this sentence is other than in the edition before, word by word; nothing while no next edition is written. */
export function Since({ sentence }: { readonly sentence: SentenceView }) {
  const { view, frozen, t } = useRegie()
  const { edition } = view
  if (!edition?.next || frozen === null || sentence.version === 0) return null
  const words = t.nextEdition
  const before = wordsBefore(frozen, sentence)
  if (before === undefined) return <p className="second small">{words.isNew(edition.number)}</p>
  if (before.text === sentence.text) return <p className="second small">{words.asBefore(edition.number)}</p>
  return (
    <section className="since-edition">
      <h2>{words.since(edition.number)}</h2>
      <p className="voice">
        <ChangedText before={before.text} after={sentence.text} withGone />
      </p>
    </section>
  )
}
