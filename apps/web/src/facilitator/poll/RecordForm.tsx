import '../../ui/look/wordButton.css'
import type { OrganisationId, PollItemForRegie, PollView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { GoOnWithout } from './GoOnWithout.js'
import { isOffDirection, recordForm } from './polled.js'

export interface RecordFormProps extends Pick<ChoiceProps, 'onChoose'> {
  readonly item: PollItemForRegie
  readonly poll: PollView
}
/** The room's answer after the talk, filled in beforehand with what the answers say. A no on direction decides by itself. */
export function RecordForm({ item, poll, onChoose }: RecordFormProps) {
  const { view, t, say, run } = useRegie()
  const words = t.chapters.poll
  const before = item.record
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(before?.answers ?? item.suggested ?? {})
  const [disagreed, setDisagreed] = useState<readonly OrganisationId[]>(before?.disagreed ?? [])
  const [reason, setReason] = useState(before?.reason ?? '')
  const off = isOffDirection(poll, answers)
  const [wanted, setWanted] = useState(before?.chosen ?? !off)
  // of a rule it is found out what it is: nothing is chosen
  const chosen = wanted && !off && item.finding === null
  const [tried, setTried] = useState(false)
  const whole = poll.questions.every(({ id }) => answers[id] !== undefined)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!whole) return
    const { step } = poll
    void run({ type: 'recordAnswer', step, subject: item.subject, answers, disagreed, reason: reason || null, chosen })
  }
  const handleDisagree = (id: OrganisationId) =>
    setDisagreed(disagreed.includes(id) ? disagreed.filter((one) => one !== id) : [...disagreed, id])
  return (
    <form id={recordForm} className="pl-record" onSubmit={handleSubmit}>
      <h2>{words.record}</h2>
      <p className="second small">{words.recordHint}</p>
      {poll.questions.map((question) => {
        const label = say(question.question) || words.record
        return (
          <div key={question.id} className="pl-row">
            <span>{label}</span>
            <Segmented
              label={label}
              options={question.options.map((option) => ({ id: option.id, label: say(option.label) }))}
              value={answers[question.id] ?? null}
              onChange={(option) => setAnswers({ ...answers, [question.id]: option })}
            />
          </div>
        )
      })}
      {item.finding === null && (
        <fieldset className="pl-row">
          <legend className="vh">{words.chosen}</legend>
          <div className="pl-chosen">
            <Choice name="chosen" checked={chosen} disabled={off} onChange={() => setWanted(true)}>
              {words.chosen}
            </Choice>
            <Choice name="chosen" checked={!chosen} onChange={() => setWanted(false)}>
              {words.notChosen}
            </Choice>
          </div>
          {off && (
            <p className="closed" role="status">
              <Icon name="info" size={16} />
              <span>{words.directionNo}</span>
            </p>
          )}
        </fieldset>
      )}
      <details open={disagreed.length > 0}>
        <summary className="wordsummary">{words.disagreed}</summary>
        <fieldset className="pl-disagreed">
          <legend className="vh">{words.disagreed}</legend>
          {view.organisations.map(({ id, name }) => (
            <label key={id} className="tick">
              <input type="checkbox" checked={disagreed.includes(id)} onChange={() => handleDisagree(id)} />
              {name}
            </label>
          ))}
        </fieldset>
        <Field label={`${words.why} (${t.general.optional})`}>
          {(ids) => <textarea {...ids} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      </details>
      <ErrorLine text={tried && !whole ? words.answerAll : null} />
      {before ? (
        <Button type="submit">
          <Icon name="check" />
          {words.changeRecord}
        </Button>
      ) : (
        <GoOnWithout item={item} onChoose={onChoose} />
      )}
    </form>
  )
}
