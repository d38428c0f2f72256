import { valueAt } from '@siroop/protocol'
import { Field } from '../../../ui/Field.js'
import { placeOf, problemsAt } from '../places.js'
import { type Path, useEditing } from './editing.js'

export interface Offered {
  readonly value: string
  readonly label: string
  /** A heading above it; options with the same one stand together. */
  readonly group?: string
}
interface ChooseProps {
  readonly at: Path
  readonly label: string
  readonly options: readonly Offered[]
  /** What is chosen when nothing stands there. */
  readonly otherwise?: string
  /** Instead of putting the value there. */
  readonly onChoose?: (value: string) => void
}

/** One of a few words of the template. What is of no use where it stands is offered all the same, in its own group. */
export function Choose({ at, label, options, otherwise = '', onChoose }: ChooseProps) {
  const { draft, problems, language, put } = useEditing()
  const found = valueAt(draft, at)
  const value = typeof found === 'string' ? found : otherwise
  const said = problemsAt(problems, at).map((one) => one.text[language])
  const known = options.some((one) => one.value === value) ? options : [{ value, label: value }, ...options]
  const groups = [...new Set(known.map(({ group }) => group))]
  const shown = (group: string | undefined) =>
    known
      .filter((one) => one.group === group)
      .map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))
  return (
    <Field label={label} error={said.length === 0 ? null : said.join(' ')}>
      {(ids) => (
        <select
          {...ids}
          data-at={placeOf(at)}
          value={value}
          onChange={({ target }) => (onChoose ?? ((chosen) => put(at, chosen)))(target.value)}
        >
          {groups.map((group) =>
            group === undefined ? (
              shown(group)
            ) : (
              <optgroup key={group} label={group}>
                {shown(group)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  )
}

/** Every word of a list, in the words of a dictionary. */
export const offeredOf = (words: Readonly<Record<string, string>>, values = Object.keys(words)): readonly Offered[] =>
  values.map((value) => ({ value, label: words[value] ?? value }))
