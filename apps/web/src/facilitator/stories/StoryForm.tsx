import { type StoryContent, storyRoles, visibilities } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field, type FieldIds } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import { storiesCopy } from './storiesCopy.js'

interface StoryFormProps {
  readonly first: StoryContent
  readonly isNew: boolean
  readonly keep: (content: StoryContent) => Promise<RequestAnswer<unknown>>
  readonly onDone: () => void
}

/** Everything of a story that is written. Nothing is kept before the button; what does not do stands at its field. */
export function StoryForm({ first, isNew, keep, onDone }: StoryFormProps) {
  const frame = useT(facilitatorCopy)
  const words = useT(storiesCopy)
  const t = words.form
  const say = usePick()
  const [content, setContent] = useState(first)
  const [values, setValues] = useState(first.values.join(', '))
  const [failed, setFailed] = useState<Extract<RequestAnswer<unknown>, { ok: false }>['error'] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { problems = [] } = (failed?.detail as Answer<'wrongStory'> | undefined) ?? {}
  const change = (part: Partial<StoryContent>) => setContent({ ...content, ...part })
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await keep({ ...content, values: values.split(',') })
    if (done.ok) onDone()
    else setFailed(done.error)
  }
  const field = (
    at: string,
    said: { readonly label: string; readonly hint?: string },
    control: (ids: FieldIds) => ReactNode,
  ) => {
    const wrong = problems.find((one) => one.at === at || one.at.startsWith(`${at}[`))
    return (
      <Field {...said} error={wrong ? say(wrong.text) : null}>
        {control}
      </Field>
    )
  }
  return (
    <form className="pl-form" onSubmit={handleSubmit} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {isNew ? t.make : t.change}
      </h2>
      <fieldset className="st-row">
        <legend className="legend">{t.locale}</legend>
        {(['nl', 'en'] as const).map((locale) => (
          <Choice key={locale} name="locale" checked={content.locale === locale} onChange={() => change({ locale })}>
            {t.locales[locale]}
          </Choice>
        ))}
      </fieldset>
      {field('title', { label: t.titleOf }, (ids) => (
        <input {...ids} value={content.title} onChange={(event) => change({ title: event.target.value })} />
      ))}
      {field('text', { label: t.text, hint: t.textHint }, (ids) => (
        <textarea {...ids} rows={8} value={content.text} onChange={(event) => change({ text: event.target.value })} />
      ))}
      {field('on', { label: t.on }, (ids) => (
        <input {...ids} type="date" value={content.on} onChange={(event) => change({ on: event.target.value })} />
      ))}
      {field('role', { label: t.role }, (ids) => (
        <select
          {...ids}
          value={content.role}
          onChange={(event) => change({ role: storyRoles.find((role) => role === event.target.value) ?? content.role })}
        >
          {storyRoles.map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
      ))}
      {field('values', { label: t.values, hint: t.valuesHint }, (ids) => (
        <input {...ids} value={values} onChange={(event) => setValues(event.target.value)} />
      ))}
      {field('caption', { label: t.caption, hint: t.captionHint }, (ids) => (
        <input {...ids} value={content.caption} onChange={(event) => change({ caption: event.target.value })} />
      ))}
      <fieldset className="st-choices">
        <legend className="legend">{t.visibility}</legend>
        {visibilities.map((one) => (
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
      {content.visibility === 'table' &&
        field('table', { label: t.table }, (ids) => (
          <input {...ids} value={content.table ?? ''} onChange={(event) => change({ table: event.target.value })} />
        ))}
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
