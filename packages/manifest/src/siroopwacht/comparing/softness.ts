import type { WatchKind } from '../findings.js'
import { placesOf } from '../reading/patterns.js'
import type { Places, Reading } from '../reading/reading.js'
import { type Change, gained, lost } from './change.js'
import { contentOf, keyOf, stands } from './stems.js'

/** What takes weight away: it came in (lost) or it went (gained). One hedge for another is no change. */
export function softnessChanges(before: Reading, after: Reading): readonly Change[] {
  const counted = (kind: WatchKind, of: (reading: Reading) => readonly Places[]) =>
    countedChanges(kind, { reading: before, all: of(before) }, { reading: after, all: of(after) })
  return [
    ...counted('hedge', ({ hedges }) => hedges),
    ...counted('deadline', ({ vagueTimes }) => vagueTimes),
    ...counted('condition', (reading) => [
      ...reading.conditions,
      ...waysOut(reading, reading === after ? before : after),
    ]),
    ...counted('scope', ({ trials }) => trials.slice(0, 1)),
    ...counted('scope', ({ narrowings }) => narrowings),
  ]
}

interface Found {
  readonly reading: Reading
  readonly all: readonly Places[]
}
function countedChanges(kind: WatchKind, was: Found, is: Found): readonly Change[] {
  const more = is.all.length - was.all.length
  const news = (one: Found, other: Found) => newOnes(one.reading, one.all, { other: other.reading, was: other.all })
  if (more > 0)
    return news(is, was)
      .slice(0, more)
      .map((places) => lost(kind, null, places))
  return more < 0
    ? news(was, is)
        .slice(0, -more)
        .map((places) => gained(kind, places, null))
    : []
}
/** Those that the other text does not have come first. */
function newOnes(
  reading: Reading,
  all: readonly Places[],
  { other, was }: { readonly other: Reading; readonly was: readonly Places[] },
): readonly Places[] {
  const there = new Set(was.map((places) => keyOf(other, places)))
  return [...all].sort(
    (one, two) =>
      Number(there.has(keyOf(reading, one))) - Number(there.has(keyOf(reading, two))) || (one[0] ?? 0) - (two[0] ?? 0),
  )
}

/** "Als er budget is", and any other "als" of which the other text says nothing. */
function waysOut(reading: Reading, other: Reading): readonly Places[] {
  const { tokens, lexicon } = reading
  const content = contentOf(reading)
  return reading.ifs.flatMap(([at = 0]): readonly Places[] => {
    const clause = tokens[at]?.clause
    let end = at
    while (end + 1 < tokens.length && tokens[end + 1]?.clause === clause && end - at < 12) end += 1
    if (end - at < 2) return []
    const after = tokens.slice(at + 1, end + 1)
    const places = Array.from({ length: end - at + 1 }, (_, more) => at + more)
    const said = content.filter(({ place }) => place > at && place <= end)
    const fresh = said.filter(({ stem }) => !stands(stem, other))
    if (said.length > 0 && fresh.length === 0) return []
    if (placesOf(after, lexicon.softness.means).length > 0) return [places]
    const triggers = other.ifs.length + other.quantities.filter(({ rank }) => rank === 'who').length
    return said.length > 0 && fresh.length * 2 >= said.length && triggers < reading.ifs.length ? [places] : []
  })
}
