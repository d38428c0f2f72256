import { readingHints } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** What a resident may stumble over in the sentence, beside the pen. Only hints: nothing is refused and nothing rewritten. */
export function ReadingHints({ text }: { text: string }) {
  const { view, t } = useRegie()
  const names = view.organisations.map(({ name }) => name)
  const hints = readingHints(text, view.workshop.locale, names)
  if (hints.length === 0) return null
  const words = t.drafting
  return (
    <div className="reading">
      <h2>
        <Icon name="circle-help" size={16} /> {words.hints}
      </h2>
      <ul>
        {hints.map((hint) => (
          <li key={`${hint.kind} ${hint.words}`}>
            {hint.kind === 'long' && words.long(hint.words, hint.count)}
            {hint.kind === 'jargon' && words.jargon(hint.words, hint.plain)}
            {hint.kind === 'abbreviation' && words.abbreviation(hint.words)}
            {hint.kind === 'again' && words.again(hint.words)}
            {hint.kind === 'nobody' && words.nobody(hint.words)}
          </li>
        ))}
      </ul>
    </div>
  )
}
