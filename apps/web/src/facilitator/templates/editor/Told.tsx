import { facilitatorCopy } from '../../../copy/facilitator.js'
import { useT } from '../../../ui/language.js'
import { UndoBar } from '../../../ui/UndoBar.js'
import { useEditing } from '../form/editing.js'

interface ToldProps {
  readonly done: string | null
  readonly onUndo: () => void
  readonly refused: string | null
  readonly onClose: () => void
}

/** At the bottom: what was just done, with the way back; or what could not be done, and why. */
export function Told({ done, onUndo, refused, onClose }: ToldProps) {
  const { general } = useT(facilitatorCopy)
  const { t } = useEditing()
  return (
    <div className="pmsg">
      <div className="messages">
        <div role="alert">
          {refused !== null && (
            <p className="undo">
              <span>
                <b>{t.cannot}</b> {refused}
              </span>
              <button type="button" onClick={onClose}>
                {general.close}
              </button>
            </p>
          )}
        </div>
        {done !== null && <UndoBar onUndo={onUndo}>{done}</UndoBar>}
      </div>
    </div>
  )
}
