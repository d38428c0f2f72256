import type { TrialView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'

export interface ExtendDialogProps {
  readonly trial: TrialView
  readonly onClose: () => void
}

/** A later last day of a trial, with what is done differently: both are needed. */
export function ExtendDialog({ trial, onClose }: ExtendDialogProps) {
  const { t, run, problem } = useRegie()
  const words = t.trials
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (until === '' || reason.trim() === '') return
    if (await run({ type: 'extendTrial', subject: trial.subject, until, reason })) onClose()
  }
  const empty = (value: string) => (tried && value.trim() === '' ? t.newWorkshop.fill : null)
  return (
    <Dialog title={words.extendTitle} onClose={onClose}>
      <form className="stack" onSubmit={handleSubmit} noValidate>
        <p className="voice">{trial.text}</p>
        <p className="second">{words.extendHint}</p>
        <Field label={words.until} error={empty(until)}>
          {(ids) => <input {...ids} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
        </Field>
        <Field label={words.otherwise} error={empty(reason)}>
          {(ids) => <textarea {...ids} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <ErrorLine text={problem} />
        <div className="row-end">
          <Button plain onClick={onClose}>
            {t.general.cancel}
          </Button>
          <Button type="submit">{words.extendDo}</Button>
        </div>
      </form>
    </Dialog>
  )
}
