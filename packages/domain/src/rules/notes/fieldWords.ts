import { inLocale, type Locale, type TemplateField } from '../../template.js'
import type { Organisation } from '../../workshop/state.js'
import { idsInField } from './fields.js'

/** What is needed to read a value aloud. `fields` have their options in them, as screens get them. */
export interface FieldReading {
  readonly organisations: readonly Pick<Organisation, 'id' | 'name'>[]
  readonly locale: Locale
  /** A day (YYYY-MM-DD) in words. */
  readonly day: (date: string) => string
}

/**
 * A value in the words of a reader: of an option its label, of an organisation its name, of a date the day, of an amount the
 * euros. What the list no longer has is left out; a value that is not understood stands as it was written.
 */
export function fieldWords(field: TemplateField, value: string, reading: FieldReading): string {
  if (value === '') return ''
  const { organisations, locale } = reading
  switch (field.type) {
    case 'choice':
    case 'multichoice':
    case 'principles':
    case 'scale':
      return field.options === undefined
        ? value
        : labels(
            value,
            field.options.map(({ id, label }) => ({ id, words: inLocale(label, locale) })),
          )
    case 'organisation':
    case 'organisations':
    case 'person':
      return labels(
        value,
        organisations.map(({ id, name }) => ({ id, words: name })),
      )
    case 'boolean':
      return yesNo[locale][value] ?? value
    case 'date':
      return reading.day(value)
    case 'number':
      return numberWords(value, locale)
    case 'money':
      return inEuros(value, locale)
    default:
      return value
  }
}

const labels = (value: string, known: readonly { readonly id: string; readonly words: string }[]): string =>
  idsInField(value)
    .flatMap((id) => known.find((one) => one.id === id)?.words ?? [])
    .join(', ')

const yesNo: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  nl: { yes: 'Ja', no: 'Nee' },
  en: { yes: 'Yes', no: 'No' },
}

/** A canonical decimal with the marks of the language: 1234.5 is 1.234,5 in Dutch. What is none stands as it is. */
export function numberWords(value: string, locale: Locale): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value
  const [whole = '', part] = value.split('.')
  const [dot, comma] = locale === 'nl' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, dot)
  return part === undefined ? grouped : `${grouped}${comma}${part}`
}

/** Cents are written when there are any, then both of them. */
function inEuros(value: string, locale: Locale): string {
  const [whole = '', cents] = value.split('.')
  const amount = numberWords(cents === undefined ? whole : `${whole}.${cents.padEnd(2, '0')}`, locale)
  return locale === 'nl' ? `€ ${amount}` : `€${amount}`
}

/**
 * A typed number or amount as it is kept: without signs for thousands, with a point, without zeros at the end; null when it
 * is none. Takes both ways of writing: in Dutch 1.234,50, in English 1,234.50.
 */
export function canonicalNumber(typed: string, locale: Locale): string | null {
  const [group, comma] = locale === 'nl' ? ['.', ','] : [',', '.']
  const bare = typed.replace(/[\s\u00A0€]/g, '')
  const other = bare.includes(comma)
    ? bare.split(group).join('')
    : looksGrouped(bare, group)
      ? bare.split(group).join('')
      : bare
  const plain = other.replace(',', '.')
  const match = /^(-?)0*(\d+)(?:\.(\d*))?$/.exec(plain)
  if (match === null) return null
  const [, sign = '', whole = '', part = ''] = match
  const rest = part.replace(/0+$/, '')
  const number = rest === '' ? whole : `${whole}.${rest}`
  return number === '0' ? '0' : `${sign}${number}`
}

/** Groups of three after the first: 1.234 is a thousand and more where the point groups, 1.5 is not. */
const looksGrouped = (bare: string, group: string): boolean =>
  bare.split(group).length > 1 &&
  bare
    .split(group)
    .slice(1)
    .every((part) => /^\d{3}$/.test(part))

/** True for the address of a page of the web, with its scheme: nothing that a browser would run. */
export const isPageAddress = (value: string): boolean => /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(value)
