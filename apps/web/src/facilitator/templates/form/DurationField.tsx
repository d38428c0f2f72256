import { valueAt } from '@siroop/protocol'
import { Field } from '../../../ui/Field.js'
import { placeOf, problemsAt } from '../places.js'
import { type Path, useEditing } from './editing.js'

interface DurationProps {
  readonly at: Path
  readonly label: string
}
const most = 9_999

/** So many days, weeks, months or years; in the template `P6M`. */
export function DurationField({ at, label }: DurationProps) {
  const { draft, problems, words, language, put } = useEditing()
  const value = valueAt(draft, at)
  const [, number = '', unit = 'M'] = /^P(\d+)([DWMY])$/.exec(typeof value === 'string' ? value : '') ?? []
  const said = problemsAt(problems, at).map((one) => one.text[language])
  const change = (next: { readonly number?: number; readonly unit?: string }) => {
    const count = next.number ?? (Number(number) || 0)
    put(at, `P${count}${next.unit ?? unit}`)
  }
  return (
    <div className="duration" data-at={placeOf(at)}>
      <Field label={label} error={said.length === 0 ? null : said.join(' ')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={1}
            value={number === '0' ? '' : number}
            onChange={({ target }) => change({ number: Math.min(most, Math.round(target.valueAsNumber) || 0) })}
          />
        )}
      </Field>
      <select
        className="input"
        aria-label={words.duration.unit(label)}
        value={unit}
        onChange={({ target }) => change({ unit: target.value })}
      >
        {(['D', 'W', 'M', 'Y'] as const).map((one) => (
          <option key={one} value={one}>
            {words.duration.units[one]}
          </option>
        ))}
      </select>
    </div>
  )
}
