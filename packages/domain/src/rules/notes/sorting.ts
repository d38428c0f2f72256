import type { Template, TemplateStep, Translated } from '../../template.js'
import type { Organisation, WorkshopState } from '../../workshop/state.js'
import { takingPart } from '../find.js'
import { shownAttribution } from './attribution.js'
import { idsInField, labelled, optionsOfField, sortingField } from './fields.js'

/**
 * How the opened notes of a contribute step lie beside one another. `field`: the field of a note that holds the ids of its
 * lanes; null: it is the kind of organisation that stands beside the note.
 */
export interface SortedBy {
  readonly field: string | null
  /** In the order of the template. The same whoever wrote, and whatever was written. */
  readonly lanes: readonly { readonly id: string; readonly label: Translated }[]
}

/**
 * The lanes of a step, or null for one without. A kind of organisation is a name where few take part: those lanes are
 * there only where the organisation itself stands beside the notes (SPEC WRT-4).
 */
export function sortedBy(state: WorkshopState, step: TemplateStep): SortedBy | null {
  if (step.kind !== 'contribute') return null
  const { template } = state
  if (step.lanes?.by === 'organisationType') {
    if (shownAttribution(state, step.id) === 'anonymous') return null
    const here = takingPart(state)
    const types = new Set(state.organisations.filter(({ id }) => here.includes(id)).map(({ type }) => type))
    return { field: null, lanes: labelled(template.organisationTypes ?? []).filter(({ id }) => types.has(id)) }
  }
  const field = sortingField(step)
  return field === undefined ? null : { field: field.id, lanes: labelled(optionsOfField(template, field) ?? []) }
}

/** The lanes in which a note lies; none for one of which that is not known (yet). */
export function lanesOfNote(
  { field, lanes }: SortedBy,
  note: { readonly fields: Readonly<Record<string, string>>; readonly organisation: string | null },
  organisations: readonly Pick<Organisation, 'id' | 'type'>[],
): readonly string[] {
  const own =
    field === null
      ? organisations.filter(({ id }) => id === note.organisation).map(({ type }) => type)
      : idsInField(note.fields[field])
  return lanes.map(({ id }) => id).filter((id) => own.includes(id))
}

/** True when the lanes of this step can be drawn: there is a list that they come from. */
export function canSort(template: Template, step: TemplateStep): boolean {
  if (step.kind !== 'contribute') return false
  if (step.lanes?.by === 'organisationType') return (template.organisationTypes ?? []).length > 0
  const field = sortingField(step)
  return field !== undefined && (optionsOfField(template, field) ?? []).length > 0
}
