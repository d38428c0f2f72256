import type { Link } from '../links.js'

/** A box that has to find a column in its lane; `size` along the column. */
export interface Sized {
  readonly id: string
  readonly size: number
}

/** How much fits in one column: `length` along it, `gap` between boxes, `count` boxes at most. */
export interface Room {
  readonly length: number
  readonly gap: number
  readonly count: number
}

/** How the boxes of one lane are divided. `chains` false: there is no room to give every link a later column. */
export interface Division {
  readonly room: Room
  readonly links: readonly Link[]
  readonly chains: boolean
}

/**
 * Divides the boxes of one lane over columns, from early to late, in the order given. With `chains` a box comes in a
 * later column than everything in its lane that makes it possible; without, it only never comes in an earlier one.
 * `null` when one box alone is too long for a column.
 */
export function divideLane(boxes: readonly Sized[], { room, links, chains }: Division): Sized[][] | null {
  if (boxes.some(({ size }) => size > room.length)) return null
  const ids = new Set(boxes.map(({ id }) => id))
  const before = new Map<string, string[]>()
  for (const { from, to } of links) {
    if (ids.has(from) && ids.has(to)) before.set(to, [...(before.get(to) ?? []), from])
  }
  const columns: Sized[][] = []
  const placed = new Set<string>()
  let waiting = [...boxes]
  while (waiting.length > 0) {
    const column: Sized[] = []
    const inColumn = new Set<string>()
    let used = -room.gap
    for (let again = true; again; ) {
      again = false
      for (const box of waiting) {
        if (inColumn.has(box.id) || column.length >= room.count || used + room.gap + box.size > room.length) continue
        const isFree = (before.get(box.id) ?? []).every((one) => placed.has(one) || (!chains && inColumn.has(one)))
        if (!isFree) continue
        column.push(box)
        inColumn.add(box.id)
        used += room.gap + box.size
        again = !chains
      }
    }
    for (const id of inColumn) placed.add(id)
    waiting = waiting.filter(({ id }) => !inColumn.has(id))
    columns.push(column)
  }
  return columns
}

/** The same number of columns with about as many boxes in each, so that no column ends with one lonely box. */
export function evenColumns(boxes: readonly Sized[], division: Division): Sized[][] | null {
  const first = divideLane(boxes, division)
  if (first === null || first.length < 2) return first
  for (let count = Math.ceil(boxes.length / first.length); count < boxes.length; count++) {
    const even = divideLane(boxes, {
      ...division,
      room: { ...division.room, count: Math.min(count, division.room.count) },
    })
    if (even !== null && even.length <= first.length) return even
  }
  return first
}
