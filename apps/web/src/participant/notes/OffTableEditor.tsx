import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { useDraft } from '../drafts/useDraft.js'
import { NoteField } from '../write/NoteField.js'
import type { OffTable } from './noteWhere.js'

export interface OffTableEditorProps {
  readonly words: OffTable
  readonly maxChars: number
  readonly onDone: () => void
}

/** Makes words that are too long shorter. Every letter is kept at once, as half-typed text. */
export function OffTableEditor({ words, maxChars, onDone }: OffTableEditorProps) {
  const t = useT(participantCopy)
  const draft = useDraft(words.key, words.text)
  return (
    <main className="body tight">
      <h1>{t.mine.editKept}</h1>
      <NoteField
        label={t.mine.editKept}
        text={draft.text}
        onText={draft.write}
        onEnter={onDone}
        maxChars={maxChars}
        size="big"
        autoFocus
      />
      <Button main wide className="at-end" onClick={onDone}>
        {t.mine.save}
      </Button>
    </main>
  )
}
