import { type StepId, stepId } from '@siroop/domain'

/** Key of half-typed text that does not belong to a step: a field of a note, a reason, a proposal. At most 48 characters. */
export const draftKey = (...parts: readonly (string | number)[]): StepId =>
  stepId(
    parts
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, '-')
      .slice(0, 48),
  )
