import type { SheetField, SheetsView, SheetView } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useProblem } from '../../ui/language.js'
import { keptValue, valueProblem } from '../../ui/words/fieldValue.js'
import { sheetValue } from '../../ui/words/sheetValue.js'
import { useRegie } from '../regie.js'
import { isSeveral, SheetControl, SheetTicks } from './SheetControl.js'

export interface SheetFieldFormProps {
  readonly sheets: SheetsView
  readonly sheet: SheetView
  readonly field: SheetField
}
/** What was changed here and not kept yet, with what stood there when it was begun. */
interface Typed {
  readonly text: string
  readonly was: string | null
}

/** One field of a sheet, kept by itself. What comes in meanwhile shows, but for a field that is being changed here: then one of the two is chosen. */
export function SheetFieldForm({ sheets, sheet, field }: SheetFieldFormProps) {
  const { view, t, say, locale, organisation, run } = useRegie()
  const words = t.sheets
  const entry = sheet.entries.find((one) => one.field === field.id)
  const stands = entry?.value ?? null
  const [typed, setTyped] = useState<Typed | null>(null)
  const [problem, setProblem] = useProblem()
  const inField = (value: string | null) => {
    if (value === null) return ''
    return locale === 'nl' && isNumber(field) ? value.replace('.', ',') : value
  }
  const text = typed?.text ?? inField(stands)
  const inWords = (value: string) =>
    sheetValue(field, value, { locale, organisations: view.organisations, people: sheets.people })
  const mine = text.trim() === '' ? null : keptValue(field, text.trim(), locale)
  const wrong = text.trim() === '' ? null : valueProblem(field, text, locale)
  const changed = typed !== null && (wrong !== null || mine !== stands)
  const overtaken = typed !== null && typed.was !== stands && mine !== stands
  const label = say(field.label)
  const handleText = (next: string) => {
    setProblem(null)
    setTyped({ text: next, was: typed === null ? stands : typed.was })
  }
  const put = async (was: string | null) => {
    if (wrong !== null) return setProblem(t.writing.wrong[wrong])
    const { step } = sheets
    if (await run({ type: 'fillSheet', step, subject: sheet.subject, field: field.id, value: mine, was }))
      setTyped(null)
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (typed !== null && changed) void put(typed.was)
  }
  const by = entry?.by ? organisation(entry.by)?.name : null
  const day = entry ? dayInWords(entry.on, locale) : ''
  const paper = entry?.paper
  const named = by ? (paper === undefined ? words.byFor(by, day) : words.byCard(by, paper, day)) : null
  const whoFilled = named ?? words.byRoom(day)
  const reads = isNumber(field) && mine !== null && wrong === null ? inWords(mine) : null
  const shownLabel = (
    <>
      {label}
      {field.required && entry === undefined && <span className="sh-needed"> {words.needed}</span>}
    </>
  )
  const control = { field, people: sheets.people, text, onText: handleText }
  return (
    <form className={isSentence(field) ? 'sh-field is-wide' : 'sh-field'} onSubmit={handleSubmit} noValidate>
      {isSeveral(field) ? (
        <fieldset>
          <legend className="legend">{shownLabel}</legend>
          <SheetTicks {...control} />
        </fieldset>
      ) : (
        <Field label={shownLabel} hint={say(field.help) || undefined} error={problem}>
          {(ids) => <SheetControl ids={ids} {...control} />}
        </Field>
      )}
      {overtaken ? (
        <div className="sh-meanwhile" role="status">
          <p>
            {stands === null
              ? words.meanwhileEmpty
              : by
                ? words.meanwhileBy(by, inWords(stands))
                : words.meanwhile(inWords(stands))}
          </p>
          <Button className="sm" onClick={() => setTyped(null)}>
            {words.theirs}
          </Button>
          <Button className="sm" onClick={() => void put(stands)}>
            {words.mine}
          </Button>
        </div>
      ) : (
        <p className="sh-foot">
          {changed && (
            <Button type="submit" className="sm" aria-label={`${words.save}: ${label}`}>
              {mine === null && wrong === null ? words.empty : words.save}
            </Button>
          )}
          {changed && reads !== null && <span className="meta nums">{words.readsAs(reads)}</span>}
          {!changed && entry && <span className="meta">{whoFilled}</span>}
        </p>
      )}
    </form>
  )
}

const isNumber = ({ type }: SheetField): boolean => type === 'money' || type === 'number'
/** Long enough to be read back in one look only over the whole width. */
const isSentence = ({ type, maxChars }: SheetField): boolean => type === 'text' && maxChars > 120
