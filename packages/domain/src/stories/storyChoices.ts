import { looksBack } from '../rules/checkin/earlier.js'
import { agreedItems } from '../rules/find.js'
import { inLocale } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'

/** What a story can be about and for, of one workshop: chosen, never typed. */
export interface StoryChoices {
  /** Theme tables, with their title in the language of the workshop. */
  readonly tables: readonly { readonly id: string; readonly title: string }[]
  /** Shared values, as they were agreed. */
  readonly values: readonly string[]
}

/**
 * The theme tables of a workshop, and its shared values: those that were agreed here, or those of the text that a check-in
 * looks back on. Rule: SPEC BRT-3.
 */
export function storyChoices(state: WorkshopState): StoryChoices {
  const { template, locale } = state
  const titles = new Map(
    template.steps.flatMap(({ tables = [] }) => tables.map(({ id, title }) => [id, inLocale(title, locale)] as const)),
  )
  const values = looksBack(template)
    ? (state.earlier?.sentences ?? []).flatMap(({ heading }) => heading ?? [])
    : agreedItems(state).flatMap(({ kind, text }) => (kind === 'waarde' ? [text] : []))
  return { tables: [...titles].map(([id, title]) => ({ id, title })), values: [...new Set(values)] }
}
