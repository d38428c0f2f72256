import type { ParticipantId, SheetField, SheetsView, SheetView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../ui/Button.js'
import { Field } from '../../../ui/Field.js'
import { Icon } from '../../../ui/Icon.js'
import { valueProblem } from '../../../ui/words/fieldValue.js'
import { sheetValue } from '../../../ui/words/sheetValue.js'
import { useCardDraft } from '../../paper/useCardDraft.js'
import { CardForm } from '../../paperAnswers/CardForm.js'
import { useRegie } from '../../regie.js'
import { isSeveral, SheetControl, SheetTicks } from '../SheetControl.js'
import {
  answersOf,
  emptySheet,
  isOvertaken,
  keptIn,
  standsIn,
  type TypedSheet,
  waiting,
  withText,
} from './typedSheet.js'
import '../sheets.css'

export interface PaperSheetFormProps {
  readonly sheets: SheetsView
  readonly sheet: SheetView
  /** Under what it is kept while it is half typed. */
  readonly draft: { readonly card: ParticipantId; readonly about: string }
  /** All that was typed stands on the sheet. */
  readonly onTyped: () => void
}

/** Every field of one sheet of paper, put together. Only what was written on the paper is typed; the rest stays as it is. */
export function PaperSheetForm({ sheets, sheet, draft: place, onTyped }: PaperSheetFormProps) {
  const { t, locale, run } = useRegie()
  const draft = useCardDraft<TypedSheet>(place, emptySheet)
  const { typed } = draft
  const [tried, setTried] = useState(false)
  const here = { sheets, sheet }
  const nothing = Object.keys(typed.given).length === 0
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setTried(true)
    const [first] = waiting(typed, here, locale)
    if (first)
      return form.querySelector<HTMLElement>(`[data-field="${first.id}"] :is(input, select, textarea, button)`)?.focus()
    if (nothing) return
    for (const answer of answersOf(typed, here, locale))
      if (!(await run({ type: 'answerOnPaper', participant: place.card, answer }))) return
    draft.sent()
    onTyped()
  }
  return (
    <CardForm draft={draft} put={t.sheets.paper.put} onSubmit={(event) => void handleSubmit(event)}>
      {sheets.fields.map((field) => (
        <PaperField
          key={field.id}
          sheets={sheets}
          sheet={sheet}
          field={field}
          typed={typed}
          tried={tried}
          onTyped={draft.type}
        />
      ))}
      {tried && nothing && (
        <p className="error" role="alert">
          <Icon name="x" size={16} />
          {t.sheets.paper.nothing}
        </p>
      )}
    </CardForm>
  )
}

interface PaperFieldProps {
  readonly sheets: SheetsView
  readonly sheet: SheetView
  readonly field: SheetField
  readonly typed: TypedSheet
  readonly tried: boolean
  readonly onTyped: (typed: TypedSheet) => void
}
function PaperField({ sheets, sheet, field, typed, tried, onTyped }: PaperFieldProps) {
  const { view, t, say, locale, organisation } = useRegie()
  const words = t.sheets
  const stands = standsIn(sheet, field)
  const text = typed.given[field.id]?.text ?? ''
  const inWords = (value: string) =>
    sheetValue(field, value, { locale, organisations: view.organisations, people: sheets.people })
  const wrong = text === '' ? null : valueProblem(field, text, locale)
  const error = tried && wrong !== null ? t.writing.wrong[wrong] : null
  const handleText = (next: string) => onTyped(withText(typed, { sheet, field }, next))
  const control = { field, people: sheets.people, text, onText: handleText }
  const there = stands === null ? undefined : words.paper.stands(inWords(stands))
  const kept = keptIn(typed, field, locale)
  const isNumber = field.type === 'money' || field.type === 'number'
  const by = sheet.entries.find((one) => one.field === field.id)?.by ?? null
  const name = by === null ? null : organisation(by)?.name
  return (
    <div className="sh-field" data-field={field.id}>
      {isSeveral(field) ? (
        <fieldset>
          <legend className="legend">{say(field.label)}</legend>
          {there && <p className="hint">{there}</p>}
          <SheetTicks {...control} />
        </fieldset>
      ) : (
        <Field label={say(field.label)} hint={there ?? (say(field.help) || undefined)} error={error}>
          {(ids) => <SheetControl ids={ids} {...control} />}
        </Field>
      )}
      {isNumber && wrong === null && text !== '' && kept !== null && (
        <p className="meta nums">{words.readsAs(inWords(kept))}</p>
      )}
      {isOvertaken(typed, { sheet, field }, locale) && (
        <div className="sh-meanwhile" role="status">
          <p>
            {stands === null
              ? words.meanwhileEmpty
              : name
                ? words.meanwhileBy(name, inWords(stands))
                : words.meanwhile(inWords(stands))}
          </p>
          <Button className="sm" onClick={() => handleText('')}>
            {words.theirs}
          </Button>
          <Button
            className="sm"
            onClick={() => onTyped({ given: { ...typed.given, [field.id]: { text, was: stands } } })}
          >
            {words.mine}
          </Button>
        </div>
      )}
    </div>
  )
}
