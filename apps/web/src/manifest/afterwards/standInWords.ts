import { dayInWords, type Late, type Locale, type WayRowView } from '@siroop/domain'
import type { WayCopy } from '../../copy/nl/afterwards/way.js'

type Standing = Pick<WayRowView, 'stand' | 'standOn' | 'late' | 'due' | 'horizon'>

/** `3 weken`: how long, in its largest unit. */
const howLong = ({ unit, count }: Late, words: WayCopy): string => words.units[unit](count)

/**
 * How a row stands, in words: *gedaan op 3 maart 2027, 7 maanden later dan gedacht* · *loopt, 3 weken te laat* · *afgesproken,
 * klaar op 1 juni 2027*. Late is said and never only coloured.
 */
export function standInWords(row: Standing, words: WayCopy, locale: Locale): string {
  const { stand, standOn, late, due, horizon } = row
  const told = words.stands[stand ?? 'agreed']
  const day = standOn === null ? '' : dayInWords(standOn, locale)
  const begun = stand === 'done' || stand === 'stopped' ? `${told} ${words.on(day)}` : told
  if (late !== null)
    return `${begun}, ${stand === 'done' ? words.lateDone(howLong(late, words)) : words.lateNow(howLong(late, words))}`
  if (stand === 'done' || stand === 'stopped') return begun
  // a horizon without a year is a word: now
  if (horizon !== null) return `${begun}, ${words.ofYear(/\d/.test(horizon) ? horizon : horizon.toLowerCase())}`
  return due === null ? begun : `${begun}, ${words.due(dayInWords(due, locale))}`
}

/** *4 stappen zijn gedaan, 2 lopen, 1 komt nog. 1 is te laat.* What there is none of is not said. */
export function wayInWords(rows: readonly WayRowView[], words: WayCopy): string {
  const parts = (['done', 'under-way', 'agreed', 'stopped'] as const).flatMap((stand) => {
    const count = rows.filter((row) => (row.stand ?? 'agreed') === stand).length
    return count === 0 ? [] : [words.summary[stand](count)]
  })
  const late = rows.filter((row) => row.late !== null && row.stand !== 'done').length
  return `${parts.join(', ')}. ${late === 0 ? words.noneLate : words.late(late)}`
}
