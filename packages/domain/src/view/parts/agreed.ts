import { agreedItems, standingSentences } from '../../rules/find.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { ReopenedText } from '../facilitatorView.js'
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

/** The whole text in order, for a round about it. */
export const wholeText = (
  state: WorkshopState,
): readonly { readonly heading: string | null; readonly text: string }[] => {
  const sections = state.template.document.sections.map(({ id }) => id)
  return standingSentences(state)
    .toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section))
    .map(({ heading, text }) => ({ heading, text }))
}
