import type { Clock } from '@siroop/domain'
import { useNowMs } from '../../connection/viewStore.js'
import { Minutes } from '../Bar.js'
import { timeLeft } from '../timeLeft.js'

export interface TalkProps {
  readonly what: string
  readonly question: string
  readonly clock: Clock | null
}

/** Talk now: only the question and the time. The bar moves once a second and never changes colour. */
export function Talk({ what, question, clock }: TalkProps) {
  const left = timeLeft(clock, useNowMs())
  return (
    <main className="body quiet-talk">
      <p className="quiet-text" data-aloud>
        {what}
      </p>
      <h1>{question}</h1>
      {left !== null && (
        <>
          <p className="nums time">
            <Minutes clock={clock} />
          </p>
          <div className="timeline" aria-hidden="true">
            <i style={{ width: `${Math.round(left.part * 1000) / 10}%` }} />
          </div>
        </>
      )}
    </main>
  )
}
