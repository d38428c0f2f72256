import { type Binned, binDays } from '../../workshop/bin.js'
import { workshopLimits } from '../../workshop/limits.js'
import type { Refusal } from '../../workshop/refusals.js'
import type { WorkshopState } from '../../workshop/state.js'
import { agreedItems, isFrozen, isTextClosed, placeOf } from '../find.js'
import { hasName } from '../municipality/names.js'
import { takenBackItem } from '../signing.js'

const dayMs = 24 * 60 * 60 * 1000

/** The moment at which something in the bin is gone for good. */
export const keptUntilMs = ({ atMs }: Binned): number => atMs + binDays * dayMs

/** What can still be found in the bin, the newest first. */
export const inBin = (state: WorkshopState, nowMs: number): readonly Binned[] =>
  state.bin.filter((one) => keptUntilMs(one) > nowMs && !isGone(state, one)).toReversed()

/** A sentence of a text that was opened again, or of a note that its author took back, has nothing to come back to. */
function isGone(state: WorkshopState, one: Binned): boolean {
  if (one.kind !== 'sentence') return false
  const sentence = state.sentences.find(({ id, status }) => id === one.id && status === 'dropped')
  if (sentence === undefined) return true
  if (sentence.item === null) return false
  return !agreedItems(state).some(({ id }) => id === sentence.item) || takenBackItem(state, sentence) !== undefined
}

/** Why this cannot be put back now; null when it can. Rule: SPEC BIN-2, BIN-3. */
export function putBackRefusal(state: WorkshopState, one: Binned): Refusal | null {
  switch (one.kind) {
    case 'bundle':
      return placeOf(state)?.step.id === one.step ? null : 'not-in-this-step'
    case 'organisation': {
      const { text: name, municipality } = one
      if (hasName(state.organisations, { name, ...(municipality && { municipality }) })) return 'already-exists'
      return state.organisations.length >= workshopLimits.organisations ? 'too-many-organisations' : null
    }
    case 'sentence':
      return isFrozen(state) ? 'edition-frozen' : isTextClosed(state) ? 'begin-edition-first' : null
  }
}
