import type { WatchKind } from '../findings.js'
import type { Amount } from '../reading/amount.js'
import type { Reading } from '../reading/reading.js'
import { type Change, gained, lost } from './change.js'
import { alike } from './stems.js'

/** Years, days, numbers, money, how often: which became weaker, which went, which came. */
export function amountChanges(before: Reading, after: Reading): readonly Change[] {
  const pairs = pairsOf(before.amounts, after.amounts)
  return pairs.flatMap(([was, is]) => changeOf(was, is))
}

function changeOf(was: Amount | null, is: Amount | null): readonly Change[] {
  if (was === null) return is === null || is.one || is.vague ? [] : [gained(kindOf(is, null), null, is.places)]
  if (is === null) return was.one || was.vague ? [] : [lost(kindOf(was, null), was.places, null)]
  const kind = kindOf(was, is)
  const way = direction(was, is)
  if (way < 0) return [lost(kind, was.places, is.places)]
  return way > 0 ? [gained(kind, was.places, is.places)] : []
}

/** Below 0 when the second is weaker, above 0 when it is stronger. */
function direction(was: Amount, is: Amount): number {
  if (was.dimension === 'day' || was.dimension === 'until') {
    const [one, other] = wholeYears(was, is) ? [was.year ?? 0, is.year ?? 0] : [was.value, is.value]
    // "vóór eind 2028" and "uiterlijk eind 2028" are the same day to a reader
    if (Math.abs(one - other) <= 1 && !wholeYears(was, is)) return 0
    return was.dimension === 'until' ? other - one : one - other
  }
  if (near(was.value, is.value)) return capped(was, is)
  const less = was.less || is.less
  // "één aanspreekpunt": that it is one is what counts
  return less ? was.value - is.value : is.value - was.value
}

/** "300 woningen" that becomes "hooguit 300 woningen" lost its floor. */
const capped = (was: Amount, is: Amount): number => {
  if (was.bound === 'least' && is.bound === 'most') return -1
  if (was.bound === 'most' && is.bound === 'least') return 1
  if (is.dimension === 'duration' || is.dimension === 'distance' || is.dimension === 'frequency') return 0
  return Number(was.bound === 'most') - Number(is.bound === 'most')
}
const near = (one: number, other: number): boolean => Math.abs(one - other) <= 0.1 * Math.min(one, other)
const wholeYears = (was: Amount, is: Amount): boolean =>
  (was.yearOnly || is.yearOnly) && was.year !== null && is.year !== null

function kindOf(one: Amount, other: Amount | null): WatchKind {
  if (one.dimension === 'frequency') return 'frequency'
  if (one.dimension !== 'day' && one.dimension !== 'until') return 'number'
  if (other === null) return one.yearOnly || one.year === null ? (one.yearOnly ? 'year' : 'deadline') : 'year'
  return one.year !== other.year && one.year !== null && other.year !== null ? 'year' : 'deadline'
}

/** Which amount of one text belongs to which of the other: the same first, then what counts the same, then by order. */
function pairsOf(
  before: readonly Amount[],
  after: readonly Amount[],
): readonly (readonly [Amount | null, Amount | null])[] {
  const free = new Set(after)
  const open = new Set(before)
  const pairs: (readonly [Amount | null, Amount | null])[] = []
  const pair = (fits: (was: Amount, is: Amount) => boolean) => {
    for (const was of [...open]) {
      const is = [...free].find((one) => sameDimension(was, one) && fits(was, one))
      if (is === undefined) continue
      pairs.push([was, is])
      free.delete(is)
      open.delete(was)
    }
  }
  /** The same figure, whatever it is taken to count: "tot 21 jaar" is "totdat iemand 21 is". */
  const anyOf = (all: readonly Amount[], others: readonly Amount[]) => {
    for (const was of all) {
      const is = others.find((one) => free.has(one) && one.value === was.value && one.value > 1)
      if (is === undefined || !open.has(was)) continue
      free.delete(is)
      open.delete(was)
    }
  }
  pair((was, is) => near(was.value, is.value) && was.year === is.year && sameNoun(was, is))
  pair((was, is) => near(was.value, is.value) && was.year === is.year)
  anyOf(before, after)
  pair((was, is) => sameNoun(was, is) && was.one === is.one)
  pair((was, is) => sameNoun(was, is))
  pair((was, is) => was.dimension !== 'count' || (was.one === is.one && open.size === free.size))
  return [...pairs, ...[...open].map((was) => [was, null] as const), ...[...free].map((is) => [null, is] as const)]
}
const sameDimension = (one: Amount, other: Amount): boolean => one.dimension === other.dimension
const sameNoun = (one: Amount, other: Amount): boolean =>
  one.dimension === 'count' && one.nouns.some((noun) => other.nouns.some((same) => alike(noun, same)))
