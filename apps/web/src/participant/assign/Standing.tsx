import type { AssignNow, ParticipantView, SubjectId } from '@siroop/domain'
import type { ReactNode } from 'react'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { ownOrganisation } from '../seat.js'
import { RouteInWords } from './RouteInWords.js'
import { TakenSlip } from './TakenSlip.js'

export interface StandingProps {
  readonly view: ParticipantView
  readonly now: AssignNow
  /** Answers a step to which "later" was said. */
  readonly onAnswer: (subject: SubjectId) => void
  /** What else is filled in about the steps; null where nothing is. */
  readonly sheets: ReactNode
}

/** Nothing is asked now: what waits for an answer, what was taken, and the route as it grows. */
export function Standing({ view, now, onAnswer, sheets }: StandingProps) {
  const t = useT(workCopy).assign
  const waiting = now.asked.filter(({ status }) => status === 'later')
  const name = ownOrganisation(view)?.name ?? null
  const own = new Set<string>(now.own.map(({ subject }) => subject))
  const route = now.route.filter(({ subject }) => !own.has(subject))
  return (
    <main className="body assign">
      <h1>{t.nothing}</h1>
      <p className="second">{t.look}</p>
      {waiting.length > 0 && (
        <>
          <h2>{t.laterTitle}</h2>
          {waiting.map(({ subject, text }) => (
            <article key={subject} className="slip taken">
              <p className="voice">{text}</p>
              <p className="foot">{t.laterText}</p>
              {now.mayAnswer && (
                <div className="acts">
                  <Button plain onClick={() => onAnswer(subject)}>
                    {t.answerNow}
                  </Button>
                </div>
              )}
            </article>
          ))}
        </>
      )}
      {now.own.length > 0 && (
        <>
          <h2>{now.mayAnswer || name === null ? t.ownTitle : t.ownTitleOf(name)}</h2>
          {now.own.map((taken) => (
            <TakenSlip key={taken.subject} taken={taken} mayGiveBack={now.mayAnswer} />
          ))}
        </>
      )}
      {sheets}
      {route.length > 0 && <RouteInWords view={view} route={route} />}
    </main>
  )
}
