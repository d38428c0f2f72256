import { type Paints, paintsOf } from '../svg/ground.js'
import { element, pictureSvg } from '../svg/markup.js'
import { placeOf, wordsSvg } from '../svg/words.js'
import type { RingLayout, RingLook, RingPoint } from './ring.js'

/** The ring as one SVG element with a title and a description. Every text is escaped. */
export function renderRingSvg(layout: RingLayout, look: RingLook): string {
  const paints = paintsOf(look.ground)
  const { sheet, textSize } = layout
  const { x, y, width, height } = sheet
  return pictureSvg(
    look,
    { x: 0, y: 0, width: layout.width, height: layout.height },
    element('path', { d: layout.arcs.join(''), fill: 'none', stroke: paints.line, 'stroke-width': textSize * 0.06 }) +
      element(
        'g',
        { filter: paints.lifted },
        element('rect', {
          ...{ x, y, width, height, rx: 2, fill: paints.paper },
          stroke: paints.paperEdge === 'none' ? null : paints.paperEdge,
        }),
      ) +
      wordsSvg({
        ...{ lines: sheet.lines, at: sheet.textAt, size: sheet.textSize, lineHeight: sheet.lineHeight },
        ...{ font: paints.voice, weight: 520, fill: paints.paperInk, direction: sheet.direction },
        clip: sheet.isMeasured ? null : { x, y, width, height },
      }) +
      layout.points.map((point) => mark(point, paints) + label(point, layout, paints)).join(''),
  )
}

function label(point: RingPoint, { textSize }: RingLayout, paints: Paints): string {
  const { anchor, labelWidth, isMeasured, lineHeight } = point
  const name = { lines: point.lines, at: point.textAt, size: textSize, lineHeight, anchor }
  const state = { lines: [point.stateLine], at: point.stateAt, size: point.stateSize, lineHeight: 0, anchor }
  const clip = (words: typeof name) => (isMeasured ? null : placeOf(words, labelWidth))
  return (
    wordsSvg({ ...name, font: paints.ui, weight: 640, fill: paints.ink, clip: clip(name) }) +
    wordsSvg({ ...state, font: paints.ui, weight: 400, fill: paints.inkSecond, clip: clip(state) })
  )
}

/** Filled with a check: breaks nothing. A question mark: doubt. Two halves apart: breaks. Dashed: open. */
function mark({ state, centre, radius }: RingPoint, paints: Paints): string {
  const { x, y } = centre
  const two = (value: number) => Math.round(value * 100) / 100
  switch (state) {
    case 'breaks-nothing':
      return (
        element('circle', {
          cx: x,
          cy: y,
          r: radius,
          fill: paints.paper,
          stroke: edge(paints),
          'stroke-width': radius * 0.06,
        }) +
        element('path', {
          d: `M${two(x - radius * 0.42)} ${two(y + radius * 0.04)}l${two(radius * 0.28)} ${two(radius * 0.28)} ${two(radius * 0.54)} ${two(-radius * 0.58)}`,
          ...{ fill: 'none', stroke: paints.paperInk, 'stroke-width': radius * 0.13 },
          ...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
        })
      )
    case 'doubt':
      return (
        element('circle', {
          cx: x,
          cy: y,
          r: radius * 0.95,
          fill: paints.ground,
          stroke: paints.ink,
          'stroke-width': radius * 0.1,
        }) +
        wordsSvg({
          ...{ lines: ['?'], at: { x, y: y + radius * 0.42 }, size: radius * 1.2, lineHeight: 0, anchor: 'middle' },
          ...{ font: paints.ui, weight: 640, fill: paints.ink },
        })
      )
    case 'breaks':
      return broken({ x, y, radius }, paints)
    case 'open':
      return element('circle', {
        ...{ cx: x, cy: y, r: radius * 0.95, fill: paints.ground, stroke: paints.line, 'stroke-width': radius * 0.08 },
        'stroke-dasharray': `${two(radius * 0.16)} ${two(radius * 0.12)}`,
      })
  }
}

const edge = (paints: Paints): string | null => (paints.paperEdge === 'none' ? null : paints.ink)

/** A disc that is broken in two along a jagged line, the halves a little apart. */
function broken(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  paints: Paints,
): string {
  const two = (value: number) => Math.round(value * 100) / 100
  const r = radius * 0.94
  const half = (side: 1 | -1): string => {
    const [dx, dy] = [side * r * 0.14, side * r * 0.08]
    const at = (px: number, py: number) => `${two(x + dx + px * r)} ${two(y + dy + py * r)}`
    const sweep = side === 1 ? 1 : 0
    return `M${at(0.34, -0.94)}A${two(r)} ${two(r)} 0 0 ${sweep} ${at(-0.34, 0.94)}L${at(0.12, 0.34)}L${at(-0.22, 0.1)}L${at(0.22, -0.3)}L${at(-0.02, -0.46)}Z`
  }
  return element('path', {
    ...{ d: half(1) + half(-1), fill: paints.paper, stroke: edge(paints) },
    ...{ 'stroke-width': radius * 0.06, 'stroke-linejoin': 'round' },
  })
}
