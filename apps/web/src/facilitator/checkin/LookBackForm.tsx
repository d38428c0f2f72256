import type { PollItemForRegie, PollView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { GoOnWithout } from '../poll/GoOnWithout.js'
import { recordForm } from '../poll/polled.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import './checkin.css'

export interface LookBackFormProps extends Pick<ChoiceProps, 'onChoose'> {
  readonly item: PollItemForRegie
  readonly poll: PollView
}
/** After the talk about one sentence: how thick it still is, as the room says, and what is true now. */
export function LookBackForm({ item, poll, onChoose }: LookBackFormProps) {
  const { t, say, run } = useRegie()
  const words = t.checkin
  const before = item.record
  const [question] = poll.questions
  const [thick, setThick] = useState<string | null>(
    (question && (before?.answers[question.id] ?? item.suggested?.[question.id])) ?? null,
  )
  const [now, setNow] = useState(before?.reason ?? '')
  const [tried, setTried] = useState(false)
  if (question === undefined) return null
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (thick === null) return
    const { step } = poll
    const record = { answers: { [question.id]: thick }, disagreed: [], reason: now || null, chosen: false }
    void run({ type: 'recordAnswer', step, subject: item.subject, ...record })
  }
  return (
    <form id={recordForm} className="pl-record" onSubmit={handleSubmit}>
      <h2>{words.thick}</h2>
      <Segmented
        label={words.thick}
        options={question.options.map(({ id, label }) => ({ id, label: say(label) }))}
        value={thick}
        onChange={setThick}
      />
      <div className="ci-now">
        <Field label={`${words.nowLabel} (${t.general.optional})`} hint={words.nowHint}>
          {(ids) => <textarea {...ids} rows={2} value={now} onChange={(event) => setNow(event.target.value)} />}
        </Field>
      </div>
      <ErrorLine text={tried && thick === null ? words.thickNeeded : null} />
      {before ? (
        <Button type="submit">
          <Icon name="check" />
          {words.change}
        </Button>
      ) : (
        <GoOnWithout item={item} onChoose={onChoose} />
      )}
    </form>
  )
}
