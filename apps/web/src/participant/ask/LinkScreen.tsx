import './ask.css'
import '../decide/decide.css'
import type { MineNote } from '@siroop/board'
import type { LinkTargets } from '@siroop/domain'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { useT } from '../../ui/language.js'
import { Asked } from './Asked.js'
import { linkWording } from './linkWording.js'
import { OptionRows } from './OptionRows.js'
import { chosenLinks } from './questions.js'

export interface LinkScreenProps {
  readonly note: MineNote
  readonly target: LinkTargets
  /** Why the last attempt was refused; null when it was not. */
  readonly problem: string | null
  readonly busy: boolean
  readonly onSave: (chosen: readonly string[]) => void
  readonly onLater: () => void
}

/** What a note is about, what it is needed for, or what it makes possible: one or more of a list. */
export function LinkScreen({ note, target, problem, busy, onSave, onLater }: LinkScreenProps) {
  const t = useT(participantCopy).ask
  const before = chosenLinks(note, target)
  const [chosen, setChosen] = useState<readonly string[]>(before)
  const [empty, setEmpty] = useState(false)
  const wording = linkWording(note, target)
  const rows = target.options.map(({ subject, text }) => ({ id: subject, label: text, organisation: null }))
  const handleSave = () => {
    if (chosen.length === 0 && before.length === 0) return setEmpty(true)
    onSave(chosen)
  }
  return (
    <Asked
      note={note.text}
      question={t.link[wording]}
      hints={[t.linkHint[wording]]}
      required={target.required}
      problem={empty ? t.chooseLink : problem}
      busy={busy}
      onLater={onLater}
      onSave={handleSave}
    >
      <OptionRows
        legend={t.link[wording]}
        rows={rows}
        chosen={chosen}
        many
        voice
        onChoose={(next) => {
          setEmpty(false)
          setChosen(next)
        }}
      />
    </Asked>
  )
}
