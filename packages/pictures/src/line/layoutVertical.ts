import { arrowPath } from '../svg/arrowPath.js'
import { type FlowLayer, flowOf } from './arrows/flow.js'
import { orderLayers } from './arrows/order.js'
import { routeLinks } from './arrows/routes.js'
import { levelRows } from './arrows/slots.js'
import type { LanePlace, LineBox, LineLayout, VerticalFrame } from './line.js'
import { type FilledBox, fillBox, labelLine, placeBox } from './plan/boxForm.js'
import { evenColumns } from './plan/columns.js'
import type { PlanInput } from './plan/horizontalPlan.js'

/** Shares of the text size, after the drawing of the printed page. */
const share = { labels: 7.3, box: 12.4, narrowBox: 9.2, between: 1.75, head: 0.55 }
/** So that the edge of the first box is not cut. */
const topEdge = 1

/** The line with 2040 on top and now at the bottom: every text whole, as high as it needs. */
export function layoutVertical(input: PlanInput, frame: VerticalFrame): LineLayout {
  const { textSize, width } = frame
  const labelSize = frame.labelSize ?? textSize * 1.5
  const left = share.labels * textSize
  const between = share.between * textSize
  const most = (box: number) => Math.max(1, Math.floor((width - left + between) / (box * textSize + between)))
  const gutter = textSize * (input.links.length > 50 ? 4.2 : input.links.length > 20 ? 3.6 : 3.2)
  const tries = [...new Set([most(share.box), most(share.narrowBox)])].map((count) => {
    const boxWidth = (width - left + between) / count - between
    const rows = rowsOf(input, { count, boxWidth, textSize })
    return { boxWidth, rows, places: stackRows(input, { rows, gutter, labelSize }) }
  })
  const { boxWidth, rows, places } = tries.reduce((best, one) => (one.places.height < best.places.height ? one : best))
  const order = orderLayers(
    rows.map(({ boxes }) => boxes.map(({ id }) => id)),
    input.links,
  )
  const columns = levelRows(order.layers, input.links)
  const boxes: LineBox[] = []
  const layers: FlowLayer[] = rows.map((row, index) => {
    const { y = 0, height = 0 } = places.rows[index] ?? {}
    const byId = new Map(row.boxes.map((box) => [box.id, box]))
    const placed = (order.layers[index] ?? []).flatMap((id, place) => {
      const box = byId.get(id)
      const column = columns[index]?.[place] ?? place
      return box === undefined ? [] : [placeBox(box, { x: left + column * (boxWidth + between), y }, height)]
    })
    boxes.push(...placed)
    return { start: -(y + height), end: -y, boxes: placed.map((one) => flowOf(one, 'vertical')) }
  })
  const head = share.head * textSize
  const { arrows } = routeLinks(input.links, {
    layers,
    passes: order.passes,
    from: left - between,
    until: width + between / 2,
    spacing: textSize * 0.4,
    head,
  })
  const lanes = places.lanes.map(({ y, height }, index): LanePlace => {
    const lane = input.lanes[index] ?? { id: '', label: '', state: 'closed' as const }
    return {
      ...lane,
      isFar: index === 0,
      band: { x: 0, y, width, height },
      labelAt: { x: 0, y: y + labelSize },
      labelSize,
      labelLine: labelLine(lane.label, labelSize, left * 0.58),
      dot: { x: left * 0.64, y: y + labelSize * 0.68 },
    }
  })
  return {
    orientation: 'vertical',
    width,
    height: places.height,
    lanes,
    axis: lanes.slice(1).map(({ dot, state }, index) => ({
      from: dot,
      to: lanes[index]?.dot ?? dot,
      isDashed: state !== 'revealed',
    })),
    boxes,
    arrows: arrows.map(({ from, to, points: corners }) => {
      const points = corners.map(({ along, across }) => ({ x: across, y: -along }))
      return { from, to, points, isQuiet: false, ...arrowPath(points, { head, radius: textSize * 0.4 }) }
    }),
    cuts: places.cuts,
  }
}

interface Row {
  readonly lane: number
  readonly boxes: readonly FilledBox[]
}

/** All rows from now to 2040. */
function rowsOf(
  { lanes, milestones, links }: PlanInput,
  { count, boxWidth, textSize }: { readonly count: number; readonly boxWidth: number; readonly textSize: number },
): Row[] {
  const rows: Row[] = []
  for (const [index, lane] of [...lanes.entries()].reverse()) {
    const filled = milestones
      .filter(({ milestone }) => milestone.lane === lane.id)
      .map((one) => fillBox(one, boxWidth, { form: 'full', textSize, maxLines: 40 }))
    const byId = new Map(filled.map((box) => [box.id, box]))
    const room = { length: Number.POSITIVE_INFINITY, gap: 0, count }
    const columns = evenColumns(
      filled.map(({ id }) => ({ id, size: 1 })),
      { room, links, chains: true },
    )
    for (const column of columns ?? [])
      rows.push({ lane: index, boxes: column.flatMap(({ id }) => byId.get(id) ?? []) })
  }
  return rows
}

interface Stacked {
  readonly rows: readonly { readonly y: number; readonly height: number }[]
  readonly lanes: readonly { readonly y: number; readonly height: number }[]
  readonly cuts: readonly number[]
  readonly height: number
}

/** From top (2040, the last row) to bottom. A lane without milestones is as high as its label. */
function stackRows(
  { lanes }: PlanInput,
  { rows, gutter, labelSize }: { readonly rows: readonly Row[]; readonly gutter: number; readonly labelSize: number },
): Stacked {
  const places: { y: number; height: number }[] = rows.map(() => ({ y: 0, height: 0 }))
  const bands: { y: number; height: number }[] = []
  const cuts: number[] = []
  let y = topEdge
  for (const index of lanes.keys()) {
    const from = y
    const mine = rows.map((row, place) => ({ row, place })).filter(({ row }) => row.lane === index)
    for (const { row, place } of mine.reverse()) {
      const height = Math.max(labelSize * 1.4, ...row.boxes.map((box) => box.height))
      places[place] = { y, height }
      y += height + gutter
      cuts.push(y - gutter / 2)
    }
    if (mine.length === 0) {
      y += labelSize * 1.4 + gutter
      cuts.push(y - gutter / 2)
    }
    bands.push({ y: from, height: y - gutter - from })
  }
  const height = Math.max(0, y - gutter) + 2 * topEdge
  return { rows: places, lanes: bands, cuts: [...cuts.slice(0, -1), height], height }
}
