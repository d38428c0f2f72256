import './notes.css'
import type { BoardSnapshot, MineNote } from '@siroop/board'
import { laneField, limits, type NoteId, type ParticipantView, type StepId } from '@siroop/domain'
import { type ReactNode, useState } from 'react'
import { mine, useMine } from '../../connection/mine.js'
import { useSafety } from '../../connection/safety.js'
import { keptFieldKey } from '../../connection/words/keptNotes.js'
import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { UndoBar } from '../../ui/UndoBar.js'
import { QuestionScreen } from '../ask/QuestionScreen.js'
import { asLinked, linksAskedIn, linksFor, type Question, questionsOf } from '../ask/questions.js'
import { BackBar } from '../Bar.js'
import { useConfirmed } from '../write/useConfirmed.js'
import { NoteEditor } from './NoteEditor.js'
import { NoteSlip } from './NoteSlip.js'
import { trailOfNote } from './noteTrail.js'
import {
  asItLies,
  fittingFields,
  isFull,
  myNotesList,
  noteWhere,
  type OffTable,
  putProblem,
  withdrawnNote,
} from './noteWhere.js'
import { OffTableEditor } from './OffTableEditor.js'
import { OffTableSlip } from './OffTableSlip.js'
import { RescuedTexts } from './RescuedTexts.js'

export interface MyNotesProps {
  readonly view: ParticipantView
  /** The revealed notes with their bundles; null while nothing is revealed or it is not read yet. */
  readonly board: BoardSnapshot | null
  readonly onBack: () => void
  /** What was written with a pen for others, below the own notes. */
  readonly below?: ReactNode
}
type Doing =
  | { readonly kind: 'edit'; readonly note: NoteId }
  | { readonly kind: 'ask'; readonly note: NoteId; readonly question: Question }
  | { readonly kind: 'off-table'; readonly words: OffTable }

/** Every own note with the place where it is now: to change until the reveal, to take back always. */
export function MyNotes({ view, board, onBack, below }: MyNotesProps) {
  const t = useT(participantCopy)
  const own = useMine()
  const safety = useSafety()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [gone, setGone] = useState<NoteId | null>(null)
  const [thrown, setThrown] = useState<OffTable | null>(null)
  const openStep = view.now.kind === 'write' ? view.now.texts.step : null
  const list = myNotesList(own, openStep, Object.keys(view.fieldsByStep))
  const submitted = list.submitted.map((one) =>
    asLinked(asItLies(one, board, view.fieldsByStep[one.step] ?? []), view.ownLinks),
  )
  const { offTable } = list
  const confirmed = useConfirmed(view.me.id, submitted)
  const taken = withdrawnNote(own, gone)
  // A milestone opens with its horizon, not with its step.
  const isRevealed = (one: MineNote) =>
    view.ownLinks[one.id] !== undefined ||
    (one.fields[laneField] === undefined && view.revealedSteps.includes(one.step))
  const ended = view.now.kind === 'closed'
  const whereOf = (one: MineNote) =>
    noteWhere({
      note: one,
      revealed: isRevealed(one),
      board,
      confirmed: safety.state === 'all-safe' || safety.saving || confirmed.has(one.id),
    })
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
          <QuestionScreen
            note={note}
            question={doing.question}
            organisations={view.organisations}
            revealed={isRevealed(note)}
            onDone={close}
            onLater={close}
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
        <h1>{ended ? t.mine.whereTitle : t.mine.title}</h1>
        <p className="second intro">
          {submitted.length + offTable.length + view.penned.length === 0
            ? t.mine.none
            : canChange
              ? t.mine.introOpen
              : t.mine.intro}
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
        {submitted.map((one: MineNote) => {
          const where = whereOf(one)
          return (
            <NoteSlip
              key={one.id}
              note={one}
              questions={questionsOf(
                view.fieldsByStep[one.step] ?? [],
                linksFor(one, linksAskedIn(view, one.step), view.trail.horizons),
              )}
              organisations={view.organisations}
              where={where}
              trail={trailOfNote({ note: one, where, trail: view.trail, ended })}
              mayChange={!isRevealed(one)}
              asks={!ended}
              onChange={() => setDoing({ kind: 'edit', note: one.id })}
              onAsk={(question) => setDoing({ kind: 'ask', note: one.id, question })}
              onTakeBack={() => {
                mine.withdraw(one.id)
                setThrown(null)
                setGone(one.id)
              }}
            />
          )
        })}
        {below}
        <RescuedTexts />
        <div className="at-end">
          {view.now.kind === 'closed' && view.now.manifestPath !== null && (
            <a className="btn btn-wide" href={`${view.now.manifestPath}/manifest.pdf`} download>
              <Icon name="download" />
              {t.sign.pdf(view.workshop.document)}
            </a>
          )}
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
  const lane = laneNow(view, step)
  if (note === null) {
    mine.submit({ step, kind, text, maxChars, fields: lane })
    return
  }
  const kept = fittingFields(view.fieldsByStep[step] ?? [], (field) => drafts[keptFieldKey(note, field)] ?? '')
  mine.submitKept({ note, step, text, key }, { kind, fields: { ...kept, ...lane }, maxChars })
}

/** The horizon that is open now, for words that are laid on the table in its step. */
const laneNow = ({ now }: ParticipantView, step: StepId): Readonly<Record<string, string>> =>
  now.kind === 'write' && now.texts.step === step && now.lane !== null ? { [laneField]: now.lane.id } : {}

/** The first words of a note, for the line that says it is gone. */
const shortText = (text: string) => (text.length > 28 ? `${text.slice(0, 26).trimEnd()} …` : text)
