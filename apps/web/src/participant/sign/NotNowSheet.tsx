import { limits } from '@siroop/domain'
import { useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { useProblem, useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { textProblem } from '../write/textProblem.js'

export interface NotNowSheetProps {
  readonly edition: number
  /** YYYY-MM-DD by the server's clock. */
  readonly today: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Not signing tonight is fine: later, with a date, or not at all, with a reason if one likes. */
export function NotNowSheet({ edition, today, onClose, onDone }: NotNowSheetProps) {
  const t = useT(participantCopy)
  const command = useCommand()
  const [choice, setChoice] = useState<'later' | 'decline' | null>(null)
  const [until, setUntil] = useState('')
  const reason = useDraft(draftKey('d', edition))
  const [problem, setProblem] = useProblem()
  const handleSend = async () => {
    if (choice === 'later') {
      if (until <= today) return setProblem(t.sign.needDate)
      if (!(await command.run({ type: 'signLater', edition, until }))) return
    } else {
      const wrong = textProblem(t, { text: reason.text, max: limits.reason, empty: null })
      if (wrong !== null) return setProblem(wrong)
      const said = reason.text.trim() === '' ? null : reason.text
      if (!(await command.run({ type: 'declineSigning', edition, reason: said }))) return
      reason.clear()
    }
    onClose()
    onDone()
  }
  const choose = (next: 'later' | 'decline') => {
    setProblem(null)
    setChoice(next)
  }
  return (
    <Sheet title={t.sign.notNowTitle} onClose={onClose}>
      <div className="sign-form">
        <p className="second">{t.sign.notNowText}</p>
        <fieldset className="set">
          <legend className="vh">{t.sign.notNowTitle}</legend>
          <Choice name="not-now" checked={choice === 'later'} onChange={() => choose('later')}>
            {t.sign.laterChoice}
          </Choice>
          <Choice name="not-now" checked={choice === 'decline'} onChange={() => choose('decline')}>
            {t.sign.declineChoice}
          </Choice>
        </fieldset>
        {choice === 'later' && (
          <Field label={t.sign.until} error={problem ?? undefined}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                min={today}
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </Field>
        )}
        {choice === 'decline' && (
          <Field
            label={
              <>
                {t.sign.declineWhy} <span className="second optional">{t.sign.optional}</span>
              </>
            }
            hint={t.sign.declineRead}
            error={problem ?? undefined}
          >
            {(ids) => (
              <textarea
                {...ids}
                className={`${ids.className} voice`}
                rows={2}
                value={reason.text}
                onChange={(event) => reason.write(event.target.value)}
              />
            )}
          </Field>
        )}
        <ErrorLine text={command.problem} />
        <Button main wide disabled={choice === null || command.busy} onClick={() => void handleSend()}>
          {t.sign.notNowSend}
        </Button>
      </div>
    </Sheet>
  )
}
