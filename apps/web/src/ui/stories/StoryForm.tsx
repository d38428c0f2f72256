import { type StoryContent, storyRoles, visibilities } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import type { StoryList } from '../../connection/stories/storyApi.js'
import { Button } from '../Button.js'
import { ErrorLine } from '../ErrorLine.js'
import { Choice, Field, type FieldIds } from '../Field.js'
import { usePick, useT } from '../language.js'
import { storiesCopy } from './storiesCopy.js'

interface StoryFormProps {
  readonly first: StoryContent
  readonly isNew: boolean
  /** Theme tables and shared values to choose from. */
  readonly choices: Pick<StoryList, 'tables' | 'values'>
  readonly keep: (content: StoryContent) => Promise<RequestAnswer<unknown>>
  readonly onDone: () => void
}

/** Everything of a story that is written. Nothing is kept before the button; what does not do stands at its field. */
export function StoryForm({ first, isNew, choices, keep, onDone }: StoryFormProps) {
  const words = useT(storiesCopy)
  const t = words.form
  const say = usePick()
  const [content, setContent] = useState(first)
  const [failed, setFailed] = useState<Extract<RequestAnswer<unknown>, { ok: false }>['error'] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { problems = [] } = (failed?.detail as Answer<'wrongStory'> | undefined) ?? {}
  const change = (part: Partial<StoryContent>) => setContent({ ...content, ...part })
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await keep(content)
    if (done.ok) onDone()
    else setFailed(done.error)
  }
  const saidOf = (at: string): string | null => {
    const wrong = problems.find((one) => one.at === at || one.at.startsWith(`${at}[`))
    return wrong === undefined ? null : say(wrong.text)
  }
  // what the workshop has no more stays where it stands already
  const offered = [...new Set([...choices.values, ...first.values])]
  const circles = visibilities.filter((one) => one !== 'table' || choices.tables.length > 0 || first.table !== null)
  const field = (
    at: string,
    said: { readonly label: string; readonly hint?: string },
    control: (ids: FieldIds) => ReactNode,
  ) => (
    <Field {...said} error={saidOf(at)}>
      {control}
    </Field>
  )
  return (
    <form className="st-form" onSubmit={handleSubmit} noValidate>
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
      {offered.length > 0 && (
        <fieldset className="st-choices">
          <legend className="legend">{t.values}</legend>
          <p className="hint">{t.valuesHint}</p>
          {offered.map((value) => (
            <Choice
              key={value}
              type="checkbox"
              checked={content.values.includes(value)}
              onChange={(event) =>
                change({
                  values: event.target.checked
                    ? [...content.values, value]
                    : content.values.filter((one) => one !== value),
                })
              }
            >
              {value}
            </Choice>
          ))}
          <ErrorLine text={saidOf('values')} />
        </fieldset>
      )}
      {field('caption', { label: t.caption, hint: t.captionHint }, (ids) => (
        <input {...ids} value={content.caption} onChange={(event) => change({ caption: event.target.value })} />
      ))}
      <fieldset className="st-choices">
        <legend className="legend">{t.visibility}</legend>
        {circles.map((one) => (
          <Choice
            key={one}
            name="visibility"
            checked={content.visibility === one}
            onChange={() => change({ visibility: one, table: one === 'table' ? (content.table ?? '') : null })}
          >
            <b>{words.visibility[one]}</b> <span className="second">{words.visibilityHint[one]}</span>
          </Choice>
        ))}
      </fieldset>
      {content.visibility === 'table' &&
        field('table', { label: t.table }, (ids) => (
          <select {...ids} value={content.table ?? ''} onChange={(event) => change({ table: event.target.value })}>
            <option value="">{t.chooseTable}</option>
            {choices.tables.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        ))}
      <ErrorLine text={failed && (say(failed.message) || words.failed)} />
      <div className="row-actions">
        <Button main type="submit">
          {t.keep}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </form>
  )
}
