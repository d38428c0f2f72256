import type { OrganisationId, PollItemForRegie, PollView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Choice, Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { isOffDirection } from './polled.js'

/** The room's answer after the talk, filled in beforehand with what the answers say. A no on direction decides by itself. */
export function RecordForm({ item, poll }: { item: PollItemForRegie; poll: PollView }) {
  const { view, t, say, run } = useRegie()
  const words = t.chapters.poll
  const before = item.record
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(before?.answers ?? item.suggested ?? {})
  const [disagreed, setDisagreed] = useState<readonly OrganisationId[]>(before?.disagreed ?? [])
  const [reason, setReason] = useState(before?.reason ?? '')
  const off = isOffDirection(poll, answers)
  const [wanted, setWanted] = useState(before?.chosen ?? !off)
  const chosen = wanted && !off
  const whole = poll.questions.every(({ id }) => answers[id] !== undefined)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { step } = poll
    void run({ type: 'recordAnswer', step, subject: item.subject, answers, disagreed, reason: reason || null, chosen })
  }
  const handleDisagree = (id: OrganisationId) =>
    setDisagreed(disagreed.includes(id) ? disagreed.filter((one) => one !== id) : [...disagreed, id])
  return (
    <form className="pl-record" onSubmit={handleSubmit}>
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
      <details open={disagreed.length > 0}>
        <summary>{words.disagreed}</summary>
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
      <Button type="submit" disabled={!whole}>
        <Icon name="check" />
        {before ? words.changeRecord : words.saveRecord}
      </Button>
    </form>
  )
}
