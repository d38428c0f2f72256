import { arrowPath } from '../svg/arrowPath.js'
import { type FlowLayer, flowOf } from './arrows/flow.js'
import { orderLayers } from './arrows/order.js'
import { routeLinks } from './arrows/routes.js'
import { levelRows } from './arrows/slots.js'
import type { LanePlace, LineBox, LineLayout, VerticalFrame } from './line.js'
import { labelLine, placeBox } from './plan/boxForm.js'
import type { PlanInput } from './plan/horizontalPlan.js'
import { fillPages } from './plan/pageGutters.js'
import { type Rows, rowsOf, stackRows } from './plan/verticalRows.js'

/**
 * Shares of the text size, after the drawing of the printed page. `edge`: at the right, for a line that goes past the
 * boxes. `clear`: above a row lines run straight, so a page may end there. `tail`: see the layout.
 */
const share = {
  ...{ labels: 6.9, box: 12, between: 1.75, wideBetween: 2.3, edge: 0.9 },
  ...{ head: 0.55, clear: 0.35, tail: 0.95, stretch: 2.2 },
}
const spacing = 0.4
const leastGutter = 3.2

/** A little smaller is tried first, before a long word takes a box of more columns. */
const smaller = [1, 0.97, 0.945, 0.92]

/** The line with 2040 on top and now at the bottom: every text whole, as high as it needs. */
export function layoutVertical(input: PlanInput, frame: VerticalFrame): LineLayout {
  const plans = smaller.map((part) => planRows(input, frame, part * frame.textSize))
  const isEven = ({ spans }: VerticalPlan) => [...spans.values()].every((span) => span === 1)
  const chosen = plans.find(isEven) ?? plans[0]
  return drawRows(input, frame, chosen ?? planRows(input, frame, frame.textSize))
}

/** Columns of one size of text, and what stands in them. */
interface VerticalPlan extends Rows {
  readonly textSize: number
  readonly left: number
  readonly boxWidth: number
  readonly between: number
}

function planRows(input: PlanInput, frame: VerticalFrame, textSize: number): VerticalPlan {
  const left = share.labels * frame.textSize
  const between = (input.links.length > 40 ? share.wideBetween : share.between) * frame.textSize
  const room = frame.width - share.edge * frame.textSize - left + between
  const count = Math.max(1, Math.floor(room / (share.box * frame.textSize + between)))
  const boxWidth = room / count - between
  return { ...rowsOf(input, { count, boxWidth, between, textSize }), textSize, left, boxWidth, between }
}

function drawRows(input: PlanInput, frame: VerticalFrame, plan: VerticalPlan): LineLayout {
  const { textSize, left, boxWidth, between, rows, spans } = plan
  const labelSize = frame.labelSize ?? frame.textSize * 1.5
  const order = orderLayers(
    rows.map(({ boxes }) => boxes.map(({ id }) => id)),
    input.links,
  )
  const columns = levelRows(order.layers, input.links, spans)
  const head = share.head * textSize
  const stack = (gutters: readonly number[]) =>
    stackRows(input, { rows, gutters, gutter: leastGutter * textSize, labelSize, clear: share.clear * textSize })
  const draw = (gutters: readonly number[]) => {
    const places = stack(gutters)
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
    const space = {
      layers,
      passes: order.passes,
      from: left - between * 0.85,
      until: frame.width - 1,
      spacing: textSize * spacing,
      head,
    }
    return { places, boxes, ...routeLinks(input.links, space) }
  }
  // The arrows do not depend on the room below a row, so a second drawing gives every row the room that they need.
  const { tracks } = draw([])
  const needed = tracks.map((count) => Math.max(leastGutter, (count + 2) * spacing + 1) * textSize)
  const tail = share.tail * textSize
  const gutters =
    frame.pages === undefined
      ? needed
      : fillPages(needed, stack(needed), { ...frame.pages, tail, most: share.stretch * textSize })
  const { places, boxes, arrows } = draw(gutters)
  const lanes = places.lanes.map(({ y, height }, index): LanePlace => {
    const lane = input.lanes[index] ?? { id: '', label: '', state: 'closed' as const }
    return {
      ...lane,
      isFar: index === 0,
      band: { x: 0, y, width: frame.width, height },
      labelAt: { x: 0, y: y + labelSize },
      labelSize,
      labelLine: labelLine(lane.label, labelSize, left * 0.58),
      dot: { x: left * 0.6, y: y + labelSize * 0.68 },
    }
  })
  return {
    orientation: 'vertical',
    width: frame.width,
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
    cuts: places.ends.map(({ y }) => y),
    tail,
  }
}
