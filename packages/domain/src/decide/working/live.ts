import type { StepId } from '../../ids.js'
import { ok } from '../../result.js'
import { placeOf } from '../../rules/find.js'
import { canBeCalled, isOpening, liveMode, mayOpen, turnsOf } from '../../rules/notes/live.js'
import type { TemplateStep } from '../../template.js'
import type { Event } from '../../workshop/events.js'
import type { Facts } from '../../workshop/facts.js'
import type { WorkshopState } from '../../workshop/state.js'
import { type Rules, refuse } from '../context.js'
import { revealEvent } from './reveal.js'

/** Steps that open notes as they come: everybody at once, or one after the other by name (step-kinds.md, contribute). */
export const liveRules: Rules<'giveTurn' | 'passTurn' | 'openNotes'> = {
  giveTurn: ({ step, to, from, left }, { state }) => {
    if (roundHere(state, step) === null) return refuse('not-in-this-step')
    if (to !== null && !canBeCalled(state, to)) return refuse('unknown-participant')
    // somebody else called meanwhile, or who had the floor passed
    if (turnsOf(state, step).called !== from) return refuse('somewhere-else-now')
    return ok(to === null && from === null ? [] : [{ type: 'turnGiven', step, to, from, left }])
  },
  passTurn: ({ step }, { state, actor }) => {
    if (roundHere(state, step) === null) return refuse('not-in-this-step')
    if (actor === null || !canBeCalled(state, actor.id)) return refuse('not-allowed')
    const passed = turnsOf(state, step).passed.has(actor.id)
    return ok(passed ? [] : [{ type: 'turnPassed', step, participant: actor.id }])
  },
  openNotes: ({ step: id }, { state, facts }) => {
    const place = placeOf(state)
    if (place?.step.id !== id || !isOpening(place.step, place.segment.mode)) return refuse('not-in-this-step')
    return ok(openClosed(state, { step: place.step, leaves: false }, facts))
  },
}

/** What lies closed in a step that opens notes as they come; when the room `leaves` it, the last one too. */
export function openClosed(
  state: WorkshopState,
  { step, leaves }: { readonly step: TemplateStep; readonly leaves: boolean },
  facts: Facts,
): readonly Event[] {
  if (liveMode(step) === null) return []
  const notes = [...facts.submittedNotes(step.id), ...facts.lateNotes(step.id)]
  if (notes.length === 0 || !(leaves || mayOpen(state, step.id, notes.length))) return []
  return [revealEvent(state, { step, notes, late: false }, facts)]
}

/** The step, while the room goes round in it. */
function roundHere(state: WorkshopState, id: StepId): TemplateStep | null {
  const place = placeOf(state)
  if (place?.step.id !== id || liveMode(place.step) !== 'round') return null
  return isOpening(place.step, place.segment.mode) ? place.step : null
}
