import { evolve } from '../evolve/evolve.js'
import { placeOf } from '../rules/find.js'
import { isDrafting, seedSentences } from '../rules/seed.js'
import type { Event } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Context } from './context.js'

/** What is agreed while the text is read or signed gets its sentence at once: nobody goes back to fetch it. */
export function withSentences({ state, facts }: Pick<Context, 'state' | 'facts'>, agreed: readonly Event[]) {
  const step = placeOf(state)?.step
  if (step === undefined || !(isDrafting(step) || step.kind === 'sign')) return agreed
  const after = agreed.reduce<WorkshopState>((now, event) => evolve(now, event), state)
  return [...agreed, ...seedSentences(after, facts)]
}
