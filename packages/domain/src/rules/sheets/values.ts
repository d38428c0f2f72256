import { err, ok, type Result } from '../../result.js'
import type { Template, TemplateField, TemplateOption } from '../../template.js'
import { checkText, limits } from '../../text.js'
import { isContributor, isFacilitating } from '../../workshop/roles.js'
import type { WorkshopState } from '../../workshop/state.js'
import { isDate } from '../dates.js'
import { idsInField, optionsOfField } from '../notes/fields.js'
import { isPageAddress } from '../notes/fieldWords.js'

/** Why a value cannot stand in a field of a sheet. */
export type SheetValueRefusal =
  | 'text-empty'
  | 'text-too-long'
  | 'not-an-option'
  | 'unknown-organisation'
  | 'unknown-participant'
  | 'bad-date'
  | 'bad-number'
  | 'bad-address'
/** What a value is looked up in. */
export type ValueSource = Pick<WorkshopState, 'template' | 'organisations' | 'participants'>

/** Most graphemes of a field without `maxChars`: a line, or a few sentences. */
const usualChars: Partial<Record<TemplateField['type'], number>> = { text: 300, longtext: 1_000, url: 500 }

/** Most graphemes of what is written in this field. */
export const sheetCharsOf = ({ type, maxChars }: TemplateField): number =>
  Math.min(maxChars ?? usualChars[type] ?? limits.note, limits.note)

/** Types that a sheet can ask: everything but a link, which a note has. */
export const isSheetType = ({ type }: TemplateField): boolean => type !== 'link'

/**
 * The value as it is kept, or why it is refused. Text is normalised once (domain/text.ts), ids come in the order of their
 * list, numbers are taken in canonical form only: no thousands separator, a point, no zeros at the end. A list with nothing
 * in it is asked as words; a year of the horizons is one of theirs. A note has the same rule: `fieldRefusal`.
 */
export function sheetValue(state: ValueSource, field: TemplateField, typed: string): Result<string, SheetValueRefusal> {
  const options = optionsOf(state, field)
  switch (field.type) {
    case 'choice':
    case 'scale':
      if (options.length === 0) return checkText(typed, sheetCharsOf(field))
      return options.includes(typed) ? ok(typed) : err('not-an-option')
    case 'multichoice':
    case 'principles':
      if (options.length === 0) return checkText(typed, sheetCharsOf(field))
      return listed(options, typed, 'not-an-option')
    case 'organisation':
      return state.organisations.some(({ id }) => id === typed) ? ok(typed) : err('unknown-organisation')
    case 'organisations':
      return listed(
        state.organisations.map(({ id }) => id),
        typed,
        'unknown-organisation',
      )
    case 'person':
      return isPerson(state, typed) ? ok(typed) : err('unknown-participant')
    case 'date':
      return isDate(typed) ? ok(typed) : err('bad-date')
    case 'boolean':
      return typed === 'yes' || typed === 'no' ? ok(typed) : err('not-an-option')
    case 'year':
      if (options.length > 0) return options.includes(typed) ? ok(typed) : err('not-an-option')
      return /^\d{4}$/.test(typed) && isWithin(field, typed) ? ok(typed) : err('bad-number')
    case 'url': {
      const text = checkText(typed, sheetCharsOf(field))
      return text.ok && !isPageAddress(text.value) ? err('bad-address') : text
    }
    case 'number':
    case 'money':
      return isCanonical(field, typed) && isWithin(field, typed) ? ok(typed) : err('bad-number')
    default:
      return checkText(typed, sheetCharsOf(field))
  }
}

/** What can be chosen in a field of this template; null where nothing is chosen from a list of it. */
export const sheetOptions = (template: Template, field: TemplateField): readonly TemplateOption[] | null =>
  field.type === 'principles' ? (template.principles ?? []) : optionsOfField(template, field)

/** Values that can be chosen in a field, in the order of the template; a horizon in a field for a year by its year. */
function optionsOf({ template }: ValueSource, field: TemplateField): readonly string[] {
  if (field.type === 'year' && field.options === undefined && field.optionsFrom === 'horizons')
    return (template.horizons ?? []).flatMap(({ year }) => (year === undefined ? [] : [String(year)]))
  return (sheetOptions(template, field) ?? []).map(({ id }) => id)
}

function listed<E>(known: readonly string[], typed: string, refusal: E): Result<string, E | 'text-empty'> {
  const chosen = new Set(idsInField(typed))
  if (chosen.size === 0) return err('text-empty')
  if ([...chosen].some((id) => !known.includes(id))) return err(refusal)
  return ok(known.filter((id) => chosen.has(id)).join(' '))
}

/** Somebody with a seat who can be asked something: not a screen, not who only looks on. */
function isPerson(state: ValueSource, id: string): boolean {
  const found = [...state.participants.values()].find((person) => person.id === id)
  return found !== undefined && (isContributor(found.role) || isFacilitating(found.role))
}

/** At most twelve digits before the point; of an amount two behind it, of a number four. */
const isCanonical = ({ type }: TemplateField, typed: string): boolean =>
  (type === 'money' ? /^-?(?:0|[1-9]\d{0,11})(?:\.\d?[1-9])?$/ : /^-?(?:0|[1-9]\d{0,11})(?:\.\d{0,3}[1-9])?$/).test(
    typed,
  ) && typed !== '-0'

const isWithin = (
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: TemplateField,
  typed: string,
): boolean => Number(typed) >= min && Number(typed) <= max
