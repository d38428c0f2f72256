import type { TemplateField, TemplateStep } from '../../template.js'
import { isTooLong, limits } from '../../text.js'
import { type SheetValueRefusal, sheetValue, type ValueSource } from '../sheets/values.js'
import { askedFields, idsInField } from './fields.js'

/** Most graphemes of a note in this step: what the step asks, and never more than any note may have. */
export const maxCharsOf = (step: TemplateStep | undefined): number =>
  Math.min(step?.contribution?.maxChars ?? limits.note, limits.note)

/** Most standing notes of one person in this step; null when the step sets no limit. */
export const maxNotesOf = (step: TemplateStep | undefined): number | null => step?.contribution?.perPerson?.max ?? null

/** Why a value cannot stand in a field of a note. */
export type FieldRefusal = Exclude<SheetValueRefusal, 'unknown-participant'>

/**
 * Why this value cannot stand in this field, or null. Values have the shapes of those of a sheet (`sheetValue`), but for a
 * person, which is an organisation here: a note names nobody (decision record 34). Several ids have one space between
 * them, in any order. Empty is always fine: the field is left for later, and the gate decides.
 */
export function fieldRefusal(
  state: ValueSource,
  step: TemplateStep | undefined,
  { id, value }: { readonly id: string; readonly value: string },
): FieldRefusal | null {
  const field = step && askedFields(step).find((one) => one.id === id)
  const maxChars = Math.min(field?.maxChars ?? limits.note, limits.note)
  if (isTooLong(value, maxChars)) return 'text-too-long'
  if (field === undefined || value === '') return null
  const kept = sheetValue(state, { ...field, maxChars, type: typeOnNote(field) }, value)
  if (!kept.ok) return kept.error === 'unknown-participant' ? 'unknown-organisation' : kept.error
  return isList(field) && !isOnce(value, kept.value) ? 'not-an-option' : null
}

const typeOnNote = ({ type }: TemplateField): TemplateField['type'] => (type === 'person' ? 'organisation' : type)

const isList = ({ type }: TemplateField): boolean =>
  type === 'multichoice' || type === 'principles' || type === 'organisations'
/** As many as are kept, with one space between them: nothing stands there twice. */
const isOnce = (value: string, kept: string): boolean =>
  idsInField(value).join(' ') === value && value.length === kept.length
