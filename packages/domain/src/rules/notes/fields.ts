import { inLocale, type Locale, type TemplateField, type TemplateStep } from '../../template.js'

/** Field of an own note that says for which horizon it was written. No template may call a field like this. */
export const laneField = 'lane'
/** Field of an own note that holds what its author linked it to: ids with one space between them. */
export const linksField = 'links'
/** Field ids that a template cannot use, because Siroop keeps its own things there. */
export const reservedFields: ReadonlySet<string> = new Set([laneField, linksField, 'carriers', 'noticed'])

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

/** Everything that is asked with a note of this step, in the order of asking: the template's fields, then Siroop's own. */
export function askedFields(step: TemplateStep): readonly TemplateField[] {
  const own = step.fields ?? []
  return step.kind === 'backcast' ? [...own, ...milestoneFields] : own
}

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
