import { idsInField, inLocale, type Locale, type Organisation, type SheetField, type SheetPerson } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'

/** What a value is looked up in, and the words for yes and no. */
export interface SheetWords {
  readonly locale: Locale
  readonly organisations: readonly Organisation[]
  readonly people: readonly SheetPerson[]
  readonly yes: string
  readonly no: string
}

/** A value of a sheet as people read it: names, days, amounts. What is not there any more is left out. */
export function sheetValue(field: SheetField, value: string, words: SheetWords): string {
  const { locale, organisations, people, yes, no } = words
  switch (field.type) {
    case 'money':
      return amount(value, locale)
    case 'number':
      return new Intl.NumberFormat(region[locale]).format(Number(value))
    case 'date':
      return dayInWords(value, locale)
    case 'boolean':
      return value === 'yes' ? yes : no
    case 'organisation':
    case 'organisations':
      return namesOf(value, organisations)
    case 'person': {
      const person = people.find(({ id }) => id === value)
      const of = organisations.find(({ id }) => id === (person?.organisation ?? value))?.name
      return [person?.name, of].filter(Boolean).join(', ')
    }
    default:
      return field.options === null ? value : labelsOf(value, field.options, locale)
  }
}

const region: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' }

/** `€ 12.000` or `€ 12.000,50`: cents only where there are any. */
function amount(value: string, locale: Locale): string {
  const cents = value.includes('.') ? 2 : 0
  return new Intl.NumberFormat(region[locale], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
  }).format(Number(value))
}

const namesOf = (value: string, organisations: readonly Organisation[]): string =>
  idsInField(value)
    .flatMap((id) => organisations.find((one) => one.id === id)?.name ?? [])
    .join(', ')

const labelsOf = (value: string, options: NonNullable<SheetField['options']>, locale: Locale): string =>
  idsInField(value)
    .flatMap((id) => {
      const found = options.find((one) => one.id === id)
      return found ? [inLocale(found.label, locale)] : []
    })
    .join(', ')
