import type { Point } from './arrowPath.js'
import { coordinate, element, escapeXml, type ViewBox } from './markup.js'

/** Lines of one text. */
export interface Words {
  readonly lines: readonly string[]
  readonly at: Point
  readonly size: number
  readonly lineHeight: number
  readonly font: string
  readonly weight: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly direction?: 'ltr' | 'rtl'
  /** Clips the text to this: for characters of a font that nobody knows. */
  readonly clip?: ViewBox | null
}

/** Where wrapped lines may be, from their place and the width they were wrapped to. */
export function placeOf(
  { lines, at, size, lineHeight, anchor, direction }: Omit<Words, 'font' | 'weight' | 'fill' | 'clip'>,
  width: number,
): ViewBox {
  const isEnd = anchor === 'end' || direction === 'rtl'
  const x = isEnd ? at.x - width : anchor === 'middle' ? at.x - width / 2 : at.x
  return { x, y: at.y - size, width, height: (lines.length - 1) * lineHeight + size * 1.4 }
}

/** Wrapped lines as one text element; every line is escaped. */
export function wordsSvg(words: Words): string {
  const { lines, at, size, lineHeight, font, weight, fill, anchor, direction, clip } = words
  if (lines.length === 0) return ''
  const text = element(
    'text',
    {
      'font-family': font,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor === undefined || anchor === 'start' ? null : anchor,
      direction: direction === 'rtl' ? 'rtl' : null,
    },
    lines.map((line, index) => element('tspan', { x: at.x, y: at.y + index * lineHeight }, escapeXml(line))).join(''),
  )
  if (clip === undefined || clip === null) return text
  return clipped(text, clip)
}

/** Markup of which nothing is seen outside the place. */
export function clipped(inside: string, { x, y, width, height }: ViewBox): string {
  const viewBox = [x, y, width, height].map(coordinate).join(' ')
  return element('svg', { x, y, width, height, viewBox }, inside)
}
