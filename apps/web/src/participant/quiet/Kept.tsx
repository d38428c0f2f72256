import type { MineSnapshot } from '@siroop/board'
import { limits, type ParticipantId } from '@siroop/domain'
import { useState } from 'react'
import { mine, useMine } from '../../connection/mine.js'
import { useSafety } from '../../connection/safety.js'
import { participantCopy } from '../../copy/participant.js'
import { usePick, useT } from '../../ui/language.js'
import { SafetyLine } from '../SafetyLine.js'
import { NoteField } from '../write/NoteField.js'
import { OnTable } from '../write/OnTable.js'
import { halfTypedNotes } from './halfTypedNotes.js'
import { keptQuestion } from './keptQuestion.js'

/**
 * Opened without a connection: the question that was here last, and what was written on this phone; it can be typed on, and goes on by
 * itself.
 */
export function Kept({ participant }: { participant: ParticipantId | null }) {
  const t = useT(participantCopy)
  const own = useMine()
  const safety = useSafety()
  const notes = own?.notes.filter(({ status }) => status === 'submitted') ?? []
  return (
    <div className="phone">
      {safety.state === 'all-safe' ? (
        <SafetyLine />
      ) : (
        <div role="status">
          <OnTable safety={safety} notes={notes.length} />
        </div>
      )}
      <main className="body notes">
        <h1>{t.kept.title}</h1>
        <p className="second">{t.kept.text}</p>
        {participant && <LastQuestion participant={participant} />}
        {own && <HalfTyped drafts={own.drafts} />}
        {notes.length > 0 && <h2 className="kept-notes">{t.mine.title}</h2>}
        {notes.map(({ id, text }) => (
          <article key={id} className="slip">
            <p className="voice">{text}</p>
          </article>
        ))}
      </main>
    </div>
  )
}

/** Where the room was, in the second voice: it may be somewhere else by now. */
function LastQuestion({ participant }: { participant: ParticipantId }) {
  const t = useT(participantCopy)
  const pick = usePick()
  const [asked] = useState(() => keptQuestion(participant))
  if (asked === null || pick(asked.question) === '') return null
  return (
    <section className="kept-question">
      <p className="meta">{t.kept.last(pick(asked.title))}</p>
      <h2 className="second">{pick(asked.question)}</h2>
    </section>
  )
}

function HalfTyped({ drafts }: Pick<MineSnapshot, 'drafts'>) {
  const t = useT(participantCopy)
  // The fields that were there stay, also while one is empty.
  const [steps] = useState(() => halfTypedNotes(drafts))
  return steps.map((step) => (
    <NoteField
      key={step}
      label={t.kept.half}
      text={drafts[step] ?? ''}
      onText={(text) => mine.setDraft(step, text)}
      onEnter={() => undefined}
      maxChars={limits.note}
      size="big"
    />
  ))
}
