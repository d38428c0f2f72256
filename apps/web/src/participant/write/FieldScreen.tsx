import type { MineNote } from '@siroop/board'
import { limits, type TemplateField } from '@siroop/domain'
import { useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { useDraft } from '../drafts/useDraft.js'
import { NoteField } from './NoteField.js'
import { textProblem } from './textProblem.js'

export interface FieldScreenProps {
  readonly note: MineNote
  readonly field: TemplateField
  readonly onSave: (note: MineNote, field: TemplateField, text: string) => void
  readonly onLater: () => void
}

/** One required field of a note that already lies on the table. Later is allowed. */
export function FieldScreen({ note, field, onSave, onLater }: FieldScreenProps) {
  const t = useT(participantCopy)
  const pick = usePick()
  const draft = useDraft(draftKey('f', note.id, field.id))
  const [problem, setProblem] = useState<string | null>(null)
  const maxChars = field.maxChars ?? limits.note
  const handleSave = () => {
    const wrong = textProblem(t, { text: draft.text, max: maxChars })
    setProblem(wrong)
    if (wrong !== null) return
    onSave(note, field, draft.text)
    draft.clear()
  }
  return (
    <main className="body tight">
      <p className="quoted voice">{note.text}</p>
      <h1>{pick(field.label)}</h1>
      {field.help && <p className="hint">{pick(field.help)}</p>}
      <NoteField
        label={pick(field.label)}
        text={draft.text}
        onText={(text) => {
          setProblem(null)
          draft.write(text)
        }}
        onEnter={handleSave}
        maxChars={maxChars}
        problem={problem}
        size="mid"
        autoFocus
      />
      <div className="two">
        <Button onClick={onLater}>{t.later}</Button>
        <Button main onClick={handleSave}>
          {t.write.add}
        </Button>
      </div>
    </main>
  )
}
