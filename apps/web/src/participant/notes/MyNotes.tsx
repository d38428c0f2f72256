import './notes.css'
import type { BoardSnapshot, MineNote } from '@siroop/board'
import { limits, type NoteId, type ParticipantView, type StepId, type TemplateField } from '@siroop/domain'
import { useState } from 'react'
import { mine, useMine } from '../../connection/mine.js'
import { useSafety } from '../../connection/safety.js'
import { keptFieldKey } from '../../connection/words/keptNotes.js'
import { participantCopy } from '../../copy/participant.js'
import { useT } from '../../ui/language.js'
import { UndoBar } from '../../ui/UndoBar.js'
import { BackBar } from '../Bar.js'
import { FieldScreen } from '../write/FieldScreen.js'
import { useConfirmed } from '../write/useConfirmed.js'
import { NoteEditor } from './NoteEditor.js'
import { NoteSlip } from './NoteSlip.js'
import { fittingFields, isFull, myNotesList, noteWhere, type OffTable, putProblem, withdrawnNote } from './noteWhere.js'
import { OffTableEditor } from './OffTableEditor.js'
import { OffTableSlip } from './OffTableSlip.js'

export interface MyNotesProps {
  readonly view: ParticipantView
  /** The revealed notes with their bundles; null while nothing is revealed or it is not read yet. */
  readonly board: BoardSnapshot | null
  readonly onBack: () => void
}
type Doing =
  | { readonly kind: 'edit'; readonly note: NoteId }
  | { readonly kind: 'field'; readonly note: NoteId; readonly field: TemplateField }
  | { readonly kind: 'off-table'; readonly words: OffTable }

/** Every own note with the place where it is now: to change until the reveal, to take back always. */
export function MyNotes({ view, board, onBack }: MyNotesProps) {
  const t = useT(participantCopy)
  const own = useMine()
  const safety = useSafety()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [gone, setGone] = useState<NoteId | null>(null)
  const [thrown, setThrown] = useState<OffTable | null>(null)
  const openStep = view.now.kind === 'write' ? view.now.texts.step : null
  const { submitted, offTable } = myNotesList(own, openStep, Object.keys(view.fieldsByStep))
  const confirmed = useConfirmed(view.me.id, submitted)
  const taken = withdrawnNote(own, gone)
  const isRevealed = (step: StepId) => view.revealedSteps.includes(step)
  const backLabel = t.mine.backTo[view.now.kind] ?? t.mine.back
  const limitsOf = (step: StepId) => view.noteLimitsByStep[step]
  const note = doing !== null && doing.kind !== 'off-table' && submitted.find((one) => one.id === doing.note)
  const close = () => setDoing(null)
  if (doing?.kind === 'off-table') {
    return (
      <>
        <BackBar label={t.mine.title} onBack={close} />
        <OffTableEditor
          words={doing.words}
          maxChars={limitsOf(doing.words.step)?.maxChars ?? limits.note}
          onDone={close}
        />
      </>
    )
  }
  if (doing !== null && note) {
    return (
      <>
        <BackBar label={t.mine.title} onBack={close} />
        {doing.kind === 'edit' ? (
          <NoteEditor note={note} maxChars={limitsOf(note.step)?.maxChars} onDone={close} />
        ) : (
          <FieldScreen
            note={note}
            field={doing.field}
            onLater={close}
            onSave={(one, field, text) => {
              mine.change(one.id, { fields: { [field.id]: text } })
              close()
            }}
          />
        )}
      </>
    )
  }
  const canChange = openStep !== null && submitted.some((one) => one.step === openStep)
  return (
    <>
      <BackBar label={backLabel} onBack={onBack} />
      <main className="body notes">
        <h1>{t.mine.title}</h1>
        <p className="second intro">
          {submitted.length + offTable.length === 0 ? t.mine.none : canChange ? t.mine.introOpen : t.mine.intro}
        </p>
        {offTable.map((words) => (
          <OffTableSlip
            key={words.key}
            text={words.text}
            problem={putProblem(words, submitted, limitsOf(words.step))}
            onPut={() => put(view, words, own?.drafts ?? {})}
            onEdit={() => setDoing({ kind: 'off-table', words })}
            onClear={() => {
              mine.setDraft(words.key, '')
              setGone(null)
              setThrown(words)
            }}
          />
        ))}
        {submitted.map((one: MineNote) => (
          <NoteSlip
            key={one.id}
            note={one}
            fields={view.fieldsByStep[one.step] ?? []}
            where={noteWhere({
              note: one,
              revealed: isRevealed(one.step),
              board,
              confirmed: safety.state === 'all-safe' || safety.saving || confirmed.has(one.id),
            })}
            mayChange={!isRevealed(one.step)}
            onChange={() => setDoing({ kind: 'edit', note: one.id })}
            onField={(field) => setDoing({ kind: 'field', note: one.id, field })}
            onTakeBack={() => {
              mine.withdraw(one.id)
              setThrown(null)
              setGone(one.id)
            }}
          />
        ))}
        <div className="at-end">
          {taken && !isFull(taken.step, submitted, limitsOf(taken.step)) && (
            <UndoBar onUndo={() => mine.restore(taken.id)}>{t.mine.gone(shortText(taken.text))}</UndoBar>
          )}
          {thrown && (
            <UndoBar
              onUndo={() => {
                mine.setDraft(thrown.key, thrown.text)
                setThrown(null)
              }}
            >
              {t.mine.gone(shortText(thrown.text))}
            </UndoBar>
          )}
        </div>
      </main>
    </>
  )
}

/** Lays words on the table after all: of a note that was taken back with those of its fields that fit. */
function put(view: ParticipantView, words: OffTable, drafts: Readonly<Record<string, string>>): void {
  const { step, text, note, key } = words
  const kind = view.noteKindByStep[step] ?? ''
  const maxChars = view.noteLimitsByStep[step]?.maxChars ?? limits.note
  if (note === null) {
    mine.submit({ step, kind, text, maxChars })
    return
  }
  const fields = fittingFields(view.fieldsByStep[step] ?? [], (field) => drafts[keptFieldKey(note, field)] ?? '')
  mine.submitKept({ note, step, text, key }, { kind, fields, maxChars })
}

/** The first words of a note, for the line that says it is gone. */
const shortText = (text: string) => (text.length > 28 ? `${text.slice(0, 26).trimEnd()} …` : text)
