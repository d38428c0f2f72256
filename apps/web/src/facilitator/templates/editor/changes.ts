import type { Template } from '@siroop/domain'

/** One change that can be taken back: what there was before it. */
interface Change {
  readonly before: Template
  /** Where somebody typed; null for what was done at once. Letters in one place are one change. */
  readonly place: string | null
}
export type Changes = readonly Change[]
/** So many changes can be taken back, one after the other. */
export const mostChanges = 60

/** Remembers what there was before a change; typing on in the same place is no other change. */
export function withChange(changes: Changes, change: Change): Changes {
  if (change.place !== null && changes.at(-1)?.place === change.place) return changes
  return [...changes.slice(1 - mostChanges), change]
}

/** What there was before the last change, and what can be taken back after that. */
export function takenBack(changes: Changes): { readonly before: Template; readonly left: Changes } | null {
  const last = changes.at(-1)
  return last === undefined ? null : { before: last.before, left: changes.slice(0, -1) }
}
