import type { Locale, Translated } from '@siroop/domain'
import { valueAt, withValue } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Field } from '../../../ui/Field.js'
import { Icon } from '../../../ui/Icon.js'
import { placeOf, problemsAt } from '../places.js'
import { type Path, useEditing } from './editing.js'

interface TextProps {
  readonly at: Path
  readonly label: string
  /** Several lines. */
  readonly long?: boolean
  /** May be left out in every language. */
  readonly optional?: boolean
}

/** One text of the template: a field per language, with what is wrong beside the language that it is about. */
export function TextPair({ at, label, long = false, optional = false }: TextProps) {
  const { draft, problems, t, language, write } = useEditing()
  const text = (valueAt(draft, at) as Translated | undefined) ?? {}
  const here = problemsAt(problems, at)
  const missing = draft.locales.find((locale) => text[locale] === undefined) ?? draft.locales[0]
  const wrong = (locale: Locale) =>
    [...problemsAt(problems, [...at, locale]), ...(locale === missing ? here : [])].map((one) => one.text[language])
  return (
    <div className="pair texts" data-at={placeOf(at)}>
      {draft.locales.map((locale) => {
        const said = wrong(locale)
        const value = text[locale] ?? ''
        const common = {
          value,
          lang: locale,
          'data-at': placeOf([...at, locale]),
          onChange: (event: { readonly target: { readonly value: string } }) =>
            write(at, { locale, text: event.target.value, optional }),
        }
        return (
          <Field
            key={locale}
            label={draft.locales.length === 1 ? label : t.inLanguage(label, t.language[locale])}
            error={said.length === 0 ? null : said.join(' ')}
          >
            {(ids) => (long ? <textarea {...ids} {...common} rows={rowsFor(value)} /> : <input {...ids} {...common} />)}
          </Field>
        )
      })}
    </div>
  )
}

/** As high as its words, about 44 of them on a line; never so high that the rest is out of sight. */
const rowsFor = (text: string): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 44)), 0)
  return Math.max(2, Math.min(10, lines))
}

interface TextListProps {
  readonly at: Path
  readonly title: string
  readonly label: (n: number) => string
  readonly add: string
}

/** A list of texts: each can be changed or removed, and one can be added. */
export function TextList({ at, title, label, add }: TextListProps) {
  const { draft, t, put, act } = useEditing()
  const texts = (valueAt(draft, at) as readonly Translated[] | undefined) ?? []
  const empty = Object.fromEntries(draft.locales.map((locale) => [locale, '']))
  return (
    <section data-at={placeOf(at)}>
      <h3>{title}</h3>
      <ul className="rows">
        {texts.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these texts have no id; their place is what they are
          <li key={index} className="with-act">
            <TextPair at={[...at, index]} label={label(index + 1)} long />
            <button
              type="button"
              className="icon-btn"
              aria-label={t.remove(label(index + 1))}
              onClick={() =>
                act({ ok: true, value: withValue(draft, [...at, index], undefined) }, t.removed(label(index + 1)))
              }
            >
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ul>
      <Button className="sm" onClick={() => put(at, [...texts, empty])}>
        <Icon name="plus" />
        {add}
      </Button>
    </section>
  )
}
