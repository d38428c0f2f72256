import { idsInField, inLocale, type Locale, type Organisation, type TemplateField } from '@siroop/domain'

/** How a field is asked. What Siroop does not know is asked as words. */
export type FieldForm = 'words' | 'line' | 'one' | 'many' | 'date'
const lines: ReadonlySet<TemplateField['type']> = new Set(['year', 'number', 'money'])

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
  if (type === 'organisation' || type === 'organisations') {
    if (organisations.length === 0) return 'words'
    return type === 'organisation' ? 'one' : 'many'
  }
  if ((type === 'choice' || type === 'multichoice') && (field.options ?? []).length > 0) {
    return type === 'choice' ? 'one' : 'many'
  }
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
  if (field.type === 'organisation' || field.type === 'organisations') {
    return organisations.map((organisation) => ({ id: organisation.id, label: organisation.name, organisation }))
  }
  return [...(field.options ?? [])]
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ id, label }) => ({ id, label: inLocale(label, locale), organisation: null }))
}

/** The answer in words, as it stands below a note. What is no option any more is left out. */
export function answerInWords(value: string, options: readonly FieldOption[]): string {
  if (options.length === 0) return value
  return idsInField(value)
    .flatMap((id) => options.find((option) => option.id === id)?.label ?? [])
    .join(', ')
}

/** Why a typed value is refused, or null. Only form: whether it makes sense is for people. */
export function valueProblem(
  field: TemplateField,
  value: string,
): 'empty' | 'year' | 'number' | 'range' | 'date' | null {
  const text = value.trim()
  if (text === '') return 'empty'
  if (field.type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? null : 'date'
  if (!lines.has(field.type)) return null
  if (field.type === 'year' && !/^\d{4}$/.test(text)) return 'year'
  const number = Number(text.replace(',', '.'))
  if (!Number.isFinite(number)) return 'number'
  const { min, max } = field
  return (min !== undefined && number < min) || (max !== undefined && number > max) ? 'range' : null
}
