import type { BundleId, SentenceId, StepId, SubjectId } from '@siroop/domain'

/** What only the cockpit knows: which value is put to them next, which subject and which sentence lie open. */
export interface Choice {
  readonly bundle: BundleId | null
  readonly behaviour: string | null
  readonly sentence: SentenceId | null
  /** Per proposal id: take it over or not; decided together, once. */
  readonly accepted: ReadonlyMap<string, boolean>
  /** The ambition or action that lies open in a step with many. */
  readonly subject: SubjectId | null
  /** Picked on the right to be linked on the board; each press is a new value. */
  readonly asked: { readonly subject: SubjectId } | null
}
export interface ChoiceProps {
  readonly choice: Choice
  readonly onChoose: (change: Partial<Choice>) => void
}
export const nothingChosen: Choice = {
  bundle: null,
  behaviour: null,
  sentence: null,
  accepted: new Map(),
  subject: null,
  asked: null,
}

/** What was chosen belongs to its step: the next one opens with nothing chosen, so that it shows what the room sees. */
export const choiceIn = (
  step: StepId | null,
  kept: { readonly step: StepId | null; readonly choice: Choice },
): Choice => (kept.step === step ? kept.choice : nothingChosen)
