import { valueAt } from '@siroop/protocol'
import { Field } from '../../../ui/Field.js'
import { placeOf, problemsAt } from '../places.js'
import { type Path, useEditing } from './editing.js'

interface NumberProps {
  readonly at: Path
  readonly label: string
  /** An empty field takes the number out; else it is 0, which the check has words for. */
  readonly optional?: boolean
  readonly least?: number
}
/** So many digits nobody needs. */
const most = 99_999

/** A whole number of the template. */
export function NumberField({ at, label, optional = false, least = 1 }: NumberProps) {
  const { draft, problems, language, put } = useEditing()
  const value = valueAt(draft, at)
  const said = problemsAt(problems, at).map((one) => one.text[language])
  const isEmpty = typeof value !== 'number' || (value === 0 && least > 0)
  return (
    <div className="number">
      <Field label={label} error={said.length === 0 ? null : said.join(' ')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={least}
            data-at={placeOf(at)}
            value={isEmpty ? '' : value}
            onChange={({ target }) => {
              const typed = Math.min(most, Math.round(target.valueAsNumber))
              put(at, Number.isNaN(typed) ? (optional ? undefined : 0) : typed)
            }}
          />
        )}
      </Field>
    </div>
  )
}
