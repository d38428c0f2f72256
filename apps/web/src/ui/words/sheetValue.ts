import {
  fieldWords,
  type Locale,
  type Organisation,
  type OrganisationId,
  type SheetField,
  type SheetPerson,
} from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'

/** What a value is looked up in. */
export interface SheetWords {
  readonly locale: Locale
  readonly organisations: readonly Organisation[]
  readonly people: readonly SheetPerson[]
}

/** A value of a sheet as people read it: a person by name and organisation, anything else as on a note. */
export function sheetValue(field: SheetField, value: string, { locale, organisations, people }: SheetWords): string {
  if (field.type !== 'person')
    return fieldWords(field, value, { organisations, locale, day: (date) => dayInWords(date, locale) })
  const person = people.find(({ id }) => id === value)
  const of = person?.organisation ?? (value as OrganisationId)
  return [person?.name, organisations.find(({ id }) => id === of)?.name].filter(Boolean).join(', ')
}
