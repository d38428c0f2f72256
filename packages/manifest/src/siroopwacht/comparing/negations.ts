import type { Reading } from '../reading/reading.js'
import { type Change, lost } from './change.js'
import { contentOf, likeness, stands } from './stems.js'

const alikeEnough = 0.75

/** A sentence that says the reverse of what it said, in nearly the same words. */
export function negationChanges(before: Reading, after: Reading): readonly Change[] {
  const [was, is] = [before.negations, after.negations]
  if (was.length % 2 === is.length % 2 || likeness(before, after) < alikeEnough) return []
  if (before.contrasts > 0 || after.contrasts > 0) return []
  if (isTurnedRound(before, after) || isTurnedRound(after, before)) return []
  if (
    [
      ...was.map((places) => isOtherVerb(before, after, places)),
      ...is.map((places) => isOtherVerb(after, before, places)),
    ].some(Boolean)
  )
    return []
  const [gone] = was
  const [come] = is
  return was.length > is.length ? [lost('negation', gone ?? null, null)] : [lost('negation', null, come ?? null)]
}

/** "Niemand … twee keer" is "iedereen … één keer": nobody and everybody change places. */
function isTurnedRound(one: Reading, other: Reading): boolean {
  const count = (reading: Reading, rank: 'all' | 'none') =>
    reading.quantities.filter((each) => each.rank === rank).length
  return count(one, 'none') > count(other, 'none') && count(one, 'all') < count(other, 'all')
}

/** "Wij wachten niet tot …" and "wij komen voordat …": what is denied is not what the other text says. */
function isOtherVerb(reading: Reading, other: Reading, places: readonly number[]): boolean {
  const near = new Set([(places[0] ?? 0) - 1, (places.at(-1) ?? 0) + 1])
  return contentOf(reading).some(({ stem, place }) => near.has(place) && !stands(stem, other))
}
