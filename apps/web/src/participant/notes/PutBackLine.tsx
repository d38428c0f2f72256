import { editRefusalTexts } from '@siroop/protocol/edits/editRefusalTexts'
import type { MineTakenBack } from '../../connection/mine.js'
import { participantCopy } from '../../copy/participant.js'
import { useLanguage, useT } from '../../ui/language.js'

export interface PutBackLineProps {
  readonly told: MineTakenBack
  /** *Mijn briefjes* is open: then the words are in sight. */
  readonly inNotes: boolean
  readonly onRead: () => void
}

/** Says that a note or a change was put back, why, and where the words are. Stays until it was read. */
export function PutBackLine({ told, inNotes, onRead }: PutBackLineProps) {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  const [what, find] =
    told.what === 'note' ? [t.mine.putBack, t.mine.putBackFind] : [t.mine.changePutBack, t.mine.changeFind]
  return (
    <div className="told">
      <p>
        {what} {told.why !== null && editRefusalTexts[told.why][language]} {find}
      </p>
      <button type="button" onClick={onRead}>
        {inNotes ? t.close : t.mine.look}
      </button>
    </div>
  )
}
