import {
  idsInField,
  inLocale,
  isBlank,
  isDate,
  type Locale,
  type Organisation,
  type SheetField,
  type SheetPerson,
  type SheetView,
} from '@siroop/domain'
import { typedNumber } from '../../ui/words/typedNumber.js'
import type { FieldOption } from '../ask/fieldAnswer.js'

/** How a field of a sheet is asked on a phone. */
export type SheetForm = 'words' | 'line' | 'date' | 'one' | 'many'
const forms: Partial<Record<SheetField['type'], SheetForm>> = {
  choice: 'one',
  scale: 'one',
  boolean: 'one',
  organisation: 'one',
  person: 'one',
  multichoice: 'many',
  principles: 'many',
  organisations: 'many',
  date: 'date',
  money: 'line',
  number: 'line',
  year: 'line',
}
/** The form of a field: what is not picked, is no day and no number is asked as words. */
export const sheetFormOf = ({ type }: SheetField): SheetForm => forms[type] ?? 'words'

/** What the rows of a picked field are made of. */
export interface RowSource {
  readonly locale: Locale
  readonly organisations: readonly Organisation[]
  readonly people: readonly SheetPerson[]
  readonly yes: string
  readonly no: string
  readonly nameless: string
}

/** What can be picked, in the order of the template, of the organisations, or of the people. */
export function rowsOf(field: SheetField, source: RowSource): readonly FieldOption[] {
  const { locale, organisations, people, yes, no, nameless } = source
  switch (field.type) {
    case 'boolean':
      return [
        { id: 'yes', label: yes, organisation: null },
        { id: 'no', label: no, organisation: null },
      ]
    case 'organisation':
    case 'organisations':
      return organisations.map((organisation) => ({ id: organisation.id, label: organisation.name, organisation }))
    case 'person':
      return people.map(({ id, name, organisation }) => ({
        id,
        label: name ?? nameless,
        organisation: organisations.find((one) => one.id === organisation) ?? null,
      }))
    default:
      return (field.options ?? []).map(({ id, label }) => ({ id, label: inLocale(label, locale), organisation: null }))
  }
}

/** A kept value as it stands in the field again: numbers with the sign of the reader's language. */
export const typedFrom = (field: SheetField, value: string, locale: Locale): string =>
  (field.type === 'money' || field.type === 'number') && locale === 'nl' ? value.replace('.', ',') : value

/** What is sent for what was typed: numbers in their one form; null when it is no number. */
export function sentFrom(field: SheetField, typed: string, locale: Locale): string | null {
  if (field.type === 'money' || field.type === 'number') return typedNumber(typed, locale)
  return typed.trim()
}

/** Why what was typed cannot be sent, or null. How long a text may be is asked elsewhere. */
export function sheetProblem(
  field: SheetField,
  typed: string,
  locale: Locale,
): 'empty' | 'number' | 'year' | 'date' | 'range' | null {
  if (isBlank(typed)) return 'empty'
  const { type, min, max } = field
  if (type === 'date') return isDate(typed.trim()) ? null : 'date'
  if (type === 'year' && !/^\d{4}$/.test(typed.trim())) return 'year'
  if (type !== 'year' && type !== 'money' && type !== 'number') return null
  const sent = sentFrom(field, typed, locale)
  if (sent === null) return 'number'
  const number = Number(sent)
  return (min !== undefined && number < min) || (max !== undefined && number > max) ? 'range' : null
}

/** What is picked now, of a value that may hold ids that are gone. */
export const pickedFrom = (value: string | null, rows: readonly FieldOption[]): readonly string[] =>
  idsInField(value ?? undefined).filter((id) => rows.some((row) => row.id === id))

/** What stands in a field; null when it is empty. */
export const entryOf = (sheet: SheetView, field: string) => sheet.entries.find((one) => one.field === field) ?? null

/** The first empty field after this one, around the end; the required ones first. Null when the sheet is full. */
export function nextEmpty(fields: readonly SheetField[], sheet: SheetView, after: string | null): SheetField | null {
  const start = fields.findIndex(({ id }) => id === after) + 1
  const turned = [...fields.slice(start), ...fields.slice(0, start)].filter(
    ({ id }) => id !== after && entryOf(sheet, id) === null,
  )
  return turned.find(({ required }) => required) ?? turned[0] ?? null
}

/** The sheet to go to after this one: the next that lacks something; null when none does. */
export function nextSheet(sheets: readonly SheetView[], after: SheetView): SheetView | null {
  const start = sheets.indexOf(after) + 1
  return [...sheets.slice(start), ...sheets.slice(0, start)].find((one) => one !== after && lacksSomething(one)) ?? null
}
const lacksSomething = ({ missing, filled }: SheetView): boolean => missing.length > 0 || filled === 0
