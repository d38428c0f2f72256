import {
  laneField,
  type NoteId,
  type ParticipantNow,
  type ParticipantView,
  readyKey,
  soundsLikeMeans,
} from '@siroop/domain'
import { lazy, Suspense, useState } from 'react'
import { mine, useMine } from '../../connection/mine.js'
import { useSafety } from '../../connection/safety.js'
import { usePick } from '../../ui/language.js'
import { MeansHint } from '../ask/MeansHint.js'
import { openQuestions, questionsOf } from '../ask/questions.js'
import { Bar, Minutes } from '../Bar.js'
import { useDraft } from '../drafts/useDraft.js'
import { NoteEditor } from '../notes/NoteEditor.js'
import { ownOrganisation } from '../seat.js'
import { Compose } from './Compose.js'
import { OnTable } from './OnTable.js'
import { Ready } from './Ready.js'
import { useConfirmed } from './useConfirmed.js'

const OpenNotes = lazy(async () => ({ default: (await import('../live/OpenNotes.js')).OpenNotes }))
// Asked when the first note lies on the table: until then nothing waits for it.
const QuestionScreen = lazy(async () => ({ default: (await import('../ask/QuestionScreen.js')).QuestionScreen }))

export interface WriteScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'write' }>
}

/** The note of this visit that is being completed. */
interface Asked {
  readonly note: NoteId
  readonly skipped: readonly string[]
  /** A means instead of a result: told once, then changed or left as it is. */
  readonly means: 'told' | 'changing' | null
}
/** What is true then, and what a resident notices: in these a means is worth a hint. */
const results: ReadonlySet<string> = new Set(['ambitie', 'mijlpaal'])

/** Silent writing: the text first, then what is asked with that note one at a time, then the next note. */
export function WriteScreen({ view, now }: WriteScreenProps) {
  const pick = usePick()
  const { step } = now.texts
  const own = useMine()
  const safety = useSafety()
  const draft = useDraft(step)
  // Only a note of this visit is asked for its fields; the others can be completed from "Mijn briefjes".
  const [asked, setAsked] = useState<Asked | null>(null)
  const notes = (own?.notes ?? []).filter((note) => note.step === step && note.status === 'submitted')
  const ready = readyKey(step, now.lane?.id ?? null)
  const isReady = own?.ready.includes(ready) ?? false
  // What lies in a horizon that was opened already is not closed on the table any more.
  const closed = notes.filter((one) => now.lane === null || one.fields[laneField] === now.lane.id)
  // The next horizon opened: what was asked about a note of the one before is left for later.
  const note = closed.find((one) => one.id === asked?.note)
  const open = note ? openQuestions(note, questionsOf(now.fields, now.links)) : []
  const question = open.find((one) => !asked?.skipped.includes(one.id))
  const confirmed = useConfirmed(view.me.id, notes)
  const waiting = notes.filter((one) => !confirmed.has(one.id)).length
  const handlePut = () => {
    const { noteKind: kind, maxChars, lane } = now
    const fields = lane === null ? {} : { [laneField]: lane.id }
    const put = mine.submit({ step, kind, text: draft.text, fields, maxChars })
    // Counter and field refused everything else already; a document that is not open yet leaves the text where it is.
    if (!put.ok) return
    const isMeans = results.has(kind) && soundsLikeMeans(draft.text, view.workshop.locale)
    draft.clear()
    setAsked({ note: put.value, skipped: [], means: isMeans ? 'told' : null })
  }
  const means = asked?.means ?? null
  const handleMeans = (next: Asked['means']) => asked && setAsked({ ...asked, means: next })
  const asking = note !== undefined && (means !== null || question !== undefined)
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <div role="status">
        {closed.length > 0 && !isReady && (
          <OnTable safety={safety} notes={closed.length} slim={asking || now.live !== null} />
        )}
      </div>
      {isReady ? (
        <Ready
          hasDraft={draft.text.trim() !== ''}
          isBeforehand={now.beforehand !== null}
          onAgain={() => mine.setReady(ready, false)}
        />
      ) : note && means === 'told' ? (
        <MeansHint note={note.text} onChange={() => handleMeans('changing')} onKeep={() => handleMeans(null)} />
      ) : note && means === 'changing' ? (
        <NoteEditor note={note} maxChars={now.maxChars} onDone={() => handleMeans(null)} />
      ) : note && question && asked ? (
        <Suspense>
          <QuestionScreen
            key={`${note.id} ${question.id}`}
            note={note}
            question={question}
            organisations={view.organisations}
            revealed={false}
            onDone={() => undefined}
            onLater={() => setAsked({ ...asked, skipped: [...asked.skipped, question.id] })}
          />
        </Suspense>
      ) : (
        <Compose
          now={now}
          organisation={ownOrganisation(view)?.name ?? null}
          text={draft.text}
          onText={draft.write}
          notes={notes.length}
          waiting={safety.state === 'all-safe' || safety.saving ? 0 : waiting}
          onPut={handlePut}
          onReady={() => mine.setReady(ready, true)}
        >
          {now.live !== null && (
            <Suspense>
              <OpenNotes step={step} />
            </Suspense>
          )}
        </Compose>
      )}
    </>
  )
}
