import type { ParticipantId, StepId } from '../../../ids.js'
import { inRound, isOpening, liveMode, nextInRound, turnsOf } from '../../../rules/notes/live.js'
import type { SegmentMode, TemplateStep } from '../../../template.js'
import type { WorkshopState } from '../../../workshop/state.js'
import { textsOf } from '../../shared.js'
import type { RoundStand, TurnNow, TurnOf, TurnsView } from './turnView.js'

/** Where this person stands in the round of the step. */
function turnOf(state: WorkshopState, step: StepId, id: ParticipantId): TurnOf {
  const { called, spoke, passed } = turnsOf(state, step)
  if (called === id) return 'called'
  return spoke.has(id) ? 'spoke' : passed.has(id) ? 'passed' : 'waiting'
}

/** How far the round is; null in a step or a part that goes no round. */
export function roundStand(state: WorkshopState, step: TemplateStep, mode: SegmentMode): RoundStand | null {
  if (liveMode(step) !== 'round' || !isOpening(step, mode)) return null
  const turns = inRound(state).map(({ id }) => turnOf(state, step.id, id))
  return { had: turns.filter((turn) => turn === 'spoke' || turn === 'passed').length, of: turns.length }
}

/** What a phone shows while somebody else has the floor; null for who has it, and where there is no round. */
export function turnNow(
  state: WorkshopState,
  { step, mode }: { readonly step: TemplateStep; readonly mode: SegmentMode },
  id: ParticipantId,
): TurnNow | null {
  const stand = roundStand(state, step, mode)
  const own = turnOf(state, step.id, id)
  return stand === null || own === 'called' ? null : { kind: 'turn', texts: textsOf(step), own, ...stand }
}

/** The round for who leads it; null where there is none. */
export function turnsForRegie(state: WorkshopState, step: TemplateStep, mode: SegmentMode): TurnsView | null {
  const stand = roundStand(state, step, mode)
  return (
    stand && {
      step: step.id,
      ...stand,
      called: turnsOf(state, step.id).called,
      next: nextInRound(state, step.id),
      people: inRound(state).map(({ id }) => ({ id, turn: turnOf(state, step.id, id) })),
    }
  )
}
