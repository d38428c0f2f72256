import type { Paints } from './ground.js'
import { element, type ViewBox } from './markup.js'

/** A piece of paper; where paper needs an edge it is drawn inside, so that nothing is cut at the side of a picture. */
export function sheetSvg({ x, y, width, height }: ViewBox, stroke: number, paints: Paints): string {
  if (paints.paperEdge === 'none') return element('rect', { x, y, width, height, rx: 2, fill: paints.paper })
  return element('rect', {
    x: x + stroke / 2,
    y: y + stroke / 2,
    width: Math.max(0, width - stroke),
    height: Math.max(0, height - stroke),
    rx: 0.5,
    fill: paints.paper,
    stroke: paints.paperEdge,
    'stroke-width': stroke,
  })
}
