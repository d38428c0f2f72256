import { voiceAt } from '../text/widths.js'
import { measureText, wrapText } from '../text/wrap.js'
import type { PrinciplesRing, RingFrame, RingLayout, RingPoint, RingPrinciple } from './ring.js'

/** Shares, after the drawing of the room screen: a mark of 76 and a name of 34 at 1080. */
const share = { mark: 1.12, beside: 0.6, line: 1.12, state: 0.83, clear: 0.42 }

/**
 * Draws the principles around an ambition as geometry. The ambition is as large as it fits, at least as large as a
 * principle; a longer one is cut, the outline has it whole. There is no total, and no place for one.
 */
export function layoutRing(ring: PrinciplesRing, frame: RingFrame): RingLayout {
  const { width, height, textSize } = frame
  const labelWidth = Math.min(width * 0.21, textSize * 11.5)
  const mark = share.mark * textSize
  const step = (2 * Math.PI) / Math.max(1, ring.principles.length)
  const across = Math.max(width * 0.14, (width / 2 - labelWidth - mark * (1 + share.beside)) / Math.cos(step / 2))
  const up = height / 2 - mark * 1.9
  const centre = { x: width / 2, y: height / 2 }
  const angles = ring.principles.map((_, index) => -Math.PI / 2 + step * (index + 0.5))
  const at = (angle: number) => ({ x: centre.x + across * Math.cos(angle), y: centre.y + up * Math.sin(angle) })
  const points = ring.principles.map((principle, index): RingPoint => {
    const place = at(angles[index] ?? 0)
    return pointAt(principle, { ...place, mark, textSize, isRight: place.x >= centre.x, labelWidth })
  })
  const inner = { width: 2 * across * Math.cos(step / 2) - mark * 3.8, height: 2 * up * Math.sin(step) - mark * 0.4 }
  return {
    width,
    height,
    textSize,
    points,
    arcs: angles.flatMap((angle, index) => arc(angle, angle + step, { points, index, across, up, centre })),
    sheet: sheetOf(ring.ambition, { centre, inner, textSize }),
  }
}

interface Placing {
  readonly x: number
  readonly y: number
  readonly mark: number
  readonly textSize: number
  readonly isRight: boolean
  readonly labelWidth: number
}

function pointAt(principle: RingPrinciple, { x, y, mark, textSize, isRight, labelWidth }: Placing): RingPoint {
  const label = measureText(principle.label, 'ui')
  const words = measureText(principle.stateLabel, 'ui')
  const { lines } = wrapText(label, labelWidth / textSize, 2)
  const stateSize = share.state * textSize
  const state = wrapText(words, labelWidth / stateSize, 1).lines[0] ?? ''
  const lineHeight = share.line * textSize
  const block = lines.length * lineHeight + stateSize * 1.15
  const textX = isRight ? x + mark * (1 + share.beside) : x - mark * (1 + share.beside)
  const first = y - block / 2 + textSize * 0.82
  return {
    ...principle,
    centre: { x, y },
    radius: mark,
    lines,
    textAt: { x: textX, y: first },
    anchor: isRight ? 'start' : 'end',
    lineHeight,
    stateAt: { x: textX, y: first + (lines.length - 1) * lineHeight + stateSize * 1.2 },
    stateSize,
    stateLine: state,
    labelWidth,
    isMeasured: label.isMeasured && words.isMeasured,
  }
}

interface Ellipse {
  readonly points: readonly RingPoint[]
  readonly index: number
  readonly across: number
  readonly up: number
  readonly centre: { readonly x: number; readonly y: number }
}

/** The ring from one principle to the next, without what lies under a mark or a text. */
function arc(from: number, until: number, { points, index, across, up, centre }: Ellipse): string[] {
  const ends = [points[index], points[(index + 1) % points.length]]
  const steps = 60
  const isFree = (x: number, y: number): boolean => ends.every((point) => point === undefined || !covers(point, x, y))
  const pieces: { x: number; y: number; angle: number }[] = []
  for (let turn = 0; turn <= steps; turn++) {
    const angle = from + ((until - from) * turn) / steps
    const [x, y] = [centre.x + across * Math.cos(angle), centre.y + up * Math.sin(angle)]
    if (isFree(x, y)) pieces.push({ x, y, angle })
  }
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const two = (value: number) => Math.round(value * 100) / 100
  return [`M${two(first.x)} ${two(first.y)}A${two(across)} ${two(up)} 0 0 1 ${two(last.x)} ${two(last.y)}`]
}

function covers(
  { centre, radius, textAt, anchor, lines, lineHeight, stateAt }: RingPoint,
  x: number,
  y: number,
): boolean {
  if (Math.hypot(x - centre.x, y - centre.y) < radius * (1 + share.clear)) return true
  const longest = Math.max(...lines.map((line) => line.length), 8) * lineHeight * 0.5
  const [left, right] = anchor === 'start' ? [centre.x, textAt.x + longest] : [textAt.x - longest, centre.x]
  return x > left && x < right && y > textAt.y - lineHeight * 1.1 && y < stateAt.y + lineHeight * 0.45
}

function sheetOf(
  ambition: string,
  {
    centre,
    inner,
    textSize,
  }: {
    readonly centre: { readonly x: number; readonly y: number }
    readonly inner: { readonly width: number; readonly height: number }
    readonly textSize: number
  },
): RingLayout['sheet'] {
  for (let size = textSize * 1.6; ; size *= 0.94) {
    const isLast = size <= textSize
    const text = measureText(ambition, voiceAt(size))
    const [side, line] = [Math.min(size * 1.1, inner.width * 0.09), size * 1.16]
    const most = Math.max(1, Math.floor((inner.height - side * 1.6) / line))
    const { lines, isCut } = wrapText(text, (inner.width - 2 * side) / size, most)
    if (isCut && !isLast) continue
    const height = Math.min(inner.height, Math.max(inner.height * 0.62, lines.length * line + side * 1.8))
    const [x, y] = [centre.x - inner.width / 2, centre.y - height / 2]
    return {
      x,
      y,
      width: inner.width,
      height,
      lines,
      textSize: size,
      lineHeight: line,
      textAt: { x: text.rtl ? x + inner.width - side : x + side, y: centre.y - (lines.length * line) / 2 + line * 0.8 },
      direction: text.rtl ? 'rtl' : 'ltr',
      isCut,
      isMeasured: text.isMeasured,
    }
  }
}
