import type { SupportContent } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { supportCopy } from '../../copy/support.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { SupportState } from './supportApi.js'

interface SupportFormProps {
  readonly first: SupportContent
  /** A draft may change wholly; of what people signed only the last day and the question for a role. */
  readonly stage: SupportState['stage'] | 'new'
  readonly keep: (content: SupportContent) => Promise<RequestAnswer<unknown>>
  readonly onDone: () => void
}
type Words = Exclude<keyof SupportContent, 'steps' | 'addressees' | 'asksRole' | 'closesOn' | 'locale'>

/** The texts of a support page. Nothing is kept before the button; what does not do stands at its field. */
export function SupportForm({ first, stage, keep, onDone }: SupportFormProps) {
  const frame = useT(facilitatorCopy)
  const t = useT(supportCopy).form
  const say = usePick()
  const [content, setContent] = useState(first)
  const [addressees, setAddressees] = useState(first.addressees.join(', '))
  const [failed, setFailed] = useState<Extract<RequestAnswer<unknown>, { ok: false }>['error'] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { problems = [] } = (failed?.detail as Answer<'wrongSupport'> | undefined) ?? {}
  const wrong = (at: string) => {
    const found = problems.find((one) => one.at === at || one.at.startsWith(`${at}[`))
    return found ? say(found.text) : null
  }
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await keep({ ...content, addressees: addressees.split(',') })
    if (done.ok) onDone()
    else setFailed(done.error)
  }
  const isFixed = stage === 'open' || stage === 'closed'
  const text = (at: Words, { label, hint, rows }: { label: string; hint?: string; rows?: number }) => (
    <Field label={label} error={wrong(at)} {...(hint === undefined ? {} : { hint })}>
      {(ids) =>
        rows === undefined ? (
          <input
            {...ids}
            value={content[at]}
            onChange={(event) => setContent({ ...content, [at]: event.target.value })}
          />
        ) : (
          <textarea
            {...ids}
            rows={rows}
            value={content[at]}
            onChange={(event) => setContent({ ...content, [at]: event.target.value })}
          />
        )
      }
    </Field>
  )
  const step = (at: number, change: Partial<SupportContent['steps'][number]>) =>
    setContent({ ...content, steps: content.steps.map((one, place) => (place === at ? { ...one, ...change } : one)) })
  return (
    <form className="sp-form" onSubmit={handleSubmit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {stage === 'new' ? t.make : t.change}
      </h1>
      {!isFixed && (
        <>
          <fieldset className="sp-row">
            <legend className="legend">{t.locale}</legend>
            {(['nl', 'en'] as const).map((locale) => (
              <Choice
                key={locale}
                name="locale"
                checked={content.locale === locale}
                onChange={() => setContent({ ...content, locale })}
              >
                {t.locales[locale]}
              </Choice>
            ))}
          </fieldset>
          {text('title', { label: t.title, hint: t.titleHint })}
          {text('lead', { label: t.lead, rows: 3 })}
          {content.steps.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <div className="sp-step" key={at}>
              <Field label={t.step(at + 1)} error={wrong(`steps[${at}].title`) ?? (at === 0 ? wrong('steps') : null)}>
                {(ids) => (
                  <input {...ids} value={one.title} onChange={(event) => step(at, { title: event.target.value })} />
                )}
              </Field>
              <Field label={t.stepText(at + 1)} error={wrong(`steps[${at}].text`)}>
                {(ids) => (
                  <textarea
                    {...ids}
                    rows={2}
                    value={one.text}
                    onChange={(event) => step(at, { text: event.target.value })}
                  />
                )}
              </Field>
            </div>
          ))}
          {content.steps.length < 5 && (
            <Button onClick={() => setContent({ ...content, steps: [...content.steps, { title: '', text: '' }] })}>
              {t.moreStep}
            </Button>
          )}
          {text('promise', { label: t.promise, hint: t.promiseHint, rows: 2 })}
          {text('period', { label: t.period, hint: t.periodHint })}
          <Field label={t.addressees} hint={t.addresseesHint} error={wrong('addressees')}>
            {(ids) => <input {...ids} value={addressees} onChange={(event) => setAddressees(event.target.value)} />}
          </Field>
          {text('sender', { label: t.sender, hint: t.senderHint })}
        </>
      )}
      <Choice
        type="checkbox"
        checked={content.asksRole}
        onChange={(event) => setContent({ ...content, asksRole: event.target.checked })}
      >
        {t.asksRole}
      </Choice>
      <Field label={t.closesOn} error={wrong('closesOn')}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={content.closesOn ?? ''}
            onChange={(event) => setContent({ ...content, closesOn: event.target.value || null })}
          />
        )}
      </Field>
      <ErrorLine text={failed && (say(failed.message) || frame.general.failed)} />
      <div className="row-actions">
        <Button main type="submit">
          {stage === 'new' ? t.keep : t.keepChange}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </form>
  )
}
