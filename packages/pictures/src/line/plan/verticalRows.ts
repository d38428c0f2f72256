import type { Spans } from '../arrows/slots.js'
import { type BoxLook, type FilledBox, fillBox, widthInFull } from './boxForm.js'
import { evenColumns } from './columns.js'
import type { PlanInput } from './horizontalPlan.js'

/** Boxes that stand side by side, all as high as the highest. */
export interface Row {
  /** Index of the lane. */
  readonly lane: number
  readonly boxes: readonly FilledBox[]
}

/** How many columns there are, how wide they are, and what is between two. */
export interface RowLook {
  readonly count: number
  readonly boxWidth: number
  readonly between: number
  readonly textSize: number
}

/** All rows from now to 2040, and which boxes take more than one column. */
export interface Rows {
  readonly rows: readonly Row[]
  readonly spans: Spans
}

/**
 * Every text whole. A box comes in a higher row than what makes it possible. One with a word that is wider than a column
 * takes as many columns as the word asks for, so that a word is broken only when all columns together are too narrow.
 */
export function rowsOf({ lanes, milestones, links }: PlanInput, look: RowLook): Rows {
  const { count, boxWidth, between, textSize } = look
  const rows: Row[] = []
  const spans = new Map<string, number>()
  for (const [index, lane] of [...lanes.entries()].reverse()) {
    const filled = milestones
      .filter(({ milestone }) => milestone.lane === lane.id)
      .map((one) => {
        const asked = Math.ceil((widthInFull(one, textSize) + between) / (boxWidth + between))
        const span = Math.min(count, Math.max(1, asked))
        spans.set(one.milestone.id, span)
        const width = span * (boxWidth + between) - between
        const box: BoxLook = { form: 'full', textSize, maxLines: endless, maxNameLines: endless }
        return fillBox(one, width, box)
      })
    const byId = new Map(filled.map((box) => [box.id, box]))
    const columns = evenColumns(
      filled.map(({ id }) => ({ id, size: spans.get(id) ?? 1 })),
      { room: { length: count, gap: 0, count }, links, chains: true },
    )
    for (const column of columns ?? []) {
      rows.push({ lane: index, boxes: column.flatMap(({ id }) => byId.get(id) ?? []) })
    }
  }
  return { rows, spans }
}
const endless = Number.POSITIVE_INFINITY

/** Where rows and lanes are, from the top, and where a page may end. */
export interface Stacked {
  readonly rows: readonly { readonly y: number; readonly height: number }[]
  readonly lanes: readonly { readonly y: number; readonly height: number }[]
  /** The end of every row (an index, or `null` for a lane without rows) from top to bottom, just above the next one. */
  readonly ends: readonly RowEnd[]
  readonly height: number
}

/** Where a page may end. */
export interface RowEnd {
  readonly y: number
  readonly row: number | null
}

/** What stands above one another. */
export interface Stacking {
  readonly rows: readonly Row[]
  /** Room below each row, for its arrows. */
  readonly gutters: readonly number[]
  /** Room below a lane without rows. */
  readonly gutter: number
  readonly labelSize: number
  /** From the end of a page to the top of the next row. */
  readonly clear: number
}

/** So that the edge of the first box is not cut. */
const edge = 1

/** From top (2040, the last row) to bottom. A lane without milestones is as high as its label. */
export function stackRows({ lanes }: PlanInput, { rows, gutters, gutter, labelSize, clear }: Stacking): Stacked {
  const places: { y: number; height: number }[] = rows.map(() => ({ y: 0, height: 0 }))
  const bands: { y: number; height: number }[] = []
  const ends: RowEnd[] = []
  let [y, end] = [edge, edge]
  const add = (row: number | null, height: number, below: number): void => {
    end = y + height
    y = end + below
    ends.push({ y: y - clear, row })
  }
  for (const index of lanes.keys()) {
    const from = y
    const mine = rows.map((row, place) => ({ row, place })).filter(({ row }) => row.lane === index)
    for (const { row, place } of mine.reverse()) {
      const height = Math.max(labelSize * 1.4, ...row.boxes.map((box) => box.height))
      places[place] = { y, height }
      add(place, height, gutters[place] ?? gutter)
    }
    if (mine.length === 0) add(null, labelSize * 1.4, gutter)
    bands.push({ y: from, height: end - from })
  }
  const height = end + edge
  const last = ends.at(-1)?.row ?? null
  return { rows: places, lanes: bands, ends: [...ends.slice(0, -1), { y: height, row: last }], height }
}
