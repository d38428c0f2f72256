import { canonicalNumber, isDate, isPageAddress, type Locale, type TemplateField } from '@siroop/domain'

const numbers: ReadonlySet<TemplateField['type']> = new Set(['year', 'number', 'money'])

/** Why a typed value is refused, or null. Only form: whether it makes sense is for people. */
export function valueProblem(
  field: TemplateField,
  value: string,
  locale: Locale,
): 'empty' | 'year' | 'number' | 'range' | 'date' | 'url' | null {
  const text = value.trim()
  if (text === '') return 'empty'
  if (field.type === 'date') return isDate(text) ? null : 'date'
  if (field.type === 'url') return keptValue(field, text, locale) === null ? 'url' : null
  if (!numbers.has(field.type)) return null
  if (field.type === 'year' && !/^\d{4}$/.test(text)) return 'year'
  const kept = keptValue(field, text, locale)
  if (kept === null) return 'number'
  const { min, max } = field
  const number = Number(kept)
  return (min !== undefined && number < min) || (max !== undefined && number > max) ? 'range' : null
}

/** The value as the note keeps it: numbers in one form, an address of a page with its scheme. Null when it is none. */
export function keptValue(field: TemplateField, typed: string, locale: Locale): string | null {
  const text = typed.trim()
  if (field.type === 'url') return pageAddress(text)
  if (field.type !== 'number' && field.type !== 'money') return typed
  const kept = canonicalNumber(text, locale)
  if (kept === null || !/^-?\d{1,12}(\.\d{1,4})?$/.test(kept)) return null
  return field.type === 'money' && /\.\d{3,}$/.test(kept) ? null : kept
}

/** Only pages of the web; who leaves `https://` out means it. */
function pageAddress(text: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  return isPageAddress(address) ? address : null
}
