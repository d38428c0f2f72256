import {
  type FacilitatorView,
  isBlank,
  type Locale,
  limits,
  type ParticipantId,
  type TemplateField,
} from '@siroop/domain'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { counterFor } from '../../ui/words/counter.js'
import { keptValue, valueProblem } from '../../ui/words/fieldValue.js'
import { useRegie } from '../regie.js'
import { CardField } from './CardField.js'
import { CardHead } from './CardHead.js'
import { DraftActs } from './DraftActs.js'
import type { OpenCard } from './paperCards.js'
import { aboutNote, emptyNote, type TypedNote } from './typedNote.js'
import { useCardDraft } from './useCardDraft.js'

export interface CardNoteProps {
  readonly card: OpenCard
  readonly silent: NonNullable<FacilitatorView['silent']>
  /** Goes up when the text takes the focus; 0: it does not. */
  readonly focus: number
  /** Sends what is typed. The form is empty already: the next card is typed while this one travels. */
  readonly onPut: (typed: TypedNote) => void
  /** To the card before or after it, with nothing put. */
  readonly onTurn: (by: -1 | 1) => void
}

/**
 * What is on one card. Once it is on the table its text is on no screen until the reveal, this one included (INV-2). The same
 * fields stay for card after card, so that the hands stay where they are.
 */
export function CardNote({ card, silent, focus, onPut, onTurn }: CardNoteProps) {
  const { t, say, locale } = useRegie()
  const { form, revealed, step } = silent
  const draft = useCardDraft<TypedNote>({ card: card.id, about: aboutNote(step) }, emptyNote)
  const { typed, type } = draft
  const [tried, setTried] = useState<ParticipantId | null>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus > 0) words.current?.focus()
  }, [focus])
  const overOf = (text: string, max: number) => {
    const { over, left } = counterFor(text, max)
    return over ? t.paper.tooLong(-left) : null
  }
  const wrong = tried === card.id && isBlank(typed.text) ? t.paper.empty : overOf(typed.text, form.maxChars)
  const wrongField = (field: TemplateField) => {
    const text = typed.fields[field.id] ?? ''
    const problem = text === '' ? null : valueProblem(field, text, locale)
    return problem === null ? overOf(text, field.maxChars ?? limits.note) : t.writing.wrong[problem]
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(card.id)
    if (isBlank(typed.text) || wrong !== null || form.fields.some((field) => wrongField(field))) return
    setTried(null)
    onPut({ ...typed, fields: kept(form.fields, typed.fields, locale) })
    draft.sent()
  }
  return (
    <form className="stack" onSubmit={handleSubmit} onKeyDown={handleKey} noValidate>
      <div className="slip stack">
        <CardHead card={card} />
        <Field
          label={say(form.question) || t.paper.text}
          hint={leftOf(typed.text, form.maxChars) ?? t.paper.keys(form.fields.length > 0)}
          error={wrong}
        >
          {({ className, ...ids }) => (
            <textarea
              {...ids}
              ref={words}
              className={`${className} voice`}
              rows={2}
              value={typed.text}
              onChange={(event) => type({ text: event.target.value })}
            />
          )}
        </Field>
        {form.fields.map((field) => (
          <CardField
            key={field.id}
            field={field}
            text={typed.fields[field.id] ?? ''}
            error={wrongField(field)}
            onText={(text) => type({ fields: filled({ ...typed.fields, [field.id]: text }) })}
          />
        ))}
      </div>
      <DraftActs draft={draft} />
      <p className="closed">
        <Icon name={revealed ? 'mail' : 'lock'} size={16} />
        {revealed ? (
          <span>{t.paper.late}</span>
        ) : (
          <span>
            {t.paper.closed[0]}
            <b>{t.paper.closed[1]}</b>
            {t.paper.closed[2]}
          </span>
        )}
      </p>
      <Button main wide type="submit">
        {t.paper.put}
      </Button>
    </form>
  )

  function leftOf(text: string, max: number): string | undefined {
    const { shown, over, left } = counterFor(text, max)
    return shown && !over && text !== '' ? t.paper.left(left) : undefined
  }

  /** Enter goes to the next field and, in the last one, puts the note on the table: a pile of cards goes by keyboard only. */
  function handleKey(event: KeyboardEvent<HTMLFormElement>): void {
    const { key, target, currentTarget } = event
    if (event.shiftKey || event.nativeEvent.isComposing) return
    if (!(target instanceof HTMLElement && target.matches(typedIn))) return
    if (key !== 'Enter' && key !== 'PageUp' && key !== 'PageDown') return
    event.preventDefault()
    const fields = [...currentTarget.querySelectorAll<HTMLElement>(typedIn)]
    const next = fields[fields.indexOf(target) + 1]
    if (key !== 'Enter') onTurn(key === 'PageUp' ? -1 : 1)
    else if (next) next.focus()
    else currentTarget.requestSubmit()
  }
}

/** Where something is typed or picked. */
const typedIn = 'textarea, select, input'

/** Numbers and addresses as notes keep them. */
const kept = (asked: readonly TemplateField[], fields: TypedNote['fields'], locale: Locale): TypedNote['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([id, text]) => {
      const field = asked.find((one) => one.id === id)
      return [id, field ? (keptValue(field, text, locale) ?? text) : text]
    }),
  )

/** Without the fields that are empty: a form in which nothing is left is as it was before. */
const filled = (fields: TypedNote['fields']): TypedNote['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))
