import { type AgreementContent, agreementCircles, agreementLimits, type WorkshopId } from '@siroop/domain'
import type { AgreementRow, Answer } from '@siroop/protocol'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { agreementsCopy } from '../../copy/agreements.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { AgreementList } from './agreementApi.js'

interface AgreementFormProps {
  readonly first: AgreementContent
  /** What is shared keeps its words. */
  readonly stage: AgreementRow['stage'] | 'new'
  /** Meetings that it can belong to: its partners are those of that meeting. Null: it came out of one, and stays there. */
  readonly workshops: AgreementList['workshops'] | null
  readonly workshop: WorkshopId | null
  readonly keep: (content: AgreementContent, workshop: WorkshopId | null) => Promise<RequestAnswer<unknown>>
  readonly onDone: () => void
}
interface FieldOf {
  readonly value: string
  readonly onType: (value: string) => void
  readonly hint?: string
  readonly rows?: number
  readonly type?: 'date'
}

/** Everything that an agreement says, in the order in which it comes about. Nothing is kept before the button. */
export function AgreementForm({ first, stage, workshops, workshop: belongsTo, keep, onDone }: AgreementFormProps) {
  const frame = useT(facilitatorCopy)
  const words = useT(agreementsCopy)
  const t = words.form
  const say = usePick()
  const [content, setContent] = useState(first)
  const [keywords, setKeywords] = useState(first.keywords.join(', '))
  const [workshop, setWorkshop] = useState(belongsTo)
  const [failed, setFailed] = useState<Extract<RequestAnswer<unknown>, { ok: false }>['error'] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { problems = [] } = (failed?.detail as Answer<'wrongAgreement'> | undefined) ?? {}
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await keep({ ...content, keywords: keywords.split(',') }, workshop)
    if (done.ok) onDone()
    else setFailed(done.error)
  }
  const change = (part: Partial<AgreementContent>) => setContent({ ...content, ...part })
  const field = (at: string, label: string, { value, onType, hint, rows, type }: FieldOf): ReactNode => {
    const wrong = problems.find((one) => one.at === at || one.at.startsWith(`${at}[`))
    return (
      <Field label={label} error={wrong ? say(wrong.text) : null} {...(hint === undefined ? {} : { hint })}>
        {(ids) =>
          rows === undefined ? (
            <input {...ids} type={type ?? 'text'} value={value} onChange={(event) => onType(event.target.value)} />
          ) : (
            <textarea {...ids} rows={rows} value={value} onChange={(event) => onType(event.target.value)} />
          )
        }
      </Field>
    )
  }
  const text = (
    at: 'title' | 'complaint' | 'solution' | 'rule' | 'basis' | 'ask' | 'place' | 'year',
    more: { hint?: string; rows?: number } = {},
  ) => field(at, t[at], { value: content[at], onType: (value) => change({ [at]: value }), ...more })
  const { business, trial, noticed, between } = content
  const money = (at: keyof typeof business) =>
    field(`business.${at}`, t[at], {
      value: business[at],
      onType: (value) => change({ business: { ...business, [at]: value } }),
    })
  const trialDay = (at: 'from' | 'until') =>
    field(`trial.${at}`, t[at], {
      value: trial[at] ?? '',
      type: 'date',
      onType: (value) => change({ trial: { ...trial, [at]: value || null } }),
    })
  const seen = (at: 'quote' | 'who' | 'how', more: { hint?: string; rows?: number } = {}) =>
    field(`noticed.${at}`, t[at], {
      value: noticed[at],
      onType: (value) => change({ noticed: { ...noticed, [at]: value } }),
      ...more,
    })
  const bound = (at: number, part: Partial<(typeof between)[number]>) =>
    change({ between: between.map((one, place) => (place === at ? { ...one, ...part } : one)) })
  const isFixed = stage === 'shared'
  const wrongWorkshop = problems.find(({ at }) => at === 'workshop')
  const wrongBetween = problems.find(({ at }) => at === 'between')
  return (
    <form className="pl-form" onSubmit={handleSubmit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {stage === 'new' ? t.make : t.change}
      </h1>
      {isFixed ? (
        <p>{t.fixed}</p>
      ) : (
        <>
          <fieldset className="ag-row">
            <legend className="legend">{t.locale}</legend>
            {(['nl', 'en'] as const).map((locale) => (
              <Choice
                key={locale}
                name="locale"
                checked={content.locale === locale}
                onChange={() => change({ locale })}
              >
                {t.locales[locale]}
              </Choice>
            ))}
          </fieldset>
          {text('title')}
          {text('complaint', { hint: t.complaintHint, rows: 3 })}
          {text('solution', { rows: 3 })}
          <fieldset className="ag-part">
            <legend>{t.between}</legend>
            <p className="hint">{t.betweenHint}</p>
            {between.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an organisation is its place
              <div className="ag-bound" key={at}>
                {field(`between[${at}].name`, t.organisation(at + 1), {
                  value: one.name,
                  onType: (name) => bound(at, { name }),
                })}
                {field(`between[${at}].agreedOn`, t.agreedOn(at + 1), {
                  value: one.agreedOn ?? '',
                  type: 'date',
                  onType: (on) => bound(at, { agreedOn: on || null }),
                })}
              </div>
            ))}
            <ErrorLine text={wrongBetween ? say(wrongBetween.text) : null} />
            {between.length < agreementLimits.organisations && (
              <Button onClick={() => change({ between: [...between, { name: '', agreedOn: null }] })}>{t.more}</Button>
            )}
          </fieldset>
          <fieldset className="ag-part">
            <legend>{t.business}</legend>
            {money('costs')}
            {money('pays')}
            {money('yields')}
            {money('benefits')}
            {money('gain')}
            {money('sharing')}
          </fieldset>
          <fieldset className="ag-part">
            <legend>{t.trial}</legend>
            {trialDay('from')}
            {trialDay('until')}
          </fieldset>
          <fieldset className="ag-part">
            <legend>{t.noticed}</legend>
            {seen('quote', { rows: 3 })}
            {seen('who', { hint: t.whoHint })}
            {field('noticed.on', t.on, {
              value: noticed.on ?? '',
              type: 'date',
              onType: (on) => change({ noticed: { ...noticed, on: on || null } }),
            })}
            {seen('how', { rows: 2 })}
          </fieldset>
          {text('rule', { hint: t.ruleHint, rows: 3 })}
          {text('basis')}
        </>
      )}
      {field('reviewOn', t.reviewOn, {
        value: content.reviewOn ?? '',
        type: 'date',
        onType: (on) => change({ reviewOn: on || null }),
      })}
      {field('keywords', t.keywords, { value: keywords, hint: t.keywordsHint, onType: setKeywords })}
      {text('ask', { hint: t.askHint })}
      {!isFixed && (
        <>
          {text('place')}
          {text('year')}
        </>
      )}
      <fieldset className="ag-part">
        <legend>{t.visibility}</legend>
        {agreementCircles.map((one) => (
          <Choice
            key={one}
            name="visibility"
            checked={content.visibility === one}
            onChange={() => change({ visibility: one })}
          >
            <b>{words.visibility[one]}</b> <span className="second">{words.visibilityHint[one]}</span>
          </Choice>
        ))}
      </fieldset>
      {workshops !== null && (
        <Field label={t.workshop} hint={t.workshopHint} error={wrongWorkshop ? say(wrongWorkshop.text) : null}>
          {(ids) => (
            <select
              {...ids}
              value={workshop ?? ''}
              onChange={(event) => setWorkshop(workshops.find(({ id }) => id === event.target.value)?.id ?? null)}
            >
              <option value="">{t.noWorkshop}</option>
              {workshops.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <ErrorLine text={failed && (say(failed.message) || frame.general.failed)} />
      <div className="row-actions">
        <Button main type="submit">
          {t.keep}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </form>
  )
}
