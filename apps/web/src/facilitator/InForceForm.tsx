import { weekdayInWords } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/Button.js'
import { Field } from '../ui/Field.js'
import { isTextClosed } from './editions/nextText.js'
import { useRegie } from './regie.js'

/** The rule for *van kracht*, written down before signing opens (INV-18): a minimum of signatures and a closing date. */
export function InForceForm() {
  const { view, t, locale, run } = useRegie()
  const rule = view.inForceRule
  const [typed, setTyped] = useState<string | null>(null)
  // follows the partners that are still added, until somebody chose a number
  const minimum = typed ?? String(rule?.minimumSignatures ?? Math.max(1, view.organisations.length))
  const [date, setDate] = useState(rule?.closingDate ?? '')
  const [tried, setTried] = useState(false)
  const count = Number(minimum)
  const okCount = Number.isInteger(count) && count >= 1 && count <= Math.max(1, view.organisations.length)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (okCount && date !== '')
      void run({ type: 'setInForceRule', rule: { minimumSignatures: count, closingDate: date } })
  }
  const frozen = isTextClosed(view)
  return (
    <form className="in-force" onSubmit={handleSubmit} noValidate>
      <h3>{t.prepare.rule}</h3>
      <p className="second small" role="status">
        {rule
          ? t.prepare.ruleSaved(rule.minimumSignatures, weekdayInWords(rule.closingDate, locale))
          : t.prepare.ruleNone}
      </p>
      {!frozen && (
        <>
          <p className="meta">{t.prepare.ruleHint}</p>
          <div className="pair">
            <Field label={t.prepare.minimum} error={tried && !okCount ? t.newWorkshop.fill : null}>
              {(ids) => (
                <input
                  {...ids}
                  inputMode="numeric"
                  value={minimum}
                  onChange={(event) => setTyped(event.target.value)}
                />
              )}
            </Field>
            <Field label={t.prepare.closingDate} error={tried && date === '' ? t.newWorkshop.fill : null}>
              {(ids) => <input {...ids} type="date" value={date} onChange={(event) => setDate(event.target.value)} />}
            </Field>
          </div>
          <Button type="submit" className="sm">
            {t.general.save}
          </Button>
        </>
      )}
    </form>
  )
}
