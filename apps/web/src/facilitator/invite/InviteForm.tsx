import type { FacilitatorView, InviteContent, Locale } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { inviteCopy } from '../../copy/invite/invite.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { InviteList } from './inviteApi.js'

interface InviteFormProps {
  readonly first: InviteContent
  readonly isNew: boolean
  readonly evenings: InviteList['evenings']
  readonly types: FacilitatorView['organisationTypes']
  readonly locale: Locale
  readonly keep: (content: InviteContent) => Promise<RequestAnswer<unknown>>
  readonly onDone: () => void
}
type Words = 'audience' | 'title' | 'salutation' | 'letter' | 'withWhom' | 'sender'

/** The letter and the seats of an invitation. Nothing is kept before the button; what does not do stands at its field. */
export function InviteForm({ first, isNew, evenings, types, locale, keep, onDone }: InviteFormProps) {
  const frame = useT(facilitatorCopy)
  const t = useT(inviteCopy).form
  const say = usePick()
  const [content, setContent] = useState(first)
  const [questions, setQuestions] = useState(first.questions.join('\n'))
  const [failed, setFailed] = useState<Extract<RequestAnswer<unknown>, { ok: false }>['error'] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { problems = [] } = (failed?.detail as Answer<'wrongInvite'> | undefined) ?? {}
  const wrong = (at: string) => {
    const found = problems.find((one) => one.at === at || one.at.startsWith(`${at}[`))
    return found ? say(found.text) : null
  }
  const set = (change: Partial<InviteContent>) => setContent({ ...content, ...change })
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await keep({ ...content, questions: questions.split('\n') })
    if (done.ok) onDone()
    else setFailed(done.error)
  }
  const text = (at: Words, { label, hint, rows }: { label: string; hint?: string; rows?: number }) => (
    <Field label={label} error={wrong(at)} {...(hint === undefined ? {} : { hint })}>
      {(ids) =>
        rows === undefined ? (
          <input {...ids} value={content[at]} onChange={(event) => set({ [at]: event.target.value })} />
        ) : (
          <textarea {...ids} rows={rows} value={content[at]} onChange={(event) => set({ [at]: event.target.value })} />
        )
      }
    </Field>
  )
  const { tables = [] } = evenings.find(({ meeting }) => meeting === content.meeting) ?? {}
  const seatsOf = (table: string) => content.seats.find((one) => one.table === table)?.seats ?? 0
  return (
    <form className="sp-form" onSubmit={handleSubmit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {isNew ? t.make : t.change}
      </h1>
      <fieldset className="sp-row">
        <legend className="legend">{t.locale}</legend>
        {(['nl', 'en'] as const).map((one) => (
          <Choice key={one} name="locale" checked={content.locale === one} onChange={() => set({ locale: one })}>
            {t.locales[one]}
          </Choice>
        ))}
      </fieldset>
      {text('sender', { label: t.sender, hint: t.senderHint })}
      {text('audience', { label: t.audience, hint: t.audienceHint })}
      {text('title', { label: t.title, hint: t.titleHint })}
      {text('salutation', { label: t.salutation, hint: t.salutationHint })}
      {text('letter', { label: t.letter, hint: t.letterHint, rows: 10 })}
      <Field label={t.questions} hint={t.questionsHint} error={wrong('questions')}>
        {(ids) => (
          <textarea {...ids} rows={3} value={questions} onChange={(event) => setQuestions(event.target.value)} />
        )}
      </Field>
      {text('withWhom', { label: t.withWhom, hint: t.withWhomHint })}
      {evenings.length > 1 && (
        <Field label={t.meeting}>
          {(ids) => (
            <select
              {...ids}
              value={content.meeting}
              onChange={(event) => {
                const evening = evenings.find(({ meeting }) => meeting === event.target.value)
                if (evening === undefined) return
                const seats = evening.tables.map(({ table }) => ({ table, seats: 12 }))
                set({ meeting: evening.meeting, seats })
              }}
            >
              {evenings.map(({ meeting, date }) => (
                <option key={meeting} value={meeting}>
                  {date === null ? meeting : weekdayInWords(date, locale)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <fieldset className="in-seats">
        <legend className="legend">{t.seats}</legend>
        <p className="hint">{t.seatsHint}</p>
        {tables.map(({ table, title }) => (
          <Field key={table} label={say(title)} error={wrong(`seats.${table}`)}>
            {(ids) => (
              <input
                {...ids}
                type="number"
                min={0}
                max={500}
                value={seatsOf(table)}
                onChange={(event) => {
                  const others = content.seats.filter((one) => one.table !== table)
                  set({ seats: [...others, { table, seats: event.target.valueAsNumber || 0 }] })
                }}
              />
            )}
          </Field>
        ))}
        <ErrorLine text={wrong('seats')} />
      </fieldset>
      <Field label={t.type}>
        {(ids) => (
          <select
            {...ids}
            value={content.organisationType}
            onChange={(event) => set({ organisationType: event.target.value })}
          >
            {types.map(({ id, label }) => (
              <option key={id} value={id}>
                {say(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice
        type="checkbox"
        checked={content.asksGroup}
        onChange={(event) => set({ asksGroup: event.target.checked })}
      >
        {t.asksGroup}
      </Choice>
      <Field label={t.closesOn} error={wrong('closesOn')}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={content.closesOn ?? ''}
            onChange={(event) => set({ closesOn: event.target.value || null })}
          />
        )}
      </Field>
      <ErrorLine text={failed && (say(failed.message) || frame.general.failed)} />
      <div className="row-actions">
        <Button main type="submit">
          {isNew ? t.keep : t.keepChange}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </form>
  )
}
