import { err, ok, type Result } from '../../result.js'
import type { Template, TemplateField, TemplateOption } from '../../template.js'
import { checkText, limits } from '../../text.js'
import { isContributor, isFacilitating } from '../../workshop/roles.js'
import type { WorkshopState } from '../../workshop/state.js'
import { isDate } from '../dates.js'
import { idsInField, optionsOfField } from '../notes/fields.js'

/** Why a value cannot stand in a field of a sheet. */
export type SheetValueRefusal =
  | 'text-empty'
  | 'text-too-long'
  | 'not-an-option'
  | 'unknown-organisation'
  | 'unknown-participant'
  | 'bad-date'
  | 'bad-number'

/** Most graphemes of a field without `maxChars`: a line, or a few sentences. */
const usualChars: Partial<Record<TemplateField['type'], number>> = { text: 300, longtext: 1_000, url: 500 }

/** Most graphemes of what is written in this field. */
export const sheetCharsOf = ({ type, maxChars }: TemplateField): number =>
  Math.min(maxChars ?? usualChars[type] ?? limits.note, limits.note)

/** Types that a sheet can ask: everything but a link, which a note has. */
export const isSheetType = ({ type }: TemplateField): boolean => type !== 'link'

/**
 * The value as it is kept, or why it is refused. Text is normalised once (domain/text.ts), ids come in the order of their
 * list, numbers are taken in canonical form only: no thousands separator, a point, no zeros at the end.
 */
export function sheetValue(
  state: WorkshopState,
  field: TemplateField,
  typed: string,
): Result<string, SheetValueRefusal> {
  switch (field.type) {
    case 'choice':
    case 'scale':
      return optionsOf(state, field).includes(typed) ? ok(typed) : err('not-an-option')
    case 'multichoice':
    case 'principles':
      return listed(optionsOf(state, field), typed, 'not-an-option')
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
      return /^\d{4}$/.test(typed) && isWithin(field, typed) ? ok(typed) : err('bad-number')
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

/** Ids that can be chosen in a field, in the order of the template. */
const optionsOf = ({ template }: WorkshopState, field: TemplateField): readonly string[] =>
  (sheetOptions(template, field) ?? []).map(({ id }) => id)

function listed<E>(known: readonly string[], typed: string, refusal: E): Result<string, E | 'text-empty'> {
  const chosen = new Set(idsInField(typed))
  if (chosen.size === 0) return err('text-empty')
  if ([...chosen].some((id) => !known.includes(id))) return err(refusal)
  return ok(known.filter((id) => chosen.has(id)).join(' '))
}

/** Somebody with a seat who can be asked something: not a screen, not who only looks on. */
function isPerson(state: WorkshopState, id: string): boolean {
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
