import { Button } from '../../ui/Button.js'
import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'

export interface CloseEarlyProps {
  /** Organisations that did not say whether they sign. */
  readonly unsigned: number
  /** @returns true when the meeting is closed. */
  readonly onGo: () => Promise<boolean>
  readonly onClose: () => void
}

/** Before a meeting closes while organisations did not sign: the button stands where the step before it had its own. */
export function CloseEarly({ unsigned, onGo, onClose }: CloseEarlyProps) {
  const { t } = useRegie()
  const handleGo = async () => {
    if (await onGo()) onClose()
  }
  return (
    <Dialog title={t.ending.closeEarly} onClose={onClose}>
      <div className="stack">
        <p>{t.ending.unsigned(unsigned)}</p>
        <p className="second">{t.ending.after}</p>
        <div className="row-end">
          <Button plain onClick={handleGo}>
            {t.cockpit.main.close}
          </Button>
          <Button onClick={onClose}>{t.ending.stay}</Button>
        </div>
      </div>
    </Dialog>
  )
}
