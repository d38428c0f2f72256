import {
  inLocale,
  type Locale,
  type Template,
  type TemplateField,
  type TemplateOption,
  type TemplateStep,
} from '../../template.js'

/** Field of an own note that says for which horizon it was written. No template may call a field like this. */
export const laneField = 'lane'
/** Field of an own note that holds what its author linked it to: ids with one space between them. */
export const linksField = 'links'
/** Field of a note that says to which theme it belongs, in a step with lanes by theme that has no field of its own for it. */
export const themeField = 'theme'
/** Field of a note that may carry the name of its author: whether it does. Without an answer it does not. */
export const namedField = 'named'
/** Field ids that a template cannot use, because Siroop keeps its own things there. */
export const reservedFields: ReadonlySet<string> = new Set([
  laneField,
  linksField,
  themeField,
  namedField,
  'carriers',
  'noticed',
])

/** Who carries a milestone and what a resident notices: asked with every milestone (step-kinds.md, backcast). */
const milestoneFields: readonly TemplateField[] = [
  { id: 'carriers', type: 'organisations', label: { nl: 'Wie draagt dit?', en: 'Who carries this?' }, required: false },
  {
    id: 'noticed',
    type: 'text',
    label: { nl: 'Wat merkt een inwoner?', en: 'What does a resident notice?' },
    required: false,
    maxChars: 160,
  },
]

/** Asked first, so that a note has its place as soon as it is opened. */
const askedTheme: TemplateField = {
  id: themeField,
  type: 'choice',
  label: { nl: 'Bij welk thema hoort dit?', en: 'Which theme does this belong to?' },
  required: true,
  optionsFrom: 'themes',
}

/** Who writes down what they will do chooses whether their name goes with it (*Uw naam erbij?*). */
const nameChoice: TemplateField = {
  id: namedField,
  type: 'choice',
  label: { nl: 'Mag uw naam erbij?', en: 'May your name stand beside it?' },
  required: true,
  options: [
    { id: 'yes', label: { nl: 'Ja, met mijn naam', en: 'Yes, with my name' } },
    { id: 'no', label: { nl: 'Nee, zonder naam', en: 'No, without a name' } },
  ],
}

/** Everything that is asked with a note of this step, in the order of asking: the theme, the template's fields, then Siroop's own. */
export function askedFields(step: TemplateStep): readonly TemplateField[] {
  const own = step.fields ?? []
  if (step.kind === 'backcast') return [...own, ...milestoneFields]
  const sorted = sortingField(step)?.id === themeField ? [askedTheme, ...own] : own
  return step.contribution?.attribution === 'person' ? [...sorted, nameChoice] : sorted
}

const isPicked = ({ type }: TemplateField): boolean => type === 'choice' || type === 'multichoice'

/**
 * The field by which the notes of a contribute step are laid in lanes: the one that the template names, the one in which it
 * asks for themes, or else Siroop's own question. Undefined where a note needs no answer for its lane.
 */
export function sortingField({ kind, lanes, fields = [] }: TemplateStep): TemplateField | undefined {
  if (kind !== 'contribute') return undefined
  if (lanes?.by === 'field') return fields.find((field) => field.id === lanes.field && isPicked(field))
  if (lanes?.by !== 'theme') return undefined
  return fields.find((field) => field.optionsFrom === 'themes' && isPicked(field)) ?? askedTheme
}

/** The field that says under which theme a note lies; undefined in a step that is not sorted by theme. */
export const themeFieldOf = (step: TemplateStep): TemplateField | undefined =>
  step.lanes?.by === 'theme' ? sortingField(step) : undefined

type Lists = Pick<Template, 'organisationTypes' | 'horizons' | 'principles' | 'themes'>

/** What can be picked for a field, its own options or a list of the template; null when it offers none. */
export function optionsOfField(
  template: Lists,
  { options, optionsFrom }: TemplateField,
): readonly TemplateOption[] | null {
  return options ?? (optionsFrom === undefined ? null : (template[optionsFrom] ?? null))
}

/** The same fields as screens get them: with what can be picked in each, also when that is a list of the template. */
export const fieldsToAsk = (template: Lists, step: TemplateStep): readonly TemplateField[] =>
  askedFields(step).map((field) => {
    if (field.options !== undefined || (!isPicked(field) && field.type !== 'principles')) return field
    const options = optionsOfField(template, field)
    return options === null ? field : { ...field, options: labelled(options) }
  })

/** Options in their order, with nothing but their words. */
export const labelled = (options: readonly TemplateOption[]): readonly Pick<TemplateOption, 'id' | 'label'>[] =>
  [...options].sort((one, other) => (one.order ?? 0) - (other.order ?? 0)).map(({ id, label }) => ({ id, label }))

/** A list of ids as it stands in one field. */
export const idsInField = (value: string | undefined): readonly string[] => (value ?? '').split(' ').filter(Boolean)

/** The words of a choice field's value, or null when it is empty or no option. */
export function choiceLabel(
  step: TemplateStep | undefined,
  choice: { readonly field: string; readonly value: string | undefined },
  locale: Locale,
): string | null {
  const field = step?.fields?.find((one) => one.id === choice.field)
  const option = field?.options?.find((one) => one.id === choice.value)
  return option ? inLocale(option.label, locale) : null
}
