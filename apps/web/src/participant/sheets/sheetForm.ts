import {
  idsInField,
  type Locale,
  type Organisation,
  type SheetField,
  type SheetPerson,
  type SheetView,
} from '@siroop/domain'
import { type FieldForm, type FieldOption, optionsOf } from '../ask/fieldAnswer.js'

const forms: Partial<Record<SheetField['type'], FieldForm>> = {
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
  url: 'line',
}
/** The form of a field: what is not picked, is no day and no number is asked as words. */
export const sheetFormOf = ({ type }: SheetField): FieldForm => forms[type] ?? 'words'

/** What the rows of a picked field are made of. */
export interface RowSource {
  readonly locale: Locale
  readonly organisations: readonly Organisation[]
  readonly people: readonly SheetPerson[]
  readonly yes: string
  readonly no: string
  readonly nameless: string
}

/** What can be picked: people by name, anything else as on a note. */
export function rowsOf(field: SheetField, { people, nameless, ...source }: RowSource): readonly FieldOption[] {
  if (field.type !== 'person') return optionsOf(field, source)
  return people.map(({ id, name, organisation }) => ({
    id,
    label: name ?? nameless,
    organisation: source.organisations.find((one) => one.id === organisation) ?? null,
  }))
}

/** A kept value as it stands in the field again: numbers with the sign of the reader's language. */
export const typedFrom = (field: SheetField, value: string, locale: Locale): string =>
  (field.type === 'money' || field.type === 'number') && locale === 'nl' ? value.replace('.', ',') : value

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
