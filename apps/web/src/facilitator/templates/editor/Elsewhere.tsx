import { Button } from '../../../ui/Button.js'
import { Dialog } from '../../../ui/Sheet.js'
import { useEditing } from '../form/editing.js'

interface ElsewhereProps {
  readonly onCopy: () => void
  readonly onTakeOver: () => void
  /** To look at what was written before one chooses. */
  readonly onClose: () => void
}

/** Another tab wrote this template too: what was written here becomes a copy, or gives way. */
export function Elsewhere({ onCopy, onTakeOver, onClose }: ElsewhereProps) {
  const { t } = useEditing()
  const { title, what, asCopy, takeOver } = t.elsewhere
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <p>{what}</p>
        <Button main onClick={onCopy}>
          {asCopy}
        </Button>
        <Button onClick={onTakeOver}>{takeOver}</Button>
      </div>
    </Dialog>
  )
}
