import type { TemplateExample, TemplateField, TemplateOption } from '@siroop/domain'
import { valueAt } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { Choose } from '../form/Choose.js'
import { type Path, useEditing } from '../form/editing.js'
import { PlainField } from '../form/PlainField.js'
import { RowActs } from '../form/RowActs.js'
import { Said } from '../form/Said.js'
import { TextPair } from '../form/Texts.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'

/** Invented notes of a step, for rehearsing and for the demo: who wrote them, their words, and what was answered with them. */
export function ExamplesForm({ step }: { readonly step: number }) {
  const { draft, words, put } = useEditing()
  const at = ['steps', step, 'examples'] as const
  const { noteKind, examples = [] } = draft.steps[step] ?? {}
  if (noteKind === undefined && examples.length === 0) return null
  const handleAdd = () => {
    const text = Object.fromEntries(draft.locales.map((locale) => [locale, words.examples.fresh[locale]]))
    put(at, [...examples, { text }])
  }
  return (
    <section data-at={placeOf(at)}>
      <h3>{words.examples.title}</h3>
      <p className="meta">{words.examples.hint}</p>
      <Said at={at} />
      <ul className="rows apart">
        {examples.map((example, index) => (
          <ExampleRow key={example.id ?? index} step={step} index={index} example={example} count={examples.length} />
        ))}
      </ul>
      <Button className="sm" onClick={handleAdd}>
        <Icon name="plus" />
        {words.examples.add}
      </Button>
    </section>
  )
}

interface ExampleRowProps {
  readonly step: number
  readonly index: number
  readonly example: TemplateExample
  readonly count: number
}
function ExampleRow({ step, index, example, count }: ExampleRowProps) {
  const { draft, words, say } = useEditing()
  const list = ['steps', step, 'examples'] as const
  const at = [...list, index] as const
  const { examples: said } = words
  const { lanes, fields = [] } = draft.steps[step] ?? {}
  const columns = lanes?.by === 'theme' ? draft.themes : lanes?.by === 'horizon' ? draft.horizons : undefined
  const { organisationTypes = [] } = draft
  return (
    <li className="with-act" data-at={placeOf(at)}>
      <div className="stack tight">
        <Said at={at} />
        <TextPair at={[...at, 'text']} label={said.text(index + 1)} long />
        <div className="numbers wide">
          {organisationTypes.length > 0 && (
            <OneOf at={[...at, 'org']} label={said.who(index + 1)} none={said.nobody} options={organisationTypes} />
          )}
          {columns !== undefined && (
            <OneOf at={[...at, 'lane']} label={said.lane(index + 1)} none={said.noLane} options={columns} />
          )}
        </div>
        {fields.map((field) => (
          <Answer key={field.id} at={[...at, 'fields', field.id]} field={field} n={index + 1} />
        ))}
      </div>
      <RowActs list={list} index={index} count={count} name={say(example.text) || said.text(index + 1)} />
    </li>
  )
}

interface OneOfProps {
  readonly at: Path
  readonly label: string
  readonly none: string
  readonly options: readonly Pick<TemplateOption, 'id' | 'label'>[]
}
/** One of a list of the template, or nothing. */
function OneOf({ at, label, none, options }: OneOfProps) {
  const { say, put } = useEditing()
  return (
    <Choose
      at={at}
      label={label}
      options={[{ value: '', label: none }, ...options.map((one) => ({ value: one.id, label: say(one.label) }))]}
      onChoose={(value) => put(at, value === '' ? undefined : value)}
    />
  )
}

/** What is answered with an example. A link stays with `Koppelen`, where the step asks for it. */
function Answer({ at, field, n }: { readonly at: Path; readonly field: TemplateField; readonly n: number }) {
  const { draft, words, say } = useEditing()
  const label = words.examples.answer(say(field.label), n)
  const { type, optionsFrom } = field
  const options = field.options ?? (optionsFrom === undefined ? undefined : draft[optionsFrom]) ?? []
  const none = words.examples.noAnswer
  switch (type) {
    case 'text':
    case 'longtext':
      return <TextPair at={at} label={label} long={type === 'longtext'} optional />
    case 'choice':
    case 'scale':
      return <OneOf at={at} label={label} none={none} options={options} />
    case 'boolean':
      return <OneOf at={at} label={label} none={none} options={words.examples.yesNo} />
    case 'organisation':
      return <OneOf at={at} label={label} none={none} options={draft.organisationTypes ?? []} />
    case 'multichoice':
      return <Several at={at} label={label} options={options} />
    case 'organisations':
      return <Several at={at} label={label} options={draft.organisationTypes ?? []} />
    case 'principles':
      return <Several at={at} label={label} options={draft.principles ?? []} />
    case 'date':
    case 'year':
    case 'number':
    case 'money':
    case 'url':
      return <PlainField at={at} label={label} optional />
    default:
      return null
  }
}

type SeveralProps = Omit<OneOfProps, 'none'>
/** Any number of a list of the template, in the order of the list. */
function Several({ at, label, options }: SeveralProps) {
  const { draft, say, put } = useEditing()
  const found = valueAt(draft, at)
  const chosen: readonly unknown[] = Array.isArray(found) ? found : []
  const handleTick = (id: string, checked: boolean) => {
    const next = options.map((one) => one.id).filter((one) => (one === id ? checked : chosen.includes(one)))
    put(at, next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="stack tight">
      <legend>{label}</legend>
      {options.map(({ id, label: name }) => (
        <Tick
          key={id}
          at={[...at, chosen.indexOf(id)]}
          label={say(name)}
          about={label}
          checked={chosen.includes(id)}
          onTick={(checked) => handleTick(id, checked)}
        />
      ))}
    </fieldset>
  )
}
