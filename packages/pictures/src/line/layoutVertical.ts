import { arrowPath } from '../svg/arrowPath.js'
import { type FlowLayer, flowOf } from './arrows/flow.js'
import { orderLayers } from './arrows/order.js'
import { routeLinks } from './arrows/routes.js'
import { levelRows } from './arrows/slots.js'
import type { LanePlace, LineBox, LineLayout, VerticalFrame } from './line.js'
import { labelLine, placeBox } from './plan/boxForm.js'
import type { PlanInput } from './plan/horizontalPlan.js'
import { rowsOf, stackRows } from './plan/verticalRows.js'

/** Shares of the text size, after the drawing of the printed page. */
const share = {
  labels: 7.3,
  box: 12.4,
  middleBox: 10.4,
  narrowBox: 8.5,
  between: 1.75,
  wideBetween: 2.3,
  head: 0.55,
  edge: 0.7,
}
const spacing = 0.4
const leastGutter = 3.2

/** The line with 2040 on top and now at the bottom: every text whole, as high as it needs. */
export function layoutVertical(input: PlanInput, frame: VerticalFrame): LineLayout {
  const { textSize } = frame
  const labelSize = frame.labelSize ?? textSize * 1.5
  const left = share.labels * textSize
  const between = (input.links.length > 40 ? share.wideBetween : share.between) * textSize
  // At the right side is room for a line that goes past the boxes.
  const room = frame.width - share.edge * textSize - left + between
  const most = (box: number) => Math.max(1, Math.floor(room / (box * textSize + between)))
  const stacking = { gutters: [], gutter: leastGutter * textSize, labelSize }
  // Many links need more room below a row, so then fewer rows are lower.
  const guess = (leastGutter + input.links.length * 0.06) * textSize
  const tries = [...new Set([share.box, share.middleBox, share.narrowBox].map(most))].map((count) => {
    const boxWidth = room / count - between
    const rows = rowsOf(input, { count, boxWidth, textSize })
    return { boxWidth, rows, height: stackRows(input, { ...stacking, rows, gutter: guess }).height }
  })
  const { boxWidth, rows } = tries.reduce((best, one) => (one.height < best.height ? one : best))
  const order = orderLayers(
    rows.map(({ boxes }) => boxes.map(({ id }) => id)),
    input.links,
  )
  const columns = levelRows(order.layers, input.links)
  const head = share.head * textSize
  const draw = (gutters: readonly number[]) => {
    const places = stackRows(input, { ...stacking, rows, gutters })
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
      until: frame.width,
      spacing: textSize * spacing,
      head,
    }
    return { places, boxes, ...routeLinks(input.links, space) }
  }
  // The arrows do not depend on the room below a row, so a second drawing gives every row the room that they need.
  const { tracks } = draw([])
  const { places, boxes, arrows } = draw(
    tracks.map((count) => Math.max(leastGutter, (count + 2) * spacing + 1) * textSize),
  )
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
    cuts: places.cuts,
  }
}
