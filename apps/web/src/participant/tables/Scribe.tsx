import type { MineNote, TableSnapshot } from '@siroop/board'
import type { NoteId, Organisation, TemplateField } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { atTable, useTableWaiting } from '../../connection/tables/tableDocument.js'
import { participantCopy } from '../../copy/participant.js'
import { tablesCopy } from '../../copy/tables.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { formOf } from '../ask/fieldAnswer.js'
import { PickScreen } from '../ask/PickScreen.js'
import { openQuestions, type Question, questionsOf } from '../ask/questions.js'
import { TypeScreen } from '../ask/TypeScreen.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'
import { Dilemma } from './Dilemma.js'
import { Stakes } from './Stakes.js'
import type { OwnTableProps } from './tableProps.js'
import { scribeKey } from './tableWords.js'

/** The scribe: one sentence, then what is asked about it one at a time, then the next sentence. The table reads along. */
export function Scribe({ view, now, at, table, onOther }: OwnTableProps & { readonly table: TableSnapshot | null }) {
  const frame = useT(participantCopy)
  const t = useT(tablesCopy)
  const pick = usePick()
  const command = useCommand()
  const { step } = now.texts
  // Somebody else's half sentence is where the new scribe begins.
  const draft = useDraft(scribeKey(step, at.table), table?.drafts[step] ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ readonly note: NoteId; readonly skipped: readonly string[] } | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const waiting = useTableWaiting(at.table)
  const { clear } = draft
  // The own copy of what was written goes when the server has it, and not before.
  useEffect(() => {
    if (sent === null || waiting > 0) return
    setSent(null)
    clear()
  }, [sent, waiting, clear])
  const note = table?.notes.find(({ id, status }) => id === asked?.note && status === 'submitted')
  const question =
    note && openQuestions(note, questionsOf(now.fields, [])).find(({ id }) => !asked?.skipped.includes(id))
  const handleText = (text: string) => {
    setProblem(null)
    draft.write(text)
    atTable.setDraft(at.table, step, text)
  }
  const handleWrite = () => {
    const wrong = textProblem(frame, { text: draft.text, max: now.maxChars })
    setProblem(wrong)
    if (wrong !== null || sent !== null) return
    const put = atTable.submit(at.table, { step, kind: now.noteKind, text: draft.text, maxChars: now.maxChars })
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
        onSave={(value) => void atTable.change(at.table, note.id, { fields: { [question.id]: value } })}
        onLater={() => setAsked({ note: note.id, skipped: [...(asked?.skipped ?? []), question.id] })}
      />
    )
  return (
    <main className="body own-table">
      <Dilemma at={at} />
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
        <Button main wide disabled={table === null} onClick={handleWrite}>
          {t.drive}
        </Button>
        <ErrorLine text={command.problem} />
        <Stakes
          now={now}
          table={table}
          locale={view.workshop.locale}
          acts={(one) => (
            <Acts
              table={at.table}
              note={one}
              open={openOf(one, now.fields)}
              onComplete={() => setAsked({ note: one.id, skipped: [] })}
            />
          )}
        />
      </section>
      <div className="two at-end">
        <Button disabled={command.busy} onClick={() => void command.run({ type: 'layDownTablePen', step })}>
          {t.passOn}
        </Button>
        <Button onClick={onOther}>{t.other}</Button>
      </div>
    </main>
  )
}

const openOf = (note: MineNote, fields: readonly TemplateField[]): readonly Question[] =>
  openQuestions(note, questionsOf(fields, []))

interface ActsProps {
  readonly table: string
  readonly note: MineNote
  readonly open: readonly Question[]
  readonly onComplete: () => void
}
function Acts({ table, note, open, onComplete }: ActsProps) {
  const t = useT(tablesCopy)
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
