import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { nameOf, useHand } from '../hand.js'
import type { SameName, Suggestion } from './suggest.js'

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
      <Answers onYes={() => onYes(suggestion)} onNo={() => onNo(suggestion)} />
    </section>
  )
}

export interface SameNameBarProps {
  readonly same: SameName
  readonly onYes: (same: SameName) => void
  readonly onNo: (same: SameName) => void
}

/** "Twee bundels heten zo. Samenvoegen?" The same question about two bundles. */
export function SameNameBar({ same, onYes, onNo }: SameNameBarProps) {
  const { t } = useHand()
  const { one, other } = same
  return (
    <section className="bd-suggestion" aria-label={t.suggestion}>
      <Icon name="combine" />
      <p>
        {t.twoAreCalled} <span className="voice">“{one.bundle.name}”</span> ({t.notes(one.notes.length)},{' '}
        {t.notes(other.notes.length)}). {t.makeOne}
      </p>
      <Answers onYes={() => onYes(same)} onNo={() => onNo(same)} />
    </section>
  )
}

function Answers({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useHand()
  return (
    <span className="bd-answers">
      <Button onClick={onYes}>
        <Icon name="check" />
        {t.yes}
      </Button>
      <Button onClick={onNo}>
        <Icon name="x" />
        {t.no}
      </Button>
    </span>
  )
}
