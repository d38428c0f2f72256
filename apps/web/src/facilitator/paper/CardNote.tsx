import { type FacilitatorView, isBlank, limits, noteId, type TemplateField } from '@siroop/domain'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { newId } from '../../ui/device.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { counterFor } from '../../ui/words/counter.js'
import { OrganisationName } from '../OrganisationName.js'
import { useRegie } from '../regie.js'
import { halfTyped, keepTyped, type Typed } from './halfTyped.js'
import type { OpenCard } from './paperCards.js'

export interface CardNoteProps {
  readonly card: OpenCard
  readonly silent: NonNullable<FacilitatorView['silent']>
  /** True for a card that was just made: its holder waits, so the text comes next. */
  readonly fresh: boolean
  /** The note is on the table and the form is empty again. */
  readonly onPut: () => void
}
const nothingTyped = (): Typed => ({ note: noteId(newId()), text: '', fields: {} })

/** What is on one card. Once it is on the table its text is on no screen until the reveal, this one included (INV-2). */
export function CardNote({ card, silent, fresh, onPut }: CardNoteProps) {
  const { t, say, run, organisation } = useRegie()
  const [typed, setTyped] = useState(() => halfTyped(card.id) ?? nothingTyped())
  const type = (next: Typed) => {
    keepTyped(card.id, next)
    setTyped(next)
  }
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const words = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (fresh) words.current?.focus()
  }, [fresh])
  const { form, revealed, step } = silent
  const of = card.organisation && organisation(card.organisation)
  const overOf = (text: string, max: number) => {
    const { over, left } = counterFor(text, max)
    return over ? t.paper.tooLong(-left) : null
  }
  const wrong = tried && isBlank(typed.text) ? t.paper.empty : overOf(typed.text, form.maxChars)
  const wrongField = (field: TemplateField) => overOf(typed.fields[field.id] ?? '', field.maxChars ?? limits.note)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || isBlank(typed.text) || wrong !== null || form.fields.some((field) => wrongField(field))) return
    setBusy(true)
    const fields = form.fields.flatMap(({ id }) => {
      const text = typed.fields[id] ?? ''
      return text.trim() === '' ? [] : [{ field: id, text }]
    })
    const { note, text } = typed
    const put = await run({ type: 'addPaperNote', participant: card.id, step, note, text, fields })
    setBusy(false)
    if (!put) return
    type(nothingTyped())
    setTried(false)
    onPut()
  }
  return (
    <form className="stack" onSubmit={handleSubmit} onKeyDown={handleEnter} noValidate>
      <div className="slip stack">
        <p className="paper-head">
          <b>{t.paper.name(card.paper.number)}</b>
          {of && <OrganisationName organisation={of} />}
        </p>
        <Field
          label={say(form.question) || t.paper.text}
          hint={leftOf(typed.text, form.maxChars) ?? t.paper.keys}
          error={wrong}
        >
          {({ className, ...ids }) => (
            <textarea
              {...ids}
              ref={words}
              className={`${className} voice`}
              rows={2}
              value={typed.text}
              onChange={(event) => type({ ...typed, text: event.target.value })}
            />
          )}
        </Field>
        {form.fields.map((field) => (
          <CardField
            key={field.id}
            field={field}
            text={typed.fields[field.id] ?? ''}
            error={wrongField(field)}
            onText={(text) => type({ ...typed, fields: { ...typed.fields, [field.id]: text } })}
          />
        ))}
      </div>
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
}

interface CardFieldProps {
  readonly field: TemplateField
  readonly text: string
  readonly error: string | null
  readonly onText: (text: string) => void
}
/** One more thing that is asked with a note: a list where the template has one, else words. May stay empty. */
function CardField({ field, text, error, onText }: CardFieldProps) {
  const { t, say } = useRegie()
  const options = field.type === 'choice' ? (field.options ?? []) : []
  return (
    <Field label={t.paper.optional(say(field.label))} hint={say(field.help) || undefined} error={error}>
      {(ids) =>
        options.length > 0 ? (
          <select {...ids} value={text} onChange={(event) => onText(event.target.value)}>
            <option value="">{t.paper.open}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {say(option.label)}
              </option>
            ))}
          </select>
        ) : (
          <textarea {...ids} rows={2} value={text} onChange={(event) => onText(event.target.value)} />
        )
      }
    </Field>
  )
}

/** Enter goes to the next field and, in the last one, puts the note on the table: a pile of cards goes by keyboard only. */
function handleEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  if (!(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement)) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('textarea, select')]
  const next = fields[fields.indexOf(event.target) + 1]
  if (next) next.focus()
  else event.currentTarget.requestSubmit()
}
