import { arrowPath } from '../svg/arrowPath.js'
import { type FlowLayer, flowOf } from './arrows/flow.js'
import { type LayerOrder, orderLayers } from './arrows/order.js'
import { routeLinks } from './arrows/routes.js'
import { levelRows } from './arrows/slots.js'
import type { HorizontalFrame, LanePlace, LineBox, LineLayout } from './line.js'
import { labelLine, placeBox } from './plan/boxForm.js'
import { axisOf, labelSizeOf, type Plan, type PlanInput, planHorizontal } from './plan/horizontalPlan.js'

/** Distance between two lines as a share of the text, and the widest way between two columns. */
const spacing = 0.2
const widestGutter = 2.2

/** Before the first column, for arrows between two of its boxes. */
const before = 1.5

/**
 * The line with now left and 2040 right, inside the frame. Drawn again when the arrows ask for more room between columns,
 * or for room before the first one.
 */
export function layoutHorizontal(input: PlanInput, frame: HorizontalFrame): LineLayout {
  const gutter = frame.textSize * 1.2
  const orders: Orders = new Map()
  const first = draw(input, frame, { plan: planHorizontal(input, frame, gutter), orders })
  const wanted = Math.min(widestGutter, (Math.max(0, ...first.tracks) + 1) * spacing + 0.7) * frame.textSize
  const wide = wanted <= gutter ? first : draw(input, frame, { plan: planHorizontal(input, frame, wanted), orders })
  if ((wide.tracks[0] ?? 0) === 0) return wide.layout
  const narrower = { ...frame, width: frame.width - before * frame.textSize }
  return draw(input, frame, { plan: planHorizontal(input, narrower, Math.max(gutter, wanted)), orders }).layout
}

/** The order per division over columns: the second drawing often has the same. */
type Orders = Map<string, LayerOrder>

function draw(
  input: PlanInput,
  frame: HorizontalFrame,
  { plan, orders }: { readonly plan: Plan; readonly orders: Orders },
): { layout: LineLayout; tracks: readonly number[] } {
  const lanes = placeLanes(plan, frame)
  const { layers, boxes, passes } = placeBoxes(input, plan, { lanes, orders })
  const head = Math.min(plan.textSize * 0.5, plan.gutter * 0.4)
  const { arrows, tracks } = routeLinks(input.links, {
    layers,
    passes,
    from: axisOf(frame) + plan.textSize * 0.3,
    until: frame.height,
    spacing: plan.textSize * spacing,
    head,
  })
  const laneOf = new Map(boxes.map(({ id, lane }) => [id, lane]))
  const isQuiet = (from: string, to: string) =>
    plan.isDense && laneOf.get(from) !== plan.focus && laneOf.get(to) !== plan.focus
  const layout: LineLayout = {
    orientation: 'horizontal',
    width: frame.width,
    height: frame.height,
    lanes,
    axis: axisBetween(lanes, frame.width),
    boxes,
    arrows: arrows.map(({ from, to, points: corners }) => {
      const points = corners.map(({ along, across }) => ({ x: along, y: across }))
      return {
        from,
        to,
        points,
        isQuiet: isQuiet(from, to),
        ...arrowPath(points, { head, radius: plan.textSize * 0.36 }),
      }
    }),
    cuts: [],
    tail: 0,
  }
  return { layout, tracks }
}

function placeBoxes(
  input: PlanInput,
  plan: Plan,
  { lanes, orders }: { readonly lanes: readonly LanePlace[]; readonly orders: Orders },
) {
  const byId = new Map(plan.lanes.flatMap(({ columns }) => columns.flat()).map((box) => [box.id, box]))
  const columns = [...plan.lanes].reverse().flatMap(({ lane, columns: own, columnWidth }) => {
    const left = lanes.find(({ id }) => id === lane.id)?.band.x ?? 0
    return own.map((list, index) => ({
      ids: list.map(({ id }) => id),
      columnWidth,
      x: left + index * (columnWidth + plan.gutter),
    }))
  })
  const filled = columns.filter(({ ids }) => ids.length > 0)
  const ids = filled.map((column) => column.ids)
  const key = JSON.stringify(ids)
  const order = orders.get(key) ?? orderLayers(ids, input.links)
  orders.set(key, order)
  const rows = plan.alike ? levelRows(order.layers, input.links) : null
  const boxes: LineBox[] = []
  const layers: FlowLayer[] = filled.map(({ x, columnWidth }, layer) => {
    let y = plan.top
    const placed = (order.layers[layer] ?? []).flatMap((id, index) => {
      const box = byId.get(id)
      if (box === undefined) return []
      const row = rows?.[layer]?.[index]
      const one = placeBox(box, { x, y: row === undefined ? y : plan.top + row * (box.height + plan.gap) }, box.height)
      y += one.height + plan.gap
      return [one]
    })
    boxes.push(...placed)
    return { start: x, end: x + columnWidth, boxes: placed.map((one) => flowOf(one, 'horizontal')) }
  })
  return { layers, boxes, passes: order.passes }
}

function placeLanes(plan: Plan, frame: HorizontalFrame): LanePlace[] {
  let right = frame.width
  const size = labelSizeOf(frame)
  return plan.lanes.map(({ lane, width }, index) => {
    const x = Math.max(0, right - width)
    right = x - plan.gutter
    return {
      ...lane,
      isFar: index === 0,
      band: { x, y: 0, width, height: frame.height },
      labelAt: { x, y: size * 0.86 },
      labelSize: size,
      labelLine: labelLine(lane.label, size, width + plan.gutter * 0.6),
      dot: { x: x + size * 0.2, y: axisOf(frame) },
    }
  })
}

/** From the dot of each lane to the next one, later; the last goes on to the edge. */
function axisBetween(lanes: readonly LanePlace[], width: number): LineLayout['axis'] {
  return lanes.map(({ dot, state }, index) => ({
    from: dot,
    to: { x: lanes[index - 1]?.dot.x ?? width, y: dot.y },
    isDashed: state !== 'revealed',
  }))
}
