import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'

export interface MeanwhileProps {
  /** The organisation that was first, where it is told. */
  readonly by: string | null
  /** What stands there now, in words; null: it was made empty. */
  readonly theirs: string | null
  /** What was typed or chosen here, in words; null: nothing. */
  readonly mine: string | null
  readonly busy: boolean
  readonly onTheirs: () => void
  readonly onMine: () => void
}

/** Somebody else filled it in meanwhile: both stand there, and one of the two is chosen. Nothing is lost unasked. */
export function Meanwhile({ by, theirs, mine, busy, onTheirs, onMine }: MeanwhileProps) {
  const t = useT(workCopy).sheets
  return (
    <section className="meanwhile" aria-live="polite">
      <p>
        <b>{theirs === null ? t.meanwhileEmpty : by === null ? t.meanwhile : t.meanwhileBy(by)}</b>
        {theirs !== null && <span className="voice"> “{theirs}”</span>}
      </p>
      {mine !== null && (
        <p>
          {t.yours} <span className="voice">“{mine}”</span>
        </p>
      )}
      <div className="stack">
        <Button main wide disabled={busy || mine === null} onClick={onMine}>
          {t.mine}
        </Button>
        <Button wide onClick={onTheirs}>
          {t.theirs}
        </Button>
      </div>
    </section>
  )
}
