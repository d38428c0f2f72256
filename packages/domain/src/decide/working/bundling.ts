import { ok } from '../../result.js'
import { placeOf, sourceSteps } from '../../rules/find.js'
import { pairOf } from '../../workshop/bundling.js'
import { type Rules, refuse } from '../context.js'

/** Likeness is a question to a person; what they say is kept for every screen (SPEC BUN-1). */
export const bundlingRules: Rules<'judgePair'> = {
  judgePair: ({ note, like, unlike }, { state, facts }) => {
    const step = placeOf(state)?.step
    if (step?.kind !== 'cluster') return refuse('not-in-this-step')
    const lying = new Set(sourceSteps(state, step).flatMap((source) => facts.notes(source).map(({ id }) => id)))
    if (note === like || !lying.has(note) || !lying.has(like)) return refuse('unknown-note')
    return ok(state.unlike.has(pairOf(note, like)) === unlike ? [] : [{ type: 'pairJudged', note, like, unlike }])
  },
}
