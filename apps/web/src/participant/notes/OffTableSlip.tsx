import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import type { PutProblem } from './noteWhere.js'

export interface OffTableSlipProps {
  readonly text: string
  readonly problem: PutProblem
  readonly onPut: () => void
  readonly onEdit: () => void
  readonly onClear: () => void
}

/** Words that lie on no table: not lost, and what is needed to lay them there after all. */
export function OffTableSlip({ text, problem, onPut, onEdit, onClear }: OffTableSlipProps) {
  const t = useT(participantCopy)
  const { where } = t.mine
  return (
    <article className="slip">
      <p className="voice">{text}</p>
      <p className="foot">
        <Icon name={problem === null ? 'lock' : 'undo-2'} />
        <span>
          {problem === null
            ? where.never
            : problem.kind === 'full'
              ? where.full(problem.max)
              : where.tooLong(problem.over)}
        </span>
      </p>
      <div className="acts">
        {problem === null && (
          <button type="button" onClick={onPut}>
            <Icon name="mail" size={16} />
            {t.mine.putStill}
          </button>
        )}
        {problem?.kind === 'too-long' && (
          <button type="button" onClick={onEdit}>
            <Icon name="pencil" size={16} />
            {t.mine.change}
          </button>
        )}
        <button type="button" onClick={onClear}>
          <Icon name="x" size={16} />
          {t.mine.throwAway}
        </button>
      </div>
    </article>
  )
}
