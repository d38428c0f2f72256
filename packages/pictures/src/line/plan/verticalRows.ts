import { type FilledBox, fillBox } from './boxForm.js'
import { evenColumns } from './columns.js'
import type { PlanInput } from './horizontalPlan.js'

/** Boxes that stand side by side, all as high as the highest. */
export interface Row {
  /** Index of the lane. */
  readonly lane: number
  readonly boxes: readonly FilledBox[]
}

/** How many boxes stand side by side, and how wide they are. */
export interface RowLook {
  readonly count: number
  readonly boxWidth: number
  readonly textSize: number
}

/** All rows from now to 2040, every text whole. A box comes in a higher row than what makes it possible. */
export function rowsOf({ lanes, milestones, links }: PlanInput, { count, boxWidth, textSize }: RowLook): Row[] {
  const rows: Row[] = []
  for (const [index, lane] of [...lanes.entries()].reverse()) {
    const filled = milestones
      .filter(({ milestone }) => milestone.lane === lane.id)
      .map((one) => fillBox(one, boxWidth, { form: 'full', textSize, maxLines: Number.POSITIVE_INFINITY }))
    const byId = new Map(filled.map((box) => [box.id, box]))
    const columns = evenColumns(
      filled.map(({ id }) => ({ id, size: 1 })),
      { room: { length: Number.POSITIVE_INFINITY, gap: 0, count }, links, chains: true },
    )
    for (const column of columns ?? []) {
      rows.push({ lane: index, boxes: column.flatMap(({ id }) => byId.get(id) ?? []) })
    }
  }
  return rows
}

/** Where rows and lanes are, from the top, and where a page may end. */
export interface Stacked {
  readonly rows: readonly { readonly y: number; readonly height: number }[]
  readonly lanes: readonly { readonly y: number; readonly height: number }[]
  readonly cuts: readonly number[]
  readonly height: number
}

/** What stands above one another. */
export interface Stacking {
  readonly rows: readonly Row[]
  /** Room below each row, for its arrows. */
  readonly gutters: readonly number[]
  /** Room below a lane without rows. */
  readonly gutter: number
  readonly labelSize: number
}

/** So that the edge of the first box is not cut. */
const edge = 1

/** From top (2040, the last row) to bottom. A lane without milestones is as high as its label. */
export function stackRows({ lanes }: PlanInput, { rows, gutters, gutter, labelSize }: Stacking): Stacked {
  const places: { y: number; height: number }[] = rows.map(() => ({ y: 0, height: 0 }))
  const bands: { y: number; height: number }[] = []
  const cuts: number[] = []
  let [y, end] = [edge, edge]
  const add = (height: number, below: number): void => {
    end = y + height
    y = end + below
    cuts.push(end + below / 2)
  }
  for (const index of lanes.keys()) {
    const from = y
    const mine = rows.map((row, place) => ({ row, place })).filter(({ row }) => row.lane === index)
    for (const { row, place } of mine.reverse()) {
      const height = Math.max(labelSize * 1.4, ...row.boxes.map((box) => box.height))
      places[place] = { y, height }
      add(height, gutters[place] ?? gutter)
    }
    if (mine.length === 0) add(labelSize * 1.4, gutter)
    bands.push({ y: from, height: end - from })
  }
  const height = end + edge
  return { rows: places, lanes: bands, cuts: [...cuts.slice(0, -1), height], height }
}
