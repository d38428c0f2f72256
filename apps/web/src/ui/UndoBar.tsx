import { sharedCopy } from '../copy/shared.js'
import { useT } from './language.js'

/** What was just done, with the way back. Read out politely; no "are you sure?" before harmless acts. */
export function UndoBar({ children, onUndo }: { children: string; onUndo: () => void }) {
  const t = useT(sharedCopy)
  return (
    <div className="undo" role="status">
      <span>{children}</span>
      <button type="button" onClick={onUndo}>
        {t.undo}
      </button>
    </div>
  )
}
