import type { LinePages } from '../line.js'
import { sliceAt } from '../slices.js'
import type { Stacked } from './verticalRows.js'

/** What pages look like, and how much wider a gutter may become. */
export interface PageRoom extends LinePages {
  readonly tail: number
  readonly most: number
}

/**
 * The room below every row, wider where its page has height to spare, so that a page is filled and not white at its end.
 * The last page stays as it is: words follow there. The same rows stand on the same pages.
 */
export function fillPages(gutters: readonly number[], { ends }: Stacked, room: PageRoom): readonly number[] {
  const { first, next, tail, most } = room
  const slices = sliceAt(
    ends.map(({ y }) => y),
    room,
  )
  const filled = [...gutters]
  for (const [index, { y, height }] of slices.slice(0, -1).entries()) {
    const inside = ends.flatMap((end) => (end.row !== null && end.y > y && end.y < y + height ? [end.row] : []))
    // One unit stays free, so that a sum of lengths is never just too high for its page.
    const free = (index === 0 ? first : next) - height - (index === 0 ? tail : 2 * tail) - 1
    const more = Math.min(most, free / Math.max(1, inside.length))
    if (more > 0) for (const row of inside) filled[row] = (filled[row] ?? 0) + more
  }
  return filled
}
