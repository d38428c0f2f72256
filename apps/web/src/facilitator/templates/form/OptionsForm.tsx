import type { TemplateOption, Translated } from '@siroop/domain'
import { addOption, valueAt } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { placeOf } from '../places.js'
import { type Path, useEditing } from './editing.js'
import { RowActs } from './RowActs.js'
import { TextPair } from './Texts.js'

interface OptionsProps {
  readonly at: Path
  /** What a new one is called until somebody names it. */
  readonly fresh: Translated
  readonly add: string
  /** With an explanation below each name. */
  readonly helps?: boolean
}

/** A list to choose from: each can be named, put in order and removed, and one can be added. */
export function OptionsForm({ at, fresh, add, helps = false }: OptionsProps) {
  const { draft, t, say, put } = useEditing()
  const options = (valueAt(draft, at) as readonly TemplateOption[] | undefined) ?? []
  const handleAdd = () => {
    const label = Object.fromEntries(draft.locales.map((locale) => [locale, fresh[locale] ?? '']))
    put(at, valueAt(addOption(draft, at, label), at))
  }
  return (
    <div data-at={placeOf(at)}>
      <ul className={helps ? 'rows apart' : 'rows'}>
        {options.map((option, index) => {
          const name = say(option.label) || t.name(index + 1)
          return (
            <li key={option.id} className="with-act">
              <div className="stack tight">
                <TextPair at={[...at, index, 'label']} label={t.name(index + 1)} />
                {helps && <TextPair at={[...at, index, 'help']} label={t.help(index + 1)} long optional />}
              </div>
              <RowActs list={at} index={index} count={options.length} name={name} />
            </li>
          )
        })}
      </ul>
      <Button className="sm" onClick={handleAdd}>
        <Icon name="plus" />
        {add}
      </Button>
    </div>
  )
}
