import type { ParticipantId } from '../../../ids.js'
import { isPaperSeat, takingPart } from '../../../rules/find.js'
import { shownAttribution } from '../../../rules/notes/attribution.js'
import { maxCharsOf } from '../../../rules/notes/contribution.js'
import { fieldsToAsk } from '../../../rules/notes/fields.js'
import { isScribed, penRoundNow } from '../../../rules/tables/pens.js'
import { seatedAt } from '../../../rules/tables/seats.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'
import type { PennedNotes } from '../../participantView.js'
import { textsOf } from '../../shared.js'
import type { ScribeNow, ScribeSeen, ScribesView } from './scribeView.js'

/** What one phone shows while one of its organisation writes for all of it; null elsewhere. */
export function scribeNow(state: WorkshopState, id: ParticipantId, context: ViewContext): ScribeNow | null {
  const here = penRoundNow(state)
  const table = state.participants.get(id)?.organisation ?? null
  if (here === null || !isScribed(here.step) || table === null) return null
  const { step, round } = here
  return {
    kind: 'scribe',
    texts: textsOf(step),
    table,
    people: seatedAt(round, table).length,
    scribe: scribeSeen(round.scribes.get(table), id, context),
    noteKind: step.noteKind ?? '',
    fields: fieldsToAsk(state.template, step),
    maxChars: maxCharsOf(step),
    attribution: shownAttribution(state, step.id),
  }
}

/**
 * What was opened of what this person once held the pen for. Not of the step that is being written now: there who holds the
 * pen takes back on the table itself.
 */
export function pennedBy(state: WorkshopState, me: ParticipantId, context: ViewContext): readonly PennedNotes[] {
  const writing = penRoundNow(state)?.step.id
  return state.template.steps.flatMap(({ id: step, tables }) =>
    step === writing
      ? []
      : [...(state.heldPens.get(step) ?? [])].flatMap(([group, held]): readonly PennedNotes[] => {
          const notes = held.has(me) ? context.openedFor(group, step) : []
          const table = tables?.find(({ id }) => id === group)?.title ?? null
          return notes.length === 0 ? [] : [{ step, table, notes }]
        }),
  )
}

/** Who writes, as one phone of the group may know it; null when nobody does. */
export function scribeSeen(
  scribe: ParticipantId | undefined,
  me: ParticipantId,
  context: ViewContext,
): ScribeSeen | null {
  if (scribe === undefined) return null
  return { isMe: scribe === me, name: context.nameOf(scribe), here: context.isConnected(scribe) }
}

/** Who writes for which organisation, for who leads; null where nobody writes for another. */
export function scribesForRegie(state: WorkshopState, context: ViewContext): ScribesView | null {
  const here = penRoundNow(state)
  if (here === null || !isScribed(here.step)) return null
  const { step, round } = here
  return {
    step: step.id,
    organisations: takingPart(state).map((organisation) => {
      const scribe = round.scribes.get(organisation) ?? null
      const people = seatedAt(round, organisation).filter((one) => !isPaperSeat(state, one))
      return { organisation, scribe, here: scribe !== null && context.isConnected(scribe), people }
    }),
  }
}
