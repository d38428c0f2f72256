import type { BoardNote } from '@siroop/board'
import { lanesOfNote, type Organisation, type SortedBy, type Translated } from '@siroop/domain'
import type { TodayLane } from './today.js'

/** What lies on the table in a step with lanes. */
export interface Sorted {
  readonly sorted: SortedBy
  readonly notes: readonly BoardNote[]
  readonly organisations: readonly Organisation[]
}

/**
 * The lanes that have notes, in the order of the template; a note that touches two of them lies in both. Notes without a
 * lane come last.
 */
export function sortedLanes(
  { sorted, notes, organisations }: Sorted,
  pick: (text: Translated) => string,
): readonly TodayLane[] {
  const placed = notes.map((note) => ({ note, lanes: lanesOfNote(sorted, note, organisations) }))
  const slips = (isHere: (lanes: readonly string[]) => boolean) =>
    placed.flatMap(({ note: { id, text }, lanes }) => (isHere(lanes) ? [{ key: id, text, sort: null }] : []))
  return [
    ...sorted.lanes.map(({ id, label }) => ({
      key: id,
      head: pick(label),
      slips: slips((lanes) => lanes.includes(id)),
    })),
    { key: 'loose', head: null, slips: slips((lanes) => lanes.length === 0) },
  ].filter((lane) => lane.slips.length > 0)
}
