import type { FrozenField, FrozenValue } from '../manifest/frozen.js'
import { joinNames } from '../manifest/placeholders.js'
import { organisationOf } from '../rules/find.js'
import { idsInField } from '../rules/notes/fields.js'
import { inLocale, type TemplateField, type TemplateStep } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'

/** Id of a column: a field of a step. Two steps may ask a field of the same name. */
export const columnOf = (step: TemplateStep, field: Pick<TemplateField, 'id'>): string => `${step.id}-${field.id}`

/** A field of a step as the head of a column; null for a link, which leads to another note. */
export function columnFor(
  { locale }: Pick<WorkshopState, 'locale'>,
  step: TemplateStep,
  field: TemplateField,
): FrozenField | null {
  if (field.type === 'link') return null
  const type = field.type === 'date' || field.type === 'number' || field.type === 'money' ? field.type : 'words'
  return { id: columnOf(step, field), label: inLocale(field.label, locale), type }
}

/**
 * What was answered, as it stands in a document: options in their words, organisations by their id, and for a person the
 * organisation only, because a document holds no names of persons. Null when there is no answer.
 */
export function valueIn(state: WorkshopState, field: TemplateField, raw: string | undefined): FrozenValue | null {
  const value = (raw ?? '').trim()
  if (value === '') return null
  switch (field.type) {
    case 'organisation':
    case 'organisations': {
      const ids = idsInField(value)
      return named(state.organisations.filter(({ id }) => ids.includes(id)).map(({ id }) => id))
    }
    case 'person': {
      const found = [...state.participants.values()].find(({ id }) => id === value)
      return named(found?.organisation ? [found.organisation] : [])
    }
    case 'boolean':
      return words(inLocale(value === 'yes' ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' }, state.locale))
    case 'choice':
    case 'multichoice':
    case 'scale':
    case 'principles':
      return words(labels(state, field, idsInField(value)).join(', '))
    case 'link':
      return null
    default:
      return words(value)
  }
}

/** The same as words of a sentence: organisations by their names. */
export function spokenValue(state: WorkshopState, { text, organisations = [] }: FrozenValue): string {
  const names = organisations.flatMap((id) => organisationOf(state, id)?.name ?? [])
  return names.length === 0 ? text : joinNames(names, state.locale)
}

/** Words of these options, in the order of the list; an id that is not in it says nothing. */
export function labels(state: WorkshopState, field: TemplateField, ids: readonly string[]): readonly string[] {
  const { organisationTypes, horizons, principles, themes } = state.template
  const lists = { organisationTypes, horizons, principles, themes }
  const from = field.optionsFrom ?? (field.type === 'principles' ? 'principles' : undefined)
  const options = field.options ?? (from && lists[from]) ?? []
  return options.filter(({ id }) => ids.includes(id)).map(({ label }) => inLocale(label, state.locale))
}

const words = (text: string): FrozenValue | null => (text === '' ? null : { text })
const named = (organisations: NonNullable<FrozenValue['organisations']>): FrozenValue | null =>
  organisations.length === 0 ? null : { text: '', organisations }
