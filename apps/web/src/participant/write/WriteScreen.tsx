import type { NoteId, ParticipantNow, ParticipantView } from '@siroop/domain'
import { useState } from 'react'
import { mine, useMine } from '../../connection/mine.js'
import { useSafety } from '../../connection/safety.js'
import { usePick } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { useDraft } from '../drafts/useDraft.js'
import { missingFields } from '../notes/noteWhere.js'
import { ownOrganisation } from '../seat.js'
import { Compose } from './Compose.js'
import { FieldScreen } from './FieldScreen.js'
import { OnTable } from './OnTable.js'
import { Ready } from './Ready.js'
import { useConfirmed } from './useConfirmed.js'

export interface WriteScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'write' }>
}

/** Silent writing: the text first, then the required fields of that note one at a time, then the next note. */
export function WriteScreen({ view, now }: WriteScreenProps) {
  const pick = usePick()
  const { step } = now.texts
  const own = useMine()
  const safety = useSafety()
  const draft = useDraft(step)
  // Only a note of this visit is asked for its fields; the others can be completed from "Mijn briefjes".
  const [asked, setAsked] = useState<{ readonly note: NoteId; readonly skipped: readonly string[] } | null>(null)
  const notes = (own?.notes ?? []).filter((note) => note.step === step && note.status === 'submitted')
  const isReady = own?.ready.includes(step) ?? false
  const note = notes.find((one) => one.id === asked?.note)
  const field = note && missingFields(note, now.fields).find((one) => !asked?.skipped.includes(one.id))
  const confirmed = useConfirmed(view.me.id, notes)
  const waiting = notes.filter((one) => !confirmed.has(one.id)).length
  const handlePut = () => {
    const put = mine.submit({ step, kind: now.noteKind, text: draft.text, maxChars: now.maxChars })
    // Counter and field refused everything else already; a document that is not open yet leaves the text where it is.
    if (!put.ok) return
    draft.clear()
    setAsked({ note: put.value, skipped: [] })
  }
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <div role="status">
        {notes.length > 0 && !isReady && <OnTable safety={safety} notes={notes.length} slim={field !== undefined} />}
      </div>
      {isReady ? (
        <Ready hasDraft={draft.text.trim() !== ''} onAgain={() => mine.setReady(step, false)} />
      ) : note && field ? (
        <FieldScreen
          key={`${note.id} ${field.id}`}
          note={note}
          field={field}
          onSave={(one, to, text) => mine.change(one.id, { fields: { [to.id]: text } })}
          onLater={() => asked && setAsked({ ...asked, skipped: [...asked.skipped, field.id] })}
        />
      ) : (
        <Compose
          now={now}
          organisation={ownOrganisation(view)?.name ?? null}
          text={draft.text}
          onText={draft.write}
          notes={notes.length}
          waiting={safety.state === 'all-safe' || safety.saving ? 0 : waiting}
          onPut={handlePut}
          onReady={() => mine.setReady(step, true)}
        />
      )}
    </>
  )
}
