import type { ParticipantView, SheetField, SheetsView, SheetView } from '@siroop/domain'
import { useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useLanguage, usePick, useProblem, useT } from '../../ui/language.js'
import { keptValue, valueProblem } from '../../ui/words/fieldValue.js'
import { sheetValue } from '../../ui/words/sheetValue.js'
import { OptionRows } from '../ask/OptionRows.js'
import { useDraft } from '../drafts/useDraft.js'
import { organisationIn } from '../seat.js'
import { useCommand } from '../useCommand.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'
import { Meanwhile } from './Meanwhile.js'
import { entryOf, pickedFrom, rowsOf, sheetFormOf, typedFrom } from './sheetForm.js'
import { useSheetWords } from './useSheetWords.js'

export interface FieldPageProps {
  readonly view: ParticipantView
  readonly sheets: SheetsView
  readonly sheet: SheetView
  readonly field: SheetField
  /** It stands on the sheet, or was left as it is. */
  readonly onDone: () => void
  readonly onSkip: () => void
}

const isNumber = ({ type }: SheetField): boolean => type === 'number' || type === 'money'

/** One field of one sheet. What is typed stays here until it stands on the sheet, also when somebody else was first. */
export function FieldPage({ view, sheets, sheet, field, onDone, onSkip }: FieldPageProps) {
  const frame = useT(participantCopy)
  const t = useT(workCopy).sheets
  const pick = usePick()
  const [locale] = useLanguage()
  const command = useCommand()
  const words = useSheetWords(view, sheets)
  const entry = entryOf(sheet, field.id)
  const stands = entry?.value ?? null
  /** What the holder of this phone saw stand there: what comes in later is not written over unasked. */
  const [was, setWas] = useState(stands)
  const form = sheetFormOf(field)
  const rows = rowsOf(field, { ...words, yes: frame.ask.yes, no: frame.ask.no, nameless: t.nameless })
  const [picked, setPicked] = useState(() => pickedFrom(stands, rows))
  const draft = useDraft(
    draftKey('h', sheet.subject, field.id),
    stands === null ? '' : typedFrom(field, stands, locale),
  )
  const [problem, setProblem] = useProblem()
  const picks = form === 'one' || form === 'many'
  const label = pick(field.label)
  const inWords = (value: string) => sheetValue(field, value, words)
  const typed = picks ? picked.join(' ') : draft.text
  const mine = keptValue(field, typed.trim(), locale)
  const by = organisationIn(view, entry?.by ?? null)?.name ?? null

  const wrongIn = (): string | null => {
    if (picks) return picked.length === 0 ? frame.ask.choose : null
    const problems = {
      empty: frame.write.empty,
      year: frame.ask.badYear,
      number: t.badNumber,
      url: frame.ask.badUrl,
      range: frame.ask.between(field.min ?? null, field.max ?? null),
      date: frame.ask.badDate,
    }
    const wrong = valueProblem(field, typed, locale)
    return wrong === null ? textProblem(frame, { text: typed, max: field.maxChars }) : problems[wrong]
  }
  const done = () => {
    draft.clear()
    onDone()
  }
  const put = async (value: string | null, seen: string | null) => {
    if (value === stands) return done()
    const { step } = sheets
    const fill = { type: 'fillSheet', step, subject: sheet.subject, field: field.id, value, was: seen } as const
    if (await command.run(fill)) done()
  }
  const handleSave = () => {
    const wrong = wrongIn()
    setProblem(wrong)
    if (wrong === null && mine !== null) void put(mine, was)
  }
  const handleText = (text: string) => {
    setProblem(null)
    draft.write(text)
  }
  const changed = stands !== was && mine !== stands
  const reads = isNumber(field) && mine !== null && typed.trim() !== '' ? inWords(mine) : null
  return (
    <main className="body tight asks sheet-field">
      {sheet.text !== '' && (
        <p className="quoted voice" lang={view.workshop.locale}>
          {sheet.text}
        </p>
      )}
      <h1>
        {label}
        {!field.required && <span className="second optional"> {frame.ask.optional}</span>}
      </h1>
      {field.help && <p className="hint second">{pick(field.help)}</p>}
      {field.privacy === 'noPersonalData' && <p className="hint second">{frame.ask.noNames}</p>}
      {entry !== null && !changed && (
        <p className="second sheet-stands">
          {by === null ? t.stands(inWords(entry.value)) : t.standsBy(by, inWords(entry.value))}
        </p>
      )}
      {picks ? (
        rows.length === 0 ? (
          <p className="second">{t.noPeople}</p>
        ) : (
          <OptionRows
            legend={label}
            rows={rows}
            chosen={picked}
            many={form === 'many'}
            onChoose={(next) => {
              setProblem(null)
              setPicked(next)
            }}
          />
        )
      ) : form === 'words' ? (
        <NoteField
          label={label}
          text={draft.text}
          onText={handleText}
          onEnter={handleSave}
          maxChars={field.maxChars}
          problem={problem}
          size="mid"
        />
      ) : (
        <input
          className={problem === null ? 'input nums' : 'input nums bad'}
          aria-label={label}
          aria-invalid={problem === null ? undefined : true}
          type={form === 'date' ? 'date' : 'text'}
          inputMode={field.type === 'year' ? 'numeric' : isNumber(field) ? 'decimal' : undefined}
          value={draft.text}
          onChange={(event) => handleText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && handleSave()}
        />
      )}
      {reads !== null && <p className="second under nums">{t.readsAs(reads)}</p>}
      <ErrorLine text={form === 'words' ? null : problem} />
      {changed ? (
        <Meanwhile
          by={by}
          theirs={stands === null ? null : inWords(stands)}
          mine={mine === null || mine === '' ? null : inWords(mine)}
          busy={command.busy}
          onTheirs={done}
          onMine={() => {
            setWas(stands)
            const wrong = wrongIn()
            setProblem(wrong)
            if (wrong === null && mine !== null) void put(mine, stands)
          }}
        />
      ) : (
        <>
          <ErrorLine text={command.problem} />
          {entry !== null && !field.required && (
            <Button plain onClick={() => void put(null, was)}>
              {t.clear}
            </Button>
          )}
          <div className="two">
            <Button onClick={onSkip}>{t.later}</Button>
            <Button main disabled={command.busy} onClick={handleSave}>
              {t.save}
            </Button>
          </div>
        </>
      )}
    </main>
  )
}
