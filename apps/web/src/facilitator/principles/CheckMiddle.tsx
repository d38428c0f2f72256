import type { CheckedSubject, PrincipleAnswer, PrincipleView, SubjectId } from '@siroop/domain'
import { useState } from 'react'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { CheckDetail } from './CheckDetail.js'
import { CheckMark } from './CheckMark.js'
import { answerOf, earlierOf } from './checkState.js'
import './check.css'

const answers: readonly (PrincipleAnswer | null)[] = ['breekt-niet', 'twijfel', 'breekt', null]

/** Every ambition along every rule as a table; the chosen cell with its question, answer and sentence. Never a total. */
export function CheckMiddle({ choice, onChoose }: ChoiceProps) {
  const { view, t, say } = useRegie()
  const [principle, setPrinciple] = useState<string | null>(null)
  const words = t.chapters.check
  const { check } = view
  if (check === null) return null
  const { principles } = check
  const subject = check.subjects.find((one) => one.subject === choice.subject) ?? null
  const asked = principles.find(({ id }) => id === principle) ?? null
  const handleChoose = (chosen: SubjectId, of: string) => {
    onChoose({ subject: chosen })
    setPrinciple(of)
  }
  return (
    <>
      <div className="cap">
        <h1>{words.title}</h1>
        <span className="meta">{words.first}</span>
      </div>
      <p className="second small">{words.choose}</p>
      <ul className="ck-legend" aria-label={words.legend}>
        {answers.map((answer) => (
          <li key={answer ?? 'open'}>
            <CheckMark answer={answer} /> {answer === null ? words.open : words.answers[answer]}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must be able to reach it */}
      <section className="ck-scroll" aria-label={words.title} tabIndex={0}>
        <table className="ck">
          <thead>
            <tr>
              <td />
              {principles.map((one) => (
                <th key={one.id} scope="col" className={one.group === 'ecological' ? 'is-nature' : ''}>
                  <span>{say(one.label)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {check.subjects.map((one) => (
              <Row
                key={one.subject}
                subject={one}
                principles={principles}
                chosen={one === subject ? principle : null}
                pointed={view.pointedAt === one.subject}
                onChoose={handleChoose}
                asked={one === subject ? asked : null}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface RowProps {
  readonly subject: CheckedSubject
  readonly principles: readonly PrincipleView[]
  readonly chosen: string | null
  /** The rule whose question lies open below this row. */
  readonly asked: PrincipleView | null
  readonly pointed: boolean
  readonly onChoose: (subject: SubjectId, principle: string) => void
}
function Row({ subject, principles, chosen, asked, pointed, onChoose }: RowProps) {
  const { t, say } = useRegie()
  const words = t.chapters.check
  return (
    <>
      <tr className={chosen ? 'is-chosen' : ''}>
        <th scope="row" className="voice">
          {subject.text}
          {pointed && <span className="meta">{words.pointed}</span>}
          {subject.earlier.length > 0 && <span className="meta">{words.textChanged}</span>}
        </th>
        {principles.map((one) => {
          const answer = answerOf(subject, one.id)?.answer ?? null
          const earlier = earlierOf(subject, one.id)
          const stands = answer === null ? words.open : words.answers[answer]
          return (
            <td key={one.id} className={one.group === 'ecological' ? 'is-nature' : ''}>
              <button
                type="button"
                aria-pressed={chosen === one.id}
                aria-label={words.cell(
                  subject.text,
                  say(one.label),
                  earlier ? `${stands}. ${words.earlier(words.answers[earlier.answer], null)}` : stands,
                )}
                onClick={() => onChoose(subject.subject, one.id)}
              >
                <CheckMark answer={answer} />
              </button>
            </td>
          )
        })}
      </tr>
      {asked && (
        <tr className="ck-open">
          <td colSpan={principles.length + 1}>
            <CheckDetail key={`${subject.subject} ${asked.id}`} subject={subject} principle={asked} />
          </td>
        </tr>
      )}
    </>
  )
}
