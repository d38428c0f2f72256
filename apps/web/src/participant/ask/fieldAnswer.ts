import { inLocale, type Locale, type Organisation, type TemplateField } from '@siroop/domain'

/** How a field is asked. What Siroop does not know is asked as words. */
export type FieldForm = 'words' | 'line' | 'one' | 'many' | 'date'
const lines: ReadonlySet<TemplateField['type']> = new Set(['year', 'number', 'money', 'url'])
/** Picked from the organisations: a person is one too, because a note names nobody (decision record 34). */
const organised: ReadonlySet<TemplateField['type']> = new Set(['organisation', 'organisations', 'person'])
const picked: Partial<Record<TemplateField['type'], 'one' | 'many'>> = {
  choice: 'one',
  scale: 'one',
  multichoice: 'many',
  principles: 'many',
}

/** One row that can be picked, with its organisation when it is one. */
export interface FieldOption {
  readonly id: string
  readonly label: string
  readonly organisation: Organisation | null
}

/** The form in which a field is asked: a list without options is asked as words. */
export function formOf(field: TemplateField, organisations: readonly Organisation[]): FieldForm {
  const { type } = field
  if (type === 'boolean') return 'one'
  if (organised.has(type)) {
    if (organisations.length === 0) return 'words'
    return type === 'organisations' ? 'many' : 'one'
  }
  const list = picked[type]
  if (list !== undefined && (field.options ?? []).length > 0) return list
  if (type === 'date') return 'date'
  return lines.has(type) ? 'line' : 'words'
}

export interface OptionSource {
  readonly organisations: readonly Organisation[]
  readonly locale: Locale
  readonly yes: string
  readonly no: string
}

/** What can be picked for a field, in the order of the template. */
export function optionsOf(field: TemplateField, source: OptionSource): readonly FieldOption[] {
  const { organisations, locale, yes, no } = source
  if (field.type === 'boolean') {
    return [
      { id: 'yes', label: yes, organisation: null },
      { id: 'no', label: no, organisation: null },
    ]
  }
  if (organised.has(field.type)) {
    return organisations.map((organisation) => ({ id: organisation.id, label: organisation.name, organisation }))
  }
  return [...(field.options ?? [])]
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ id, label }) => ({ id, label: inLocale(label, locale), organisation: null }))
}
