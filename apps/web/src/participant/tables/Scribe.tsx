import type { MineNote, TableSnapshot } from '@siroop/board'
import type { NoteId, Organisation, StepId, TemplateField } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { atTable, keepTable, useTableWaiting } from '../../connection/tables/tableDocument.js'
import type { TablesCopy } from '../../copy/nl/tables/phone.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useProblem, useT } from '../../ui/language.js'
import { formOf } from '../ask/fieldAnswer.js'
import { PickScreen } from '../ask/PickScreen.js'
import { openQuestions, type Question, questionsOf } from '../ask/questions.js'
import { TypeScreen } from '../ask/TypeScreen.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'
import { Stakes } from './Stakes.js'
import type { WritingTogetherProps } from './tableProps.js'
import { scribeKey } from './tableWords.js'

export interface ScribeProps extends WritingTogetherProps {
  /** What stands there; null until it is here. */
  readonly stands: TableSnapshot | null
}

/** The scribe: one sentence, then what is asked about it one at a time, then the next sentence. The others read along. */
export function Scribe({ view, now, table, stands, t, head, onOther }: ScribeProps) {
  const frame = useT(participantCopy)
  const pick = usePick()
  const command = useCommand()
  const { step } = now.texts
  // Somebody else's half sentence is where the new scribe begins.
  const draft = useDraft(scribeKey(step, table), stands?.drafts[step] ?? '')
  const [problem, setProblem] = useProblem()
  const [asked, setAsked] = useState<{ readonly note: NoteId; readonly skipped: readonly string[] } | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const waiting = useTableWaiting(table)
  const [back, setBack] = useState(0)
  useEffect(() => keepTable(table, () => setBack((times) => times + 1)), [table])
  const { clear } = draft
  // The own copy of what was written goes when the server has it, and not before.
  useEffect(() => {
    if (sent === null || waiting > 0) return
    setSent(null)
    clear()
  }, [sent, waiting, clear])
  // What never came through before lies there again: it is not half written any more.
  const words = draft.text.trim()
  const isBack = back > 0 && sent === null && words !== '' && isWritten(stands, step, words)
  useEffect(() => {
    if (isBack) clear()
  }, [isBack, clear])
  const note = stands?.notes.find(({ id, status }) => id === asked?.note && status === 'submitted')
  const question =
    note && openQuestions(note, questionsOf(now.fields, [])).find(({ id }) => !asked?.skipped.includes(id))
  const handleText = (text: string) => {
    setProblem(null)
    draft.write(text)
    atTable.setDraft(table, step, text)
  }
  const handleWrite = () => {
    const wrong = textProblem(frame, { text: draft.text, max: now.maxChars })
    setProblem(wrong)
    if (wrong !== null || sent !== null) return
    const put = atTable.submit(table, { step, kind: now.noteKind, text: draft.text, maxChars: now.maxChars })
    // A document that is not open yet leaves the words where they are.
    if (!put.ok) return
    setSent(draft.text)
    setAsked({ note: put.value, skipped: [] })
  }
  if (note && question?.kind === 'field')
    return (
      <StakeQuestion
        key={question.id}
        note={note}
        field={question.field}
        organisations={view.organisations}
        onSave={(value) => void atTable.change(table, note.id, { fields: { [question.id]: value } })}
        onLater={() => setAsked({ note: note.id, skipped: [...(asked?.skipped ?? []), question.id] })}
      />
    )
  return (
    <main className="body own-table">
      {head}
      <section className="table-side">
        <p className="table-scribe">
          <Icon name="pencil" size={16} />
          <span>
            {t.youWrite} {t.readsAlong}
          </span>
        </p>
        <NoteField
          label={pick(now.texts.question)}
          text={sent === null ? draft.text : ''}
          onText={handleText}
          onEnter={handleWrite}
          maxChars={now.maxChars}
          placeholder={pick(now.texts.question)}
          problem={problem}
          size="mid"
        />
        <Button main wide disabled={stands === null} onClick={handleWrite}>
          {t.drive}
        </Button>
        <ErrorLine text={command.problem} />
        <Stakes
          now={now}
          table={stands}
          locale={view.workshop.locale}
          t={t}
          acts={(one) => (
            <Acts
              t={t}
              table={table}
              note={one}
              open={openOf(one, now.fields)}
              onComplete={() => setAsked({ note: one.id, skipped: [] })}
            />
          )}
        />
      </section>
      <div className="stack at-end">
        <Button disabled={command.busy} onClick={() => void command.run({ type: 'layDownTablePen', step })}>
          {t.passOn}
        </Button>
        {onOther && <Button onClick={onOther}>{t.other}</Button>}
      </div>
    </main>
  )
}

/** True when these words stand there as a note of the step. */
const isWritten = (stands: TableSnapshot | null, step: StepId, words: string): boolean =>
  stands?.notes.some((note) => note.step === step && note.status === 'submitted' && note.text === words) ?? false

const openOf = (note: MineNote, fields: readonly TemplateField[]): readonly Question[] =>
  openQuestions(note, questionsOf(fields, []))

interface ActsProps {
  readonly t: TablesCopy
  readonly table: string
  readonly note: MineNote
  readonly open: readonly Question[]
  readonly onComplete: () => void
}
function Acts({ t, table, note, open, onComplete }: ActsProps) {
  if (note.status === 'withdrawn')
    return (
      <Button plain onClick={() => atTable.restore(table, note.id)}>
        {t.putBack}
      </Button>
    )
  return (
    <p className="foot stake-acts">
      {open.length > 0 && (
        <Button plain aria-label={t.completeOf(note.text)} onClick={onComplete}>
          {open.some(({ required }) => required) ? `${t.incomplete}: ${t.complete.toLowerCase()}` : t.complete}
        </Button>
      )}
      <Button plain aria-label={t.takeAwayOf(note.text)} onClick={() => atTable.withdraw(table, note.id)}>
        {t.takeAway}
      </Button>
    </p>
  )
}

interface StakeQuestionProps {
  readonly note: MineNote
  readonly field: TemplateField
  readonly organisations: readonly Organisation[]
  readonly onSave: (value: string) => void
  readonly onLater: () => void
}
function StakeQuestion({ note, field, organisations, onSave, onLater }: StakeQuestionProps) {
  const form = formOf(field, organisations)
  const asked = { note, field, onSave, onLater }
  return form === 'one' || form === 'many' ? (
    <PickScreen {...asked} organisations={organisations} />
  ) : (
    <TypeScreen {...asked} form={form} />
  )
}
