import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Dialog } from '../../ui/Sheet.js'
import { ChangedText } from '../../ui/words/ChangedText.js'
import { useRegie } from '../regie.js'

export interface TextDialogProps {
  readonly title: string
  readonly hint: string
  readonly label: string
  /** Words on the button that does it. */
  readonly action: string
  /** The text as it stands; what changes is shown below the field. */
  readonly before: string
  /** Called with a text that is not empty and not the same. @returns true when the dialog may close. */
  readonly onText: (text: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Changes a text that others read, and shows word by word what changes. */
export function TextDialog({ title, hint, label, action, before, onText, onClose }: TextDialogProps) {
  const { t, problem } = useRegie()
  const [text, setText] = useState(before)
  const changed = text.trim() !== '' && text !== before
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (changed && (await onText(text))) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={handleSubmit}>
        <p className="second">{hint}</p>
        <Field label={label}>
          {(ids) => <textarea {...ids} rows={4} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        {changed && (
          <p className="voice">
            <ChangedText before={before} after={text} withGone />
          </p>
        )}
        <ErrorLine text={problem} />
        <div className="row-end">
          <Button plain onClick={onClose}>
            {t.general.cancel}
          </Button>
          <Button type="submit" disabled={!changed}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
