import { ok } from '../result.js'
import { inBin, putBackRefusal } from '../rules/bin/inBin.js'
import { dottedNow } from '../rules/dots/dots.js'
import { agreedItemOf, placeOf, undecidedRound } from '../rules/find.js'
import { pollOf } from '../rules/polls.js'
import { nextMark } from '../rules/shapes.js'
import type { Binned } from '../workshop/bin.js'
import type { Event } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'
import { type Rules, refuse } from './context.js'

/** What a facilitator removes lies in a bin for thirty days (SPEC BIN-1..5). */
export const binRules: Rules<'takeApart' | 'putBack'> = {
  takeApart: ({ bundle }, { state, facts }) => {
    const step = placeOf(state)?.step
    if (step?.kind !== 'cluster') return refuse('not-in-this-step')
    const found = facts.bundles(step.id).find((one) => one.id === bundle)
    if (found === undefined) return refuse('unknown-bundle')
    if (agreedItemOf(state, bundle)) return refuse('already-agreed')
    const isAsked = dottedNow(state) !== null && pollOf(state, step.id).subjects.has(bundle)
    if (isAsked || undecidedRound(state)?.bundle === bundle) return refuse('round-open-already')
    const { name, notes, parts } = found
    const rest = { ...(parts && { parts }), atMs: facts.nowMs }
    return ok([{ type: 'bundleTakenApart', bundle, step: step.id, name, notes, ...rest }])
  },
  putBack: ({ id }, { state, facts }) => {
    const one = inBin(state, facts.nowMs).find((candidate) => candidate.id === id)
    if (one === undefined) return refuse('not-in-bin')
    const refusal = putBackRefusal(state, one)
    return refusal === null ? ok([putBackEvent(state, one)]) : refuse(refusal)
  },
}

function putBackEvent(state: WorkshopState, one: Binned): Event {
  switch (one.kind) {
    case 'bundle':
      return { type: 'bundlePutBack', bundle: one.id, notes: one.notes, ...(one.parts && { parts: one.parts }) }
    case 'organisation': {
      const { id: organisation, text: name, organisationType, shape, letters, logo, municipality } = one
      const isFree = !state.organisations.some((other) => other.shape === shape && other.letters === letters)
      const mark = isFree ? { shape, letters } : nextMark(state, organisationType, name)
      const rest = { ...(logo && { logo }), ...(municipality && { municipality }) }
      return { type: 'organisationPutBack', organisation, name, organisationType, ...mark, ...rest }
    }
    case 'sentence':
      return { type: 'sentencePutBack', sentence: one.id, settled: one.settled }
  }
}
