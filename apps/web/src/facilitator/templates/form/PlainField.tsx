import { valueAt } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Field } from '../../../ui/Field.js'
import { Icon } from '../../../ui/Icon.js'
import { placeOf, problemsAt } from '../places.js'
import { type Path, useEditing } from './editing.js'

interface PlainProps {
  readonly at: Path
  readonly label: string
  /** Empty takes it out. */
  readonly optional?: boolean
}

/** A value of the template that is the same in every language: a source, a day, an amount. */
export function PlainField({ at, label, optional = false }: PlainProps) {
  const { draft, problems, language, put } = useEditing()
  const value = valueAt(draft, at)
  const said = problemsAt(problems, at).map((one) => one.text[language])
  return (
    <Field label={label} error={said.length === 0 ? null : said.join(' ')}>
      {(ids) => (
        <input
          {...ids}
          data-at={placeOf(at)}
          value={typeof value === 'string' || typeof value === 'number' ? value : ''}
          onChange={({ target }) => put(at, optional && target.value === '' ? undefined : target.value)}
        />
      )}
    </Field>
  )
}

/** Where the template comes from: each line can be changed or removed, and one can be added. */
export function SourcesForm() {
  const { draft, t, words, put, act } = useEditing()
  const at = ['sources'] as const
  const sources = draft.sources ?? []
  const { source } = words.about
  const remove = (index: number) => {
    const left = sources.filter((_, place) => place !== index)
    const { sources: _, ...rest } = draft
    act({ ok: true, value: left.length === 0 ? rest : { ...draft, sources: left } }, t.removed(source(index + 1)))
  }
  return (
    <section data-at={placeOf(at)}>
      <h3>{words.about.sources}</h3>
      <p className="meta">{words.about.sourcesHint}</p>
      <ul className="rows">
        {sources.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sources have no id; their place is what they are
          <li key={index} className="with-act">
            <PlainField at={[...at, index]} label={source(index + 1)} />
            <button
              type="button"
              className="icon-btn"
              aria-label={t.remove(source(index + 1))}
              onClick={() => remove(index)}
            >
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ul>
      <Button className="sm" onClick={() => put(at, [...sources, ''])}>
        <Icon name="plus" />
        {words.about.addSource}
      </Button>
    </section>
  )
}
