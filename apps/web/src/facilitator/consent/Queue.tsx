import type { BundleId, ConsentText } from '@siroop/domain'
import { useState } from 'react'
import { Icon } from '../../ui/Icon.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'

/** One that is consented to in its turn: a value, or one of several texts. */
type Queued = Pick<ConsentText, 'bundle' | 'state' | 'text'>
export interface QueueProps {
  readonly title: string
  /** What a reader of the screen hears of each state. */
  readonly states: Readonly<Record<ConsentText['state'], string>>
  readonly queue: readonly Queued[]
  readonly isCurrent: (bundle: BundleId) => boolean
  readonly onChoose: (bundle: BundleId) => void
}

/** The row of what is consented to with how each stands; one that waits can be chosen, one that was agreed opened again with a reason. */
export function Queue({ title, states, queue, isCurrent, onChoose }: QueueProps) {
  const { t, run } = useRegie()
  const [reopening, setReopening] = useState<Queued | null>(null)
  const busy = queue.some(({ state }) => state === 'open' || state === 'objection')
  return (
    <section className="can-part">
      <h2>{title}</h2>
      <ol className="vals">
        {queue.map((one, at) => (
          <li key={one.bundle} className={isCurrent(one.bundle) ? 'cur' : ''} aria-current={isCurrent(one.bundle)}>
            <Mark state={one.state} />
            {one.state === 'waiting' && !busy ? (
              <button type="button" className="lk" onClick={() => onChoose(one.bundle)}>
                {at + 1} {one.text || t.bundling.unnamed}
              </button>
            ) : (
              <span>
                {at + 1} {one.text || t.bundling.unnamed}
                <span className="vh">, {states[one.state]}</span>
                {one.state === 'agreed' && (
                  <button
                    type="button"
                    className="lk again"
                    aria-label={t.consent.reopenOf(one.text)}
                    onClick={() => setReopening(one)}
                  >
                    {t.consent.reopen}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      {reopening && (
        <ReasonDialog
          title={t.consent.reopenOf(reopening.text)}
          action={t.consent.reopenDo}
          onReason={(reason) => run({ type: 'reopenItem', bundle: reopening.bundle, reason })}
          onClose={() => setReopening(null)}
        />
      )}
    </section>
  )
}

function Mark({ state }: Pick<Queued, 'state'>) {
  if (state === 'agreed') return <span className="agreed" />
  if (state === 'objection') return <Icon name="hand" size={16} />
  if (state === 'not-shared') return <Icon name="minus" size={16} />
  return <span className="dot" />
}
