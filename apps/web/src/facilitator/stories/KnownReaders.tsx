import { type FormEvent, useState } from 'react'
import type { NewReader, StoryList } from '../../connection/stories/storyApi.js'
import { Button } from '../../ui/Button.js'
import { Choice, Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { storiesCopy } from '../../ui/stories/storiesCopy.js'
import { CopyLink } from '../CopyLink.js'

/** A link that was just made: it is shown once. */
export interface MadeLink {
  readonly name: string
  readonly link: string
  readonly code: string
}
interface KnownReadersProps extends Pick<StoryList, 'readers' | 'tables'> {
  readonly made: MadeLink | null
  readonly make: (reader: NewReader) => Promise<boolean>
  readonly remove: (reader: string) => void
}
const nobody: NewReader = { name: '', circle: 'partners', table: null }

/** People who read by a personal link, and making one. */
export function KnownReaders({ readers, tables, made, make, remove }: KnownReadersProps) {
  const t = useT(storiesCopy).readers
  const [reader, setReader] = useState(nobody)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await make(reader)) setReader(nobody)
  }
  return (
    <section className="pl-part">
      <h2>{t.title}</h2>
      <p className="second">{t.hint}</p>
      <form className="pl-form" onSubmit={handleSubmit} noValidate>
        <Field label={t.name}>
          {(ids) => (
            <input
              {...ids}
              value={reader.name}
              onChange={(event) => setReader({ ...reader, name: event.target.value })}
            />
          )}
        </Field>
        <fieldset className="st-row">
          <legend className="legend">{t.circle}</legend>
          {(['partners', 'meeting'] as const).map((circle) => (
            <Choice
              key={circle}
              name="circle"
              checked={reader.circle === circle}
              onChange={() => setReader({ ...reader, circle })}
            >
              {t.circles[circle]}
            </Choice>
          ))}
        </fieldset>
        {reader.circle === 'meeting' && tables.length > 0 && (
          <Field label={t.table}>
            {(ids) => (
              <select
                {...ids}
                value={reader.table ?? ''}
                onChange={(event) => setReader({ ...reader, table: event.target.value || null })}
              >
                <option value="">{t.noTable}</option>
                {tables.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div className="row-actions">
          <Button type="submit">{t.make}</Button>
        </div>
      </form>
      <div role="status">
        {made !== null && (
          <>
            <p>{t.made(made.name)}</p>
            <CopyLink link={made.link} what={t.made(made.name)} />
            <p>{t.code(made.code)}</p>
          </>
        )}
      </div>
      <ul className="st-readers">
        {readers.map(({ id, name, circle, table }) => (
          <li key={id}>
            <b>{name}</b>{' '}
            <span className="second">
              {[t.circles[circle], tables.find((one) => one.id === table)?.title ?? table].filter(Boolean).join(' · ')}
            </span>
            <Button className="sm" aria-label={t.removeOf(name)} onClick={() => remove(id)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
