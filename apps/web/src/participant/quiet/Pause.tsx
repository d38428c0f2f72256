import type { Clock } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { useT } from '../../ui/language.js'
import { Minutes } from '../Bar.js'

/** A break: the time left, and what comes after it. */
export function Pause({ next, clock }: { next: string | null; clock: Clock | null }) {
  const t = useT(participantCopy)
  return (
    <main className="body quiet-talk">
      <h1 className="large">{t.pause.title}</h1>
      <p className="nums time">
        <Minutes clock={clock} />
      </p>
      {next !== null && next !== '' && <p className="quiet-text">{t.pause.next(next)}</p>}
    </main>
  )
}
