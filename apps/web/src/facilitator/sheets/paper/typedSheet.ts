import type { CardAnswer, Locale, SheetField, SheetsView, SheetView } from '@siroop/domain'
import { keptValue, valueProblem } from '../../../ui/words/fieldValue.js'

/** One field as it was typed from a sheet of paper, with what stood on the sheet when it was begun. */
interface TypedField {
  readonly text: string
  readonly was: string | null
}
/** What is typed of one sheet of paper so far, per field; what was left empty on the paper is not in it. */
export interface TypedSheet {
  readonly given: Readonly<Record<string, TypedField>>
}
export const emptySheet: TypedSheet = { given: {} }

/** What stands in a field of the room's sheet; null when it is empty. */
export const standsIn = ({ entries }: SheetView, { id }: SheetField): string | null =>
  entries.find(({ field }) => field === id)?.value ?? null

/** With this text in a field. An emptied field is left as it stands on the sheet. */
export function withText(typed: TypedSheet, { sheet, field }: OneField, text: string): TypedSheet {
  const { [field.id]: before, ...others } = typed.given
  if (text === '') return { given: others }
  return { given: { ...others, [field.id]: { text, was: before === undefined ? standsIn(sheet, field) : before.was } } }
}
interface OneField {
  readonly sheet: SheetView
  readonly field: SheetField
}

/** The value as it would be kept, or null. */
export const keptIn = (typed: TypedSheet, field: SheetField, locale: Locale): string | null =>
  keptValue(field, (typed.given[field.id]?.text ?? '').trim(), locale)

/** True when somebody else filled in the field since it was begun here: one of the two is chosen first. */
export function isOvertaken(typed: TypedSheet, { sheet, field }: OneField, locale: Locale): boolean {
  const own = typed.given[field.id]
  const stands = standsIn(sheet, field)
  return own !== undefined && own.was !== stands && keptIn(typed, field, locale) !== stands
}

/** The fields that cannot be put on the sheet yet, in the order of the paper: of another form, or filled in meanwhile. */
export const waiting = (
  typed: TypedSheet,
  { sheets, sheet }: { readonly sheets: SheetsView; readonly sheet: SheetView },
  locale: Locale,
): readonly SheetField[] =>
  sheets.fields.filter((field) => {
    const text = typed.given[field.id]?.text
    if (text === undefined) return false
    return valueProblem(field, text, locale) !== null || isOvertaken(typed, { sheet, field }, locale)
  })

/** The commands that put it on the sheet, in the order of its fields; what stands there already needs none. */
export const answersOf = (
  typed: TypedSheet,
  { sheets, sheet }: { readonly sheets: SheetsView; readonly sheet: SheetView },
  locale: Locale,
): readonly Extract<CardAnswer, { type: 'fillSheet' }>[] =>
  sheets.fields.flatMap((field) => {
    const own = typed.given[field.id]
    const value = keptIn(typed, field, locale)
    if (own === undefined || value === null || value === standsIn(sheet, field)) return []
    const { step } = sheets
    return [{ type: 'fillSheet', step, subject: sheet.subject, field: field.id, value, was: own.was }]
  })
