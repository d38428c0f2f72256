import { isNextBegun } from '../../rules/find.js'
import type { NextEditionEvent } from '../../workshop/signing/nextEdition.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Handlers } from '../handlers.js'

/** The next edition: begun, or taken back. */
export const nextEditionHandlers: Handlers<NextEditionEvent['type']> = {
  // the rule for being in force is written anew: its day belongs to the text that was signed
  editionBegun: (state, { edition, atMs }) => ({
    ...inNewest(state, edition, { atMs, told: false, around: state }),
    inForceRule: null,
  }),
  editionKept: (state, { edition }) => ({
    ...inNewest(state, edition, null),
    inForceRule: state.editions.findLast(({ number }) => number === edition)?.frozen.inForceRule ?? state.inForceRule,
  }),
}

/** Somebody was asked about a sentence of the next edition. */
export function withTold(state: WorkshopState): WorkshopState {
  if (!isNextBegun(state)) return state
  const editions = state.editions.map((one) =>
    one.next === null ? one : { ...one, next: { ...one.next, told: true } },
  )
  return { ...state, editions }
}

function inNewest(
  state: WorkshopState,
  number: number,
  next: WorkshopState['editions'][number]['next'],
): WorkshopState {
  const index = state.editions.findLastIndex((one) => one.number === number)
  return { ...state, editions: state.editions.map((one, at) => (at === index ? { ...one, next } : one)) }
}
