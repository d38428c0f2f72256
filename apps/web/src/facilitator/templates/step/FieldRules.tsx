import type { Template, TemplateField, Translated } from '@siroop/domain'
import { Choose, offeredOf } from '../form/Choose.js'
import { type Path, useEditing } from '../form/editing.js'
import { NumberField } from '../form/NumberField.js'
import { Said } from '../form/Said.js'
import { Tick } from '../form/Tick.js'
import { kindsBefore, nameOfKind } from './kindNames.js'

type Type = TemplateField['type']
const all = [
  'text',
  'longtext',
  'choice',
  'multichoice',
  'boolean',
  'date',
  'year',
  'number',
  'money',
  'organisation',
  'organisations',
  'person',
  'url',
  'scale',
  'principles',
] as const satisfies readonly Type[]

/** Kinds of field that can be asked in a step; what has nothing to choose from in this template is left out. */
export const offeredTypes = ({ principles = [] }: Template): readonly Type[] =>
  all.filter((type) => type !== 'principles' || principles.length > 0)

/** True for a field with choices of its own. */
export const chooses = (type: string): boolean => type === 'choice' || type === 'multichoice' || type === 'scale'

/** What a field of a type cannot do without: two choices to begin with, called so until somebody names them. */
export function firstParts(type: string, choice: Translated): Partial<TemplateField> {
  if (!chooses(type)) return {}
  return { options: ['keuze-1', 'keuze-2'].map((id) => ({ id, label: choice })) }
}

interface RulesProps {
  readonly at: Path
  readonly field: TemplateField
  readonly step: number
  readonly n: number
}
/** What is asked of an answer: how long, between which numbers, from which list, without names. */
export function FieldRules({ at, field, step, n }: RulesProps) {
  const { draft, words, say, put } = useEditing()
  const { fields } = words
  const { type } = field
  switch (type) {
    case 'text':
    case 'longtext':
      return (
        <>
          <NumberField at={[...at, 'maxChars']} label={fields.chars(n)} optional />
          <Tick
            at={[...at, 'privacy']}
            label={fields.noNames}
            checked={field.privacy === 'noPersonalData'}
            onTick={(checked) => put([...at, 'privacy'], checked ? 'noPersonalData' : undefined)}
          />
        </>
      )
    case 'number':
    case 'money':
    case 'year':
      return (
        <div className="numbers">
          <NumberField at={[...at, 'min']} label={fields.least(n)} optional least={0} />
          <NumberField at={[...at, 'max']} label={fields.most(n)} optional least={0} />
        </div>
      )
    case 'choice':
    case 'multichoice':
      return <ChoicesFrom at={at} field={field} n={n} />
    case 'link':
      return (
        <>
          <p className="meta">{fields.linkHint}</p>
          <Choose
            at={[...at, 'linkTo']}
            label={fields.linkTo(n)}
            options={kindsBefore(draft, step).map((kind) => ({
              value: kind,
              label: words.works.notesOf(nameOfKind(draft, kind, say)),
            }))}
          />
          <Tick at={[...at, 'linkMany']} label={fields.linkMany} />
        </>
      )
    default:
      return <Said at={[...at, 'options']} />
  }
}

/** Choices of its own, or a list of the template. */
function ChoicesFrom({ at, field, n }: Omit<RulesProps, 'step'>) {
  const { draft, t, words, put } = useEditing()
  const lists = (['organisationTypes', 'horizons', 'principles', 'themes'] as const).filter(
    (list) => (draft[list] ?? []).length > 0 || field.optionsFrom === list,
  )
  const handleChoose = (list: string) => {
    const { options: _, optionsFrom: __, ...rest } = field
    const choice = Object.fromEntries(draft.locales.map((locale) => [locale, t.newChoice[locale]]))
    put(at, list === 'own' ? { ...rest, ...firstParts(field.type, choice) } : { ...rest, optionsFrom: list })
  }
  return (
    <Choose
      at={[...at, 'optionsFrom']}
      label={words.fields.from(n)}
      options={[{ value: 'own', label: words.fields.own }, ...offeredOf(words.fields.lists, [...lists])]}
      otherwise="own"
      onChoose={handleChoose}
    />
  )
}
