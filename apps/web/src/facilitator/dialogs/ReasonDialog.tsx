import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'

export interface ReasonDialogProps {
  readonly title: string
  readonly hint?: string | undefined
  /** Words on the button that does it. */
  readonly action: string
  /** Words on the button that does nothing. */
  readonly cancel?: string
  readonly children?: ReactNode
  /** Called with a reason that is not empty. @returns true when the dialog may close. */
  readonly onReason: (reason: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks why, and keeps the answer with the act: skip, reopen, mark as missing, go on past a gate. */
export function ReasonDialog({ title, hint, action, cancel, children, onReason, onClose }: ReasonDialogProps) {
  const { t, problem } = useRegie()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() !== '' && (await onReason(reason))) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={handleSubmit} noValidate>
        {hint && <p className="second">{hint}</p>}
        {children}
        <Field
          label={t.general.reason}
          hint={t.general.reasonHint}
          error={tried && reason.trim() === '' ? t.newWorkshop.fill : null}
        >
          {(ids) => <textarea {...ids} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <ErrorLine text={problem} />
        <div className="row-end">
          <Button plain onClick={onClose}>
            {cancel ?? t.general.cancel}
          </Button>
          <Button type="submit">{action}</Button>
        </div>
      </form>
    </Dialog>
  )
}
