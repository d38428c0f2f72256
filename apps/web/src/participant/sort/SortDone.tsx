import type { ReactNode } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'

/** All cards of my share are placed, or left loose on purpose. */
export function SortDone({ aside, onAgain, children }: { aside: number; onAgain: () => void; children: ReactNode }) {
  const t = useT(participantCopy)
  return (
    <main className="body">
      <h1>{t.sort.doneTitle}</h1>
      <p className="second">{t.sort.doneText}</p>
      {aside > 0 && <p>{t.sort.looseLeft(aside)}</p>}
      <div className="stack at-end">
        {children}
        {aside > 0 && (
          <Button wide onClick={onAgain}>
            {t.sort.again}
          </Button>
        )}
      </div>
    </main>
  )
}
