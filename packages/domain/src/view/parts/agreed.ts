import type { OrganisationId } from '../../ids.js'
import { isRouteSection } from '../../manifest/compose.js'
import { commitmentsOf } from '../../manifest/details.js'
import { agreedItems, organisationOf, standingSentences, stepOf } from '../../rules/find.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import type { FacilitatorView, ReopenedText } from '../facilitatorView.js'
import type { AgreedText } from '../workingView.js'

/** Values and ambitions that were agreed, in the order of the template's steps: to be read aloud and read along. */
export function agreedToRead(state: WorkshopState): readonly AgreedText[] {
  const place = (step: string) => state.template.steps.findIndex((one) => one.id === step)
  return agreedItems(state)
    .filter((item) => item.bundle !== null)
    .toSorted((one, other) => place(one.step) - place(other.step))
    .map(({ kind, subject, text, behaviour }) => ({
      kind,
      subject,
      heading: behaviour === null ? null : text,
      text: behaviour ?? text,
    }))
}

/** What a step was closed without, and the reason that was given: nothing goes away without a word. */
export const leftForLater = (state: WorkshopState): FacilitatorView['leftForLater'] =>
  state.waivedGates.flatMap(({ step, check, reason, count }) => {
    const title = stepOf(state, step)?.title
    return title === undefined || count === undefined ? [] : [{ title, check, count, reason }]
  })

/** What was agreed and opened again, until it is agreed anew; the newest of each bundle. */
export function reopenedTexts(state: WorkshopState): readonly ReopenedText[] {
  const bundles = [...new Set(state.items.flatMap(({ bundle }) => bundle ?? []))]
  return bundles.flatMap((bundle): readonly ReopenedText[] => {
    const item = state.items.findLast((one) => one.bundle === bundle)
    if (item?.status !== 'reopened') return []
    const { kind, subject, step, text, behaviour, reopenedWhy } = item
    const words = { heading: behaviour === null ? null : text, text: behaviour ?? text }
    return [{ kind, subject, ...words, bundle, step, behaviour, reason: reopenedWhy ?? '' }]
  })
}

/**
 * The whole text in the order of its sections, for a round about it: sentences, and the steps that their owners took on.
 * What is consented to is what will be frozen.
 */
export function wholeText(state: WorkshopState): readonly { readonly heading: string | null; readonly text: string }[] {
  const sentences = standingSentences(state)
  const nameOf = (id: OrganisationId) => organisationOf(state, id)?.name ?? null
  return state.template.document.sections.flatMap((section) => [
    ...sentences.filter((one) => one.section === section.id).map(({ heading, text }) => ({ heading, text })),
    ...(isRouteSection(state, section)
      ? commitmentsOf(state).map(({ owner, text, due }) => ({
          heading: nameOf(owner),
          text: `${text} (${dayFirst(due)})`,
        }))
      : []),
  ])
}

/** `1-6-2027`: read the same in both languages. */
const dayFirst = (date: string): string => date.split('-').map(Number).reverse().join('-')

/** The difficult talks that lie beside an agreed text, in the order in which they were set aside. */
export const talksBeside = (state: WorkshopState, subject: SubjectId): readonly string[] =>
  [...(state.earlier?.talks ?? []).map((talk) => ({ ...talk, where: 'friction' })), ...state.parked.values()].flatMap(
    ({ where, text, beside }) => (where === 'friction' && beside === subject ? [text] : []),
  )

/** What a difficult talk can be laid beside: the values that are shared. Empty while no talk lies aside. */
export function placesForTalks(state: WorkshopState): FacilitatorView['placesForTalks'] {
  if (![...state.parked.values()].some(({ where }) => where === 'friction')) return []
  return agreedItems(state)
    .filter(({ bundle }) => bundle !== null)
    .map(({ subject, text }) => ({ subject, text }))
}
