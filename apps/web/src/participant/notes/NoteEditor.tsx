import type { MineNote } from '@siroop/board'
import { limits } from '@siroop/domain'
import { mine } from '../../connection/mine.js'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useProblem, useT } from '../../ui/language.js'
import { useDraft } from '../drafts/useDraft.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'

export interface NoteEditorProps {
  readonly note: MineNote
  readonly maxChars: number | undefined
  readonly onDone: () => void
}

/** Changes the words of an own note that is still closed. */
export function NoteEditor({ note, maxChars = limits.note, onDone }: NoteEditorProps) {
  const t = useT(participantCopy)
  const draft = useDraft(draftKey('e', note.id), note.text)
  const [problem, setProblem] = useProblem()
  const handleSave = () => {
    const wrong = textProblem(t, { text: draft.text, max: maxChars })
    setProblem(wrong)
    if (wrong !== null) return
    mine.change(note.id, { text: draft.text, maxChars })
    draft.clear()
    onDone()
  }
  return (
    <main className="body tight">
      <h1>{t.mine.edit}</h1>
      <NoteField
        label={t.mine.edit}
        text={draft.text}
        onText={(text) => {
          setProblem(null)
          draft.write(text)
        }}
        onEnter={handleSave}
        maxChars={maxChars}
        problem={problem}
        size="big"
        autoFocus
      />
      <Button main wide className="at-end" onClick={handleSave}>
        {t.mine.save}
      </Button>
    </main>
  )
}
