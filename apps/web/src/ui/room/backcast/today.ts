import type { BoardNote } from '@siroop/board'
import type { NoteNode, SortField, SubjectText, Translated } from '@siroop/domain'
import { divide, divideEvenly, inRows, rowsOf } from '../parts/fit.js'

/** A slip in a lane, with the word of its sort; null when it has none. */
export interface TodaySlip {
  readonly key: string
  readonly text: string
  readonly sort: Translated | null
}
/** Everything about one ambition; `head` null: notes that are linked to nothing. */
export interface TodayLane {
  readonly key: string
  readonly head: string | null
  readonly slips: readonly TodaySlip[]
}

/** What lies on the table, by ambition. */
export interface Today {
  readonly targets: readonly SubjectText[]
  readonly notes: readonly BoardNote[]
  readonly nodes: readonly NoteNode[]
  readonly sort: SortField | null
}

/** A lane per ambition in their order, slips by sort; then, when there are any, what is linked to nothing. */
export function todayLanes({ targets, notes, nodes, sort }: Today): readonly TodayLane[] {
  const links = new Map<string, readonly string[]>(nodes.map(({ note, links }) => [note, links]))
  const aims = new Set<string>(targets.map(({ subject }) => subject))
  const lanes: TodayLane[] = targets.map((target) => ({
    key: target.subject,
    head: target.text,
    slips: slipsOf(
      notes.filter(({ id }) => links.get(id)?.includes(target.subject)),
      sort,
    ),
  }))
  const loose = notes.filter(({ id }) => !(links.get(id) ?? []).some((link) => aims.has(link)))
  return loose.length === 0 ? lanes : [...lanes, { key: 'loose', head: null, slips: slipsOf(loose, sort) }]
}

function slipsOf(notes: readonly BoardNote[], sort: SortField | null): readonly TodaySlip[] {
  const options = sort?.options ?? []
  const sortOf = (note: BoardNote) => (sort === null ? undefined : note.fields[sort.field])
  const parts = [
    ...options.map(({ id, label }) => ({ label, inside: notes.filter((note) => sortOf(note) === id) })),
    { label: null, inside: notes.filter((note) => !options.some(({ id }) => sortOf(note) === id)) },
  ]
  return parts.flatMap(({ label, inside }) => inside.map(({ id, text }) => ({ key: id, text, sort: label })))
}

/** In percent of the height of the room screen; `across` columns lie beside each other. */
export interface TodayRoom {
  readonly width: number
  readonly height: number
  readonly across: number
}
/** A lane or a part of it; `part` counts from 1. */
export interface TodayPart extends TodayLane {
  readonly part: number
  readonly parts: number
}

/** The sizes of today.css: type of the ambition and its white, type of a slip, padding, gap, the word above a sort. */
const head = { size: 3.15, white: 3.4 }
const slip = { size: 2.6, padding: 1.9, gap: 1.3, sort: 4.2 }
/** White between columns, and below a lane. */
const columnGap = 3
const laneGap = 2.6

/** Lanes in columns, columns on pages; `scale` of the type and its white, 1 where it takes more pages than one. */
export interface LanePages {
  readonly scale: number
  readonly pages: readonly (readonly (readonly TodayPart[])[])[]
}

/** The wanted one first: a few notes are not written small in a corner. */
const scales = [1.5, 1.25, 1]

/**
 * Lanes in columns, columns on pages. Short lanes lie below each other; a lane that is too long goes on in the next
 * column under the same ambition. What fits on one page is as large as it can be, over all columns. Nothing is cut.
 */
export function todayPages(lanes: readonly TodayLane[], room: TodayRoom): LanePages {
  const all = scales.map((scale): LanePages => ({ scale, pages: pagesOf(lanes, room, scale) }))
  return all.find(({ pages }) => pages.length < 2) ?? all.at(-1) ?? { scale: 1, pages: [] }
}

function pagesOf(lanes: readonly TodayLane[], { width, height, across }: TodayRoom, scale: number): LanePages['pages'] {
  const wide = (width - columnGap * (across - 1)) / across
  const inside = wide - slip.padding * scale * 2
  const slipHeight = ({ text }: TodaySlip) =>
    (rowsOf(text, { width: inside, size: slip.size * scale }) * slip.size * 1.2 + slip.padding * 1.2 + slip.gap) * scale
  /** The ambition, and the words above its sorts. */
  const headHeight = ({ head: words, slips }: TodayLane) =>
    (rowsOf(words ?? '', { width: wide, size: head.size * scale }) * head.size * 1.14 +
      head.white +
      new Set(slips.map(({ sort }) => sort)).size * slip.sort) *
    scale
  const heightOf = (lane: TodayLane) =>
    headHeight(lane) +
    Math.max(
      slip.sort * scale,
      lane.slips.reduce((sum, one) => sum + slipHeight(one), 0),
    ) +
    laneGap * scale
  const parts = lanes.flatMap((lane) => {
    const split =
      lane.slips.length === 0 ? [[]] : divideEvenly(lane.slips, slipHeight, height - headHeight(lane) - laneGap * scale)
    return split.map((slips, index) => ({ ...lane, slips, part: index + 1, parts: split.length }))
  })
  return inRows(spread(parts, heightOf, { height, across }), across)
}

/** Columns of one height: no more than it takes, but never fewer than there is room for beside each other. */
function spread(
  parts: readonly TodayPart[],
  heightOf: (part: TodayPart) => number,
  { height, across }: Pick<TodayRoom, 'height' | 'across'>,
): readonly (readonly TodayPart[])[] {
  const columns = divide(parts, heightOf, height)
  if (columns.length >= across) return columns
  for (let lower = Math.max(0, ...parts.map(heightOf)); lower < height; lower += 1) {
    const even = divide(parts, heightOf, lower)
    if (even.length <= across) return even
  }
  return columns
}
