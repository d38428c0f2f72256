import type { NoteId } from '../../../ids.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'

/** The words of a note that a sentence came from. Nobody stands beside it: the origin names organisations, where it may. */
export interface NoteBehind {
  readonly id: NoteId
  readonly text: string
}

/**
 * The words of these notes as they lie open on the board: of what is closed or was withdrawn nothing. By id, an order that
 * says nothing about who wrote or when. Rule: SPEC FRZ-6.
 */
export function notesBehind(
  state: WorkshopState,
  wanted: ReadonlySet<NoteId>,
  { notes }: Pick<ViewContext, 'notes'>,
): readonly NoteBehind[] {
  return [...state.revealed.keys()]
    .flatMap((step) => notes(step))
    .filter(({ id }) => wanted.has(id))
    .map(({ id, text }) => ({ id, text }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}
