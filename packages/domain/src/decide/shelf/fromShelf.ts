import { ok } from '../../result.js'
import { isFrozen, placeOf } from '../../rules/find.js'
import { hasLine, isMilestone } from '../../rules/lanes.js'
import type { FromShelfCommand } from '../../workshop/shelf/fromShelf.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { type Rules, refuse } from '../context.js'

/** Most sources of one step or milestone: more than this nobody took. */
const mostSources = 3

/** Taking from the shelf, and showing what lies there. Rules: SPEC SHLF-12, SHLF-13. */
export const fromShelfRules: Rules<FromShelfCommand['type']> = {
  takeFromShelf: ({ subject, taken }, { state }) => {
    const refusal = unchangeable(state, subject)
    if (refusal !== null) return refuse(refusal)
    const known = state.takenFrom.get(subject) ?? []
    if (known.some(({ item }) => item === taken.item)) return ok([])
    if (known.length >= mostSources) return refuse('nothing-to-add')
    return ok([{ type: 'takenFromShelf', subject, taken }])
  },
  leaveOnShelf: ({ subject, item }, { state }) => {
    const refusal = unchangeable(state, subject)
    if (refusal !== null) return refuse(refusal)
    const known = state.takenFrom.get(subject) ?? []
    return ok(known.some((one) => one.item === item) ? [{ type: 'leftOnShelf', subject, item }] : [])
  },
  showFromShelf: ({ shown }, { state }) => {
    const step = placeOf(state)?.step
    if (step === undefined || !(step.kind === 'assign' || hasLine(state, step))) return refuse('not-in-this-step')
    return ok([{ type: 'shownFromShelf', step: step.id, shown }])
  },
  hideFromShelf: (_, { state }) =>
    ok(state.shelfShown === null ? [] : [{ type: 'shownFromShelf', step: state.shelfShown.step, shown: null }]),
}

const unchangeable = (state: WorkshopState, subject: SubjectId) => {
  if (!state.commitments.has(subject) && !isMilestone(state, subject)) return 'not-chosen'
  return isFrozen(state) ? 'edition-frozen' : null
}
