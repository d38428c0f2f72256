import type { NoteId } from '../../ids.js'
import { linkRefusal } from '../../rules/links.js'
import type { TemplateStep } from '../../template.js'
import type { Event, EventOf } from '../../workshop/events.js'
import type { Facts, SubmittedNote } from '../../workshop/facts.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'

/**
 * Opens notes in the order given by the server. Lane and links go along in a step that has them; a link that may not be
 * is left out here, quietly: its author finds the note "not linked yet" in "Mijn briefjes".
 */
export function revealEvent(
  state: WorkshopState,
  shown: { readonly step: TemplateStep; readonly notes: readonly SubmittedNote[]; readonly late: boolean },
  facts: Pick<Facts, 'bundles' | 'notes'>,
): Event {
  const { step, notes, late } = shown
  const event: EventOf<'notesRevealed'> = {
    type: 'notesRevealed',
    step: step.id,
    notes: notes.map((note) => note.id),
    organisations: [...new Set(notes.flatMap((note) => note.organisation ?? []))],
    late,
  }
  const isPlaced = step.kind === 'tables' || step.lanes?.by === 'horizon' || (step.links ?? []).length > 0
  if (!isPlaced && step.output?.take !== 'selected') return event
  const placed = notes.map(({ id, lane = null, links = [] }) => ({
    note: id,
    lane,
    links: [...new Set(links)].filter((to) => linkRefusal(state, { step, note: id, lane, to }, facts) === null),
  }))
  return { ...event, placed: withoutCircles(state, placed) }
}

/** Two notes of one reveal may have been linked to each other by their authors at the same time: the first one stands. */
function withoutCircles<T extends { readonly note: NoteId; readonly links: readonly SubjectId[] }>(
  state: WorkshopState,
  placed: readonly T[],
): readonly T[] {
  const links = new Map(state.links)
  const leadsTo = (from: SubjectId, to: SubjectId, seen = new Set<SubjectId>()): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (links.get(from as NoteId) ?? []).some((next) => leadsTo(next, to, seen))
  }
  return placed.map((one) => {
    const kept = one.links.filter((to) => !leadsTo(to, one.note))
    links.set(one.note, kept)
    return { ...one, links: kept }
  })
}
