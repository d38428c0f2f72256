import { turnsOf } from '../rules/notes/live.js'
import type { WorkshopState } from '../workshop/state.js'
import type { TurnEvent } from '../workshop/turns/turns.js'
import type { Handlers } from './handlers.js'
import { withKey, withoutValue, withValue } from './immutable.js'

/** Who has the floor, who spoke, who passed. Who is called again is heard again. */
export const turnHandlers: Handlers<TurnEvent['type']> = {
  turnGiven: (state, { step, to, from, left }) => {
    const turns = turnsOf(state, step)
    const spoke = from !== null && left === 'spoke' ? withValue(turns.spoke, from) : turns.spoke
    const passed = from !== null && left === 'passed' ? withValue(turns.passed, from) : turns.passed
    return withTurns(state, step, {
      called: to,
      spoke: to === null ? spoke : withoutValue(spoke, to),
      passed: to === null ? passed : withoutValue(passed, to),
    })
  },
  turnPassed: (state, { step, participant }) => {
    const turns = turnsOf(state, step)
    return withTurns(state, step, {
      called: turns.called === participant ? null : turns.called,
      spoke: withoutValue(turns.spoke, participant),
      passed: withValue(turns.passed, participant),
    })
  },
}

const withTurns = (
  state: WorkshopState,
  step: Parameters<typeof turnsOf>[1],
  turns: ReturnType<typeof turnsOf>,
): WorkshopState => ({ ...state, turns: withKey(state.turns, step, turns) })
