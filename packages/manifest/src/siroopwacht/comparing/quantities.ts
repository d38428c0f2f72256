import type { Quantity } from '../reading/quantities.js'
import type { Reading } from '../reading/reading.js'
import { type Change, gained, lost } from './change.js'
import { alike } from './stems.js'

const weight: Readonly<Record<Quantity['rank'], number>> = { all: 4, none: 4, who: 4, most: 3, many: 2, some: 1 }
const isWhole = ({ rank }: Quantity): boolean => weight[rank] === 4

/** "Elke", "alle", "niemand", "altijd": which became "de meeste" or "een aantal", which went, which came. */
export function quantityChanges(before: Reading, after: Reading): readonly Change[] {
  return [...oneWay(before, after, 'lost'), ...oneWay(after, before, 'gained')]
}

/** What the first text has in full and the second has less of. Read the other way round it is what came. */
function oneWay(from: Reading, to: Reading, change: 'lost' | 'gained'): readonly Change[] {
  const [wholes, others] = [from.quantities.filter(isWhole), to.quantities.filter(isWhole)]
  const weak = to.quantities.filter((one) => !isWhole(one))
  const free = new Set(others)
  const made = (kind: 'absolute' | 'scope', whole: Quantity | null, part: Quantity | null): Change => {
    const [one, other] = [withNoun(from, whole), withNoun(to, part)]
    return change === 'lost' ? lost(kind, one, other) : gained(kind, other, one)
  }
  const open = wholes.filter((whole) => {
    const same = [...free].find((other) => sameNoun(whole, other))
    if (same !== undefined) free.delete(same)
    return same === undefined
  })
  const denies = to.negations.length > to.quantities.filter(({ rank }) => rank === 'none').length
  const changes: Change[] = []
  for (const whole of open) {
    const part = weak.find((one) => sameNoun(whole, one))
    const any = part === undefined ? [...free][0] : undefined
    if (any !== undefined) free.delete(any)
    else if (whole.rank !== 'who' && !(whole.rank === 'none' && denies) && !isReason(from, whole, to)) {
      const now = part ?? weak[0] ?? null
      changes.push(made(now?.rank === 'some' ? 'scope' : 'absolute', whole, now))
    }
  }
  if (changes.length > 0 || change === 'gained') return changes.length > 0 ? changes : weakened(to, from, 'gained')
  return weakened(from, to, 'lost')
}

/** Without a whole: "de meeste" that became "sommige", or "enkele" that came in. */
function weakened(before: Reading, after: Reading, change: 'lost' | 'gained'): readonly Change[] {
  const [was, is] = [lowest(before), lowest(after)]
  if (change === 'lost' && is !== null && isLower(is, was))
    return [lost('scope', withNoun(before, was), withNoun(after, is))]
  if (change === 'gained' && was !== null && isLower(was, is))
    return [gained('scope', withNoun(before, was), withNoun(after, is))]
  return []
}
const isLower = (one: Quantity, than: Quantity | null): boolean =>
  than === null ? one.rank === 'some' : weight[one.rank] < weight[than.rank]
const lowest = ({ quantities }: Reading): Quantity | null =>
  quantities.filter((one) => !isWhole(one)).sort((one, two) => weight[one.rank] - weight[two.rank])[0] ?? null

const sameNoun = (one: Quantity, other: Quantity): boolean =>
  one.nouns.slice(0, 2).some((noun) => other.nouns.slice(0, 2).some((same) => alike(noun, same)))

/** "Elke wijk" says more than "elke". */
function withNoun({ tokens, lexicon }: Reading, quantity: Quantity | null): readonly number[] | null {
  if (quantity === null) return null
  const last = quantity.places.at(-1) ?? 0
  const next = tokens[last + 1]
  const noun = next !== undefined && next.clause === tokens[last]?.clause && !lexicon.little.empty.has(next.word)
  return noun && !/^(altijd|nooit|iedereen|niemand|overal|everyone|nobody|always|never)$/.test(tokens[last]?.word ?? '')
    ? [...quantity.places, last + 1]
    : quantity.places
}

/** What stands in a reason that the other text does not give is no part of the promise. */
function isReason({ tokens, lexicon: { little } }: Reading, { places }: Quantity, other: Reading): boolean {
  const at = places[0] ?? 0
  const opens = tokens.find(
    ({ clause, word }, place) => place < at && clause === tokens[at]?.clause && little.reasons.has(word),
  )
  return opens !== undefined && !other.tokens.some(({ word }) => word === opens.word)
}
