import type { DotsView } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import { ClosedUntilShown } from '../consent/ClosedUntilShown.js'
import { useRegie } from '../regie.js'
import { DotsOnPaper } from './DotsOnPaper.js'

/** How a vote by dots stands: closed, with what stands on paper cards; shown, with a second vote as a new round. */
export function DotsStand({ dots }: { dots: DotsView }) {
  const { t, run } = useRegie()
  const words = t.dots
  const [asking, setAsking] = useState(false)
  if (dots.status === 'open')
    return (
      <>
        {dots.items.length > 0 && <ClosedUntilShown />}
        <DotsOnPaper dots={dots} />
      </>
    )
  const handleAgain = async () => {
    if (await run({ type: 'voteAgain', step: dots.step })) setAsking(false)
  }
  return (
    <section className="can-part">
      <Button wide className="lft" onClick={() => setAsking(true)}>
        <Icon name="undo-2" />
        {words.again}
      </Button>
      {asking && (
        <Dialog title={words.againTitle} onClose={() => setAsking(false)}>
          <div className="stack">
            <p className="second">{words.againHint}</p>
            <div className="row-end">
              <Button plain onClick={() => setAsking(false)}>
                {words.stay}
              </Button>
              <Button onClick={handleAgain}>{words.againDo}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  )
}
