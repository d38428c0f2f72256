import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'

export interface LeftBehindSlipProps {
  readonly text: string
  readonly onPut: () => void
  readonly onClear: () => void
}

/** Half-typed text of a step that went by: not on the table, not lost. */
export function LeftBehindSlip({ text, onPut, onClear }: LeftBehindSlipProps) {
  const t = useT(participantCopy)
  return (
    <article className="slip">
      <p className="voice">{text}</p>
      <p className="foot">
        <Icon name="lock" />
        <span>{t.mine.where.never}</span>
      </p>
      <div className="acts">
        <button type="button" onClick={onPut}>
          <Icon name="mail" size={16} />
          {t.mine.putStill}
        </button>
        <button type="button" onClick={onClear}>
          <Icon name="x" size={16} />
          {t.mine.throwAway}
        </button>
      </div>
    </article>
  )
}
