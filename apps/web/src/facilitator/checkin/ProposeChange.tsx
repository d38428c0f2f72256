import type { PollItem, SubjectId } from '@siroop/domain'
import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { Thinner, thinnerThan } from '../../ui/siroopwacht/Thinner.js'
import { useRegie } from '../regie.js'
import './checkin.css'

export interface ProposeChangeProps {
  readonly subject: SubjectId
  readonly change: NonNullable<PollItem['change']>
}

/**
 * How the room would word a signed sentence from now on. The siroopwacht looks along while it is typed; what says less is
 * asked for a reason in one line. Nothing is blocked, and the signed sentence stays as it is.
 */
export function ProposeChange({ subject, change: { signed, proposal, locale } }: ProposeChangeProps) {
  const { t, run } = useRegie()
  const words = t.checkin
  const [text, setText] = useState(proposal?.text ?? '')
  const [why, setWhy] = useState(proposal?.why ?? '')
  const comparison = useMemo(
    () => (text.trim() === '' ? null : thinnerThan(signed, text, locale)),
    [signed, text, locale],
  )
  const handleKeep = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const reason = comparison === null || why.trim() === '' ? null : why
    void run({ type: 'proposeChange', subject, proposal: { text, why: reason } })
  }
  const handleDrop = () => {
    setText('')
    setWhy('')
    void run({ type: 'proposeChange', subject, proposal: null })
  }
  return (
    <form className="ci-propose" onSubmit={handleKeep}>
      <Field label={`${words.propose} (${t.general.optional})`} hint={words.proposeHint}>
        {(ids) => <textarea {...ids} rows={2} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {comparison === null ? null : (
        <>
          <Thinner comparison={comparison} />
          <Field label={words.whyThinner} hint={words.whyThinnerHint}>
            {(ids) => <input {...ids} value={why} onChange={(event) => setWhy(event.target.value)} />}
          </Field>
        </>
      )}
      <div className="row-actions">
        <Button type="submit" className="sm">
          {words.keepProposal}
        </Button>
        {proposal === null ? null : (
          <Button className="sm" onClick={handleDrop}>
            {words.dropProposal}
          </Button>
        )}
      </div>
    </form>
  )
}
