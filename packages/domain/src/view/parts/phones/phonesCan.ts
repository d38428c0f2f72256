import { participantId } from '../../../ids.js'
import { placeOf, takingPart } from '../../../rules/find.js'
import { turnsOf } from '../../../rules/notes/live.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'
import { nowOf } from '../../forParticipant.js'
import type { ParticipantNow, PhonesCan } from '../../participantView.js'

/**
 * What somebody who may do everything can do on a phone now: read from what the phones of the spokespersons show, so that the
 * regie never says another thing than they do (SPEC VIEW-42).
 */
export function phonesCan(state: WorkshopState, context: ViewContext): PhonesCan {
  const organisations = takingPart(state)
  const step = placeOf(state)?.step
  // in a round one phone writes, whoever holds it
  const called = step && turnsOf(state, step.id).called
  if (called) {
    const me = { id: called, role: 'participant' } as const
    const can = canDo(nowOf({ state, context, organisation: null, speaks: false, me }))
    if (can === 'write') return can
  }
  for (const organisation of organisations.length > 0 ? organisations : [null]) {
    const id = (organisation && state.spokespersons.get(organisation)) ?? participantId('nobody')
    const now = nowOf({ state, context, organisation, speaks: true, me: { id, role: 'boardMember' } })
    const can = canDo(now)
    if (can !== 'look' || !asksEachItsOwn.has(now.kind)) return can
  }
  return 'look'
}

/** Here one organisation can be done while another is not. */
const asksEachItsOwn: ReadonlySet<ParticipantNow['kind']> = new Set(['assign', 'harvest', 'draft', 'sign', 'turn'])

function canDo(now: ParticipantNow): PhonesCan {
  switch (now.kind) {
    case 'write':
    case 'sort':
    case 'talk':
      return now.kind
    case 'scribe':
      return 'write'
    case 'check':
      return now.subjects.length > 0 ? 'check' : 'look'
    case 'poll':
      return now.items.some(({ status }) => status === 'open') ? 'poll' : 'look'
    case 'dots':
      return now.status === 'open' ? 'dots' : 'look'
    case 'assign':
      return now.asked.length > 0 ? 'assign' : now.sheets !== null && now.mayFill ? 'fill' : 'look'
    case 'sheets':
      return now.poll !== null && canDo(now.poll) === 'poll' ? 'poll' : now.mayFill ? 'fill' : 'look'
    case 'harvest':
      return now.mayAdd ? 'harvest' : 'look'
    case 'consent':
    case 'draft':
      return now.mayAnswer ? 'decide' : 'look'
    case 'sign':
      return now.own.kind === 'signed' ? 'look' : 'decide'
    case 'mirror':
      return now.mayAnswer ? 'mirror' : 'look'
    default:
      return 'look'
  }
}
