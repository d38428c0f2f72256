import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { nameOf, useHand } from '../hand.js'
import type { Suggestion } from './suggest.js'

export interface SuggestionBarProps {
  readonly suggestion: Suggestion
  readonly onYes: (suggestion: Suggestion) => void
  readonly onNo: (suggestion: Suggestion) => void
}

/** "Dit lijkt op dat. Bij elkaar leggen?" A question; the answer is a person's. */
export function SuggestionBar({ suggestion, onYes, onNo }: SuggestionBarProps) {
  const { t } = useHand()
  const { note, like, column } = suggestion
  const [before, after] = t.putWith('\u0000').split('\u0000')
  return (
    <section className="bd-suggestion" aria-label={t.suggestion}>
      <Icon name="combine" />
      <p>
        <span className="voice">“{note.text}”</span> {t.looksLike} <span className="voice">“{like.text}”</span>.{' '}
        {column ? (
          <>
            {before}
            <span className="voice">{nameOf(column, t)}</span>
            {after}
          </>
        ) : (
          t.putTogether
        )}
      </p>
      <span className="bd-answers">
        <Button onClick={() => onYes(suggestion)}>
          <Icon name="check" />
          {t.yes}
        </Button>
        <Button onClick={() => onNo(suggestion)}>
          <Icon name="x" />
          {t.no}
        </Button>
      </span>
    </section>
  )
}
