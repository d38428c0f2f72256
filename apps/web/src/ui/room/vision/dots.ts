import type { DotItem, SubjectId } from '@siroop/domain'

/** So many items are read from the far end of a room; the others stand on the phones. */
const itemsInSight = 7

/** The items that the room sees: those with the most dots, or the ones around the one that is pointed at. */
export function inSight(items: readonly DotItem[], pointed: SubjectId | null): readonly DotItem[] {
  const at = Math.max(
    0,
    items.findIndex(({ subject }) => subject === pointed),
  )
  const first = Math.floor(at / itemsInSight) * itemsInSight
  return items.slice(first, first + itemsInSight)
}

/** All dots on an item. */
export const dotsOn = ({ spread }: DotItem): number => (spread ?? []).reduce((sum, dots) => sum + dots, 0)

/** Height of all rows, of the highest row and of a line of words, in percent of the height of the room screen. */
const [place, highest, line] = [73, 18.4, 4.56]

/** How high the row of an item is, and how many lines of its words fit: few items are read whole. */
export function rowOf(count: number): { readonly height: number; readonly lines: number } {
  const height = Math.min(highest, place / Math.max(1, count))
  return { height, lines: Math.floor(height / line) }
}
