import type { NoteId } from '../../ids.js'
import { type UnusedReason, unusedWhys } from '../../workshop/origin/reasons.js'
import type { WorkshopState } from '../../workshop/state.js'

/** A reason with everything that it was given for. */
export interface ReasonGroup extends UnusedReason {
  readonly notes: readonly NoteId[]
}

/**
 * The reasons of these notes, each reason once, in the order in which they are offered and own words by alphabet: an order
 * that says nothing about who wrote. Rule: SPEC HER-4.
 */
export function reasonsOf(
  { unusedReasons }: Pick<WorkshopState, 'unusedReasons'>,
  notes: readonly NoteId[],
): readonly ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>()
  for (const note of notes) {
    const reason = unusedReasons.get(note)
    if (reason === undefined) continue
    const key = `${unusedWhys.indexOf(reason.why)} ${reason.words ?? ''}`
    groups.set(key, { ...reason, notes: [...(groups.get(key)?.notes ?? []), note] })
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}

/** Of these notes those that have no reason. */
export const withoutReason = (
  { unusedReasons }: Pick<WorkshopState, 'unusedReasons'>,
  notes: readonly NoteId[],
): readonly NoteId[] => notes.filter((note) => !unusedReasons.has(note))
