import type { BundleId, SentenceId } from '@siroop/domain'

/** What only the cockpit knows: which value is put to them next and which sentence lies open. */
export interface Choice {
  readonly bundle: BundleId | null
  readonly behaviour: string | null
  readonly sentence: SentenceId | null
  /** Per proposal id: take it over or not; decided together, once. */
  readonly accepted: ReadonlyMap<string, boolean>
}
export interface ChoiceProps {
  readonly choice: Choice
  readonly onChoose: (change: Partial<Choice>) => void
}
export const nothingChosen: Choice = { bundle: null, behaviour: null, sentence: null, accepted: new Map() }
