import type { ReactNode } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'

export interface SortDoneProps {
  /** Cards that I left loose. */
  readonly aside: number
  /** Cards of others that lie loose. */
  readonly others: number
  readonly onAgain: () => void
  /** Null while cards are not moved. */
  readonly onHelp: (() => void) | null
  readonly children: ReactNode
}

/** All cards of my share are placed, or left loose on purpose; who wants can help with those of others. */
export function SortDone({ aside, others, onAgain, onHelp, children }: SortDoneProps) {
  const t = useT(participantCopy)
  return (
    <main className="body">
      <h1>{t.sort.doneTitle}</h1>
      <p className="second">{t.sort.doneText}</p>
      {aside > 0 && <p>{t.sort.looseLeft(aside)}</p>}
      {onHelp && others > 0 && <p>{t.sort.othersLeft(others)}</p>}
      <div className="stack at-end">
        {children}
        {onHelp && others > 0 && (
          <Button wide onClick={onHelp}>
            {t.sort.help}
          </Button>
        )}
        {aside > 0 && (
          <Button wide onClick={onAgain}>
            {t.sort.again}
          </Button>
        )}
      </div>
    </main>
  )
}
