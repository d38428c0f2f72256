import type { Template, TemplateField, TemplateStep } from '../../template.js'
import { isTooLong, limits } from '../../text.js'
import { askedFields, idsInField, optionsOfField } from './fields.js'

/** Most graphemes of a note in this step: what the step asks, and never more than any note may have. */
export const maxCharsOf = (step: TemplateStep | undefined): number =>
  Math.min(step?.contribution?.maxChars ?? limits.note, limits.note)

/** Most standing notes of one person in this step; null when the step sets no limit. */
export const maxNotesOf = (step: TemplateStep | undefined): number | null => step?.contribution?.perPerson?.max ?? null

/** Most graphemes of the value of this field. */
const maxFieldChars = (field: TemplateField | undefined): number =>
  Math.min(field?.maxChars ?? limits.note, limits.note)

/**
 * Why this value cannot stand in this field, or null. Values are texts: an option's id for `choice`, ids with one space
 * between them for `multichoice` and `organisations`, four digits for `year`. Empty is always fine: the field is left for later, and the gate
 * decides. A `year` without options is any year from `min` to `max`.
 */
export function fieldRefusal(
  template: Pick<Template, 'organisationTypes' | 'horizons' | 'principles' | 'themes'>,
  step: TemplateStep | undefined,
  { id, value }: { readonly id: string; readonly value: string },
): 'text-too-long' | 'not-an-option' | null {
  const field = step && askedFields(step).find((one) => one.id === id)
  if (isTooLong(value, maxFieldChars(field))) return 'text-too-long'
  if (field === undefined || value === '') return null
  const options = optionIds(template, field)
  switch (field.type) {
    case 'choice':
      return options === null || options.has(value) ? null : 'not-an-option'
    case 'multichoice': {
      const chosen = idsInField(value)
      const isFine =
        chosen.join(' ') === value &&
        new Set(chosen).size === chosen.length &&
        chosen.every((one) => options?.has(one) ?? one !== '')
      return isFine ? null : 'not-an-option'
    }
    case 'year':
      return (options?.has(value) ?? isYear(value, field)) ? null : 'not-an-option'
    default:
      return null
  }
}

const isYear = (value: string, { min = 0, max = 9999 }: TemplateField): boolean =>
  /^\d{4}$/.test(value) && Number(value) >= min && Number(value) <= max

/** Values that the template offers for a field; null when it offers none. A horizon is chosen by its id, or by its year. */
function optionIds(template: Parameters<typeof fieldRefusal>[0], field: TemplateField): ReadonlySet<string> | null {
  if (field.type === 'year' && field.options === undefined && field.optionsFrom === 'horizons')
    return new Set(template.horizons?.flatMap(({ year }) => (year === undefined ? [] : [String(year)])))
  const found = optionsOfField(template, field)
  return found && new Set(found.map(({ id }) => id))
}
