import { idsInField, type TemplateField } from '@siroop/domain'
import { Choice, Field } from '../../ui/Field.js'
import { useRegie } from '../regie.js'

export interface CardFieldProps {
  readonly field: TemplateField
  readonly text: string
  readonly error: string | null
  readonly onText: (text: string) => void
}
const several: ReadonlySet<TemplateField['type']> = new Set(['multichoice', 'principles', 'organisations'])
const lines: ReadonlySet<TemplateField['type']> = new Set(['year', 'number', 'money', 'url'])

/** One more thing that is asked with a note: a list where there is one, else words. May stay empty. */
export function CardField({ field, text, error, onText }: CardFieldProps) {
  const { t, say } = useRegie()
  const rows = useRows(field)
  const label = t.paper.optional(say(field.label))
  if (rows.length > 0 && several.has(field.type)) {
    const chosen = idsInField(text)
    const handlePick = (id: string, on: boolean) =>
      onText(rows.flatMap((row) => ((row.id === id ? on : chosen.includes(row.id)) ? [row.id] : [])).join(' '))
    return (
      <fieldset className="paper-set">
        <legend>{label}</legend>
        {rows.map(({ id, label: words }) => (
          <Choice
            key={id}
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => handlePick(id, target.checked)}
          >
            {words}
          </Choice>
        ))}
      </fieldset>
    )
  }
  return (
    <Field label={label} hint={say(field.help) || undefined} error={error}>
      {(ids) =>
        rows.length > 0 ? (
          <select {...ids} value={text} onChange={(event) => onText(event.target.value)}>
            <option value="">{t.paper.open}</option>
            {rows.map(({ id, label: words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        ) : field.type === 'date' || lines.has(field.type) ? (
          <input
            {...ids}
            type={field.type === 'date' ? 'date' : 'text'}
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        ) : (
          <textarea {...ids} rows={2} value={text} onChange={(event) => onText(event.target.value)} />
        )
      }
    </Field>
  )
}

/** What can be picked; empty for a field that is typed. */
function useRows({ type, options }: TemplateField): readonly { readonly id: string; readonly label: string }[] {
  const { view, t, say } = useRegie()
  if (type === 'boolean')
    return [
      { id: 'yes', label: t.writing.yes },
      { id: 'no', label: t.writing.no },
    ]
  if (type === 'organisation' || type === 'organisations' || type === 'person')
    return view.organisations.map(({ id, name }) => ({ id, label: name }))
  if (type !== 'choice' && type !== 'scale' && !several.has(type)) return []
  return (options ?? []).map(({ id, label }) => ({ id, label: say(label) }))
}
