import type { MineSnapshot } from '@siroop/board'
import { type StepId, stepId } from '@siroop/domain'

/**
 * Steps of which a note was left half typed. Other half-typed text, under keys like `r-…` and `f-…`, belongs to a question
 * that is not known without a connection; it stands in its own field again when that comes.
 */
export const halfTypedNotes = (drafts: MineSnapshot['drafts']): readonly StepId[] =>
  Object.entries(drafts).flatMap(([key, text]) => (/^[a-z]-/.test(key) || text.trim() === '' ? [] : [stepId(key)]))
