import { idsInField, type SheetField, type SheetsView } from '@siroop/domain'
import type { FieldIds } from '../../ui/Field.js'
import { useRegie } from '../regie.js'

export interface SheetControlProps {
  readonly ids: FieldIds
  readonly field: SheetField
  readonly people: SheetsView['people']
  readonly text: string
  readonly onText: (text: string) => void
}
const several: ReadonlySet<SheetField['type']> = new Set(['multichoice', 'principles', 'organisations'])
const lines: ReadonlySet<SheetField['type']> = new Set(['text', 'year', 'number', 'money', 'url'])

/** True for a field of which more than one can be ticked: it is a group, not one control. */
export const isSeveral = ({ type }: SheetField): boolean => several.has(type)

/** The control of one field: a list where there is one, a day, a line, or words. */
export function SheetControl({ ids, field, people, text, onText }: SheetControlProps) {
  const { t } = useRegie()
  const rows = useSheetRows(field, people)
  if (rows.length > 0 || field.type === 'person')
    return (
      <select {...ids} value={text} onChange={(event) => onText(event.target.value)}>
        <option value="">{field.type === 'person' ? t.sheets.pickPerson : t.sheets.pick}</option>
        {rows.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    )
  if (field.type === 'date' || lines.has(field.type))
    return (
      <input
        {...ids}
        type={field.type === 'date' ? 'date' : 'text'}
        inputMode={field.type === 'money' || field.type === 'number' ? 'decimal' : undefined}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    )
  return <textarea {...ids} rows={3} value={text} onChange={(event) => onText(event.target.value)} />
}

/** More than one of a list, as ticks. */
export function SheetTicks({ field, people, text, onText }: Omit<SheetControlProps, 'ids'>) {
  const rows = useSheetRows(field, people)
  const chosen = idsInField(text)
  const handlePick = (id: string, on: boolean) =>
    onText(rows.flatMap((row) => ((row.id === id ? on : chosen.includes(row.id)) ? [row.id] : [])).join(' '))
  return (
    <div className="sh-ticks">
      {rows.map(({ id, label }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => handlePick(id, event.target.checked)}
          />
          {label}
        </label>
      ))}
    </div>
  )
}

/** What can be chosen; empty for a field that is typed. */
function useSheetRows(
  { type, options }: SheetField,
  people: SheetsView['people'],
): readonly { readonly id: string; readonly label: string }[] {
  const { view, t, say, organisation } = useRegie()
  switch (type) {
    case 'boolean':
      return [
        { id: 'yes', label: t.writing.yes },
        { id: 'no', label: t.writing.no },
      ]
    case 'organisation':
    case 'organisations':
      return view.organisations.map(({ id, name }) => ({ id, label: name }))
    case 'person':
      return people.flatMap(({ id, name, organisation: of }) => {
        const words = [name, of && organisation(of)?.name].filter(Boolean).join(', ')
        return words === '' ? [] : [{ id, label: words }]
      })
    default:
      return (options ?? []).map(({ id, label }) => ({ id, label: say(label) }))
  }
}
