import { placeOfStep } from '@siroop/domain'
import type { OutlineRoute, OutlineStep, OutlineWish, TextWords } from '@siroop/manifest'
import type { ReactNode } from 'react'
import { Who } from './Who.js'

/** What is shown beside the owner of a step: who said yes, by name. */
export type StepBeside = (subject: OutlineStep['subject']) => ReactNode

export interface RouteProps {
  readonly route: OutlineRoute
  readonly words: TextWords
  readonly beside: StepBeside | undefined
}

/** The change route in words: what was promised, what was asked, what nobody took. */
export function Route({ route, words, beside }: RouteProps) {
  const { steps, asked, untaken } = route
  return (
    <>
      {steps.length === 0 ? <p>{words.nothingPromised}</p> : null}
      <ol>
        {steps.map((step) => (
          <li key={step.subject} className="has-number">
            <span className="chapter-number voice nums">{step.number}</span>
            <Step step={step} words={words} beside={beside} />
          </li>
        ))}
      </ol>
      {asked.length === 0 ? null : (
        <div className="chapter-asked">
          <h3>{words.asked}</h3>
          <Wishes wishes={asked} words={words} />
        </div>
      )}
      {untaken.length === 0 ? null : (
        <div className="chapter-untaken">
          <h3>{words.untaken}</h3>
          <p className="second">{words.untakenText}</p>
          <Wishes wishes={untaken} words={words} />
        </div>
      )}
    </>
  )
}

function Step({ step, words, beside }: { step: OutlineStep } & Omit<RouteProps, 'route'>) {
  return (
    <div id={placeOfStep(step.subject)}>
      <h3 className="chapter-step voice" dir="auto">
        {step.text}
      </h3>
      {step.notes.map((note) => (
        <p key={note} className="chapter-note" dir="auto">
          {note}
        </p>
      ))}
      <dl className="chapter-facts">
        <div>
          <dt>{words.owner}</dt>
          <dd>
            {step.owner === null ? null : <Who organisations={[step.owner]} />}
            {beside?.(step.subject)}
          </dd>
        </div>
        {step.partners.length === 0 ? null : (
          <div>
            <dt>{words.partners}</dt>
            <dd>
              <Who organisations={step.partners} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.due}</dt>
          <dd className="nums">{step.due}</dd>
        </div>
        <div>
          <dt>{words.firstStep}</dt>
          <dd dir="auto">
            {step.firstStep} <span className="chapter-note nums">{step.firstStepBy}</span>
          </dd>
        </div>
        {step.seen === null || step.seen.trim() === '' ? null : (
          <div className="chapter-noticed">
            <dt>{words.noticed}</dt>
            <dd className="voice" dir="auto">
              {step.seen}
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}

function Wishes({ wishes, words }: { wishes: readonly OutlineWish[]; words: TextWords }) {
  return (
    <ul>
      {wishes.map(({ subject, text, asked, reason }) => (
        <li key={subject}>
          <p className="voice" dir="auto">
            {text}
          </p>
          {asked === null ? null : (
            <p className="chapter-note">
              {words.askedOf} <Who organisations={[asked]} />
            </p>
          )}
          {reason === null || reason.trim() === '' ? null : (
            <p className="chapter-note" dir="auto">
              {reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
