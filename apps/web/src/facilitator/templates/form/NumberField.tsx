import { valueAt } from '@siroop/protocol'
import { Field } from '../../../ui/Field.js'
import { placeOf, problemsAt } from '../places.js'
import { type Path, useEditing } from './editing.js'

/** So many digits nobody needs. */
const most = 99_999

/** A whole number of the template. An empty field is 0, which the check has words for. */
export function NumberField({ at, label }: { readonly at: Path; readonly label: string }) {
  const { draft, problems, language, put } = useEditing()
  const value = valueAt(draft, at)
  const said = problemsAt(problems, at).map((one) => one.text[language])
  return (
    <div className="number">
      <Field label={label} error={said.length === 0 ? null : said.join(' ')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={1}
            data-at={placeOf(at)}
            value={typeof value === 'number' && value !== 0 ? value : ''}
            onChange={({ target }) => put(at, Math.min(most, Math.round(target.valueAsNumber) || 0))}
          />
        )}
      </Field>
    </div>
  )
}
