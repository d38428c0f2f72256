import { agreedItems, standingSentences } from '../../rules/find.js'
import type { WorkshopState } from '../../workshop/state.js'
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

/** The whole text in order, for a round about it. */
export const wholeText = (
  state: WorkshopState,
): readonly { readonly heading: string | null; readonly text: string }[] => {
  const sections = state.template.document.sections.map(({ id }) => id)
  return standingSentences(state)
    .toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section))
    .map(({ heading, text }) => ({ heading, text }))
}
