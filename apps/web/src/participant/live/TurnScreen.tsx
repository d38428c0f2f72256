import type { ParticipantNow, ParticipantView } from '@siroop/domain'
import { lazy, Suspense } from 'react'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { useCommand } from '../useCommand.js'

const OpenNotes = lazy(async () => ({ default: (await import('./OpenNotes.js')).OpenNotes }))

export interface TurnScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'turn' }>
}

/** A round: somebody else has the floor. Who has nothing to say can pass; who passed is still called when they want. */
export function TurnScreen({ view, now }: TurnScreenProps) {
  const t = useT(workCopy)
  const pick = usePick()
  const command = useCommand()
  const { step } = now.texts
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <main className="body">
        <h1 data-aloud>{pick(now.texts.question)}</h1>
        <p role="status" data-aloud>
          {t.turn[now.own]}
        </p>
        <p className="second nums">{t.turn.stand(now.had, now.of)}</p>
        <Suspense>
          <OpenNotes step={step} />
        </Suspense>
        {now.own === 'waiting' && (
          <div className="stack at-end">
            <ErrorLine text={command.problem} />
            <Button wide disabled={command.busy} onClick={() => void command.run({ type: 'passTurn', step })}>
              {t.turn.pass}
            </Button>
          </div>
        )}
      </main>
    </>
  )
}
