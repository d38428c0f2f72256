import type { Point } from '../svg/arrowPath.js'
import { type Face, voiceAt } from '../text/widths.js'
import { measureText, wrapText } from '../text/wrap.js'
import type { Funnel, FunnelFrame, FunnelLayout, FunnelText } from './funnel.js'

/** Draws the funnel and the boundary rules as geometry: the space narrows towards now and opens again within the rules. */
export const layoutFunnel = (funnel: Funnel, frame: FunnelFrame): FunnelLayout =>
  frame.form === 'wide' ? wide(funnel, frame) : tall(funnel, frame)

type Curve = readonly [Point, Point, Point, Point]

const on = ([a, b, c, d]: Curve, t: number): Point => {
  const [u, v] = [1 - t, t]
  const mix = (key: 'x' | 'y') =>
    u * u * u * a[key] + 3 * u * u * v * b[key] + 3 * u * v * v * c[key] + v * v * v * d[key]
  return { x: mix('x'), y: mix('y') }
}
const two = (value: number) => Math.round(value * 100) / 100
const written = ({ x, y }: Point) => `${two(x)} ${two(y)}`
const drawn = ([, b, c, d]: Curve) => `C${written(b)} ${written(c)} ${written(d)}`
const backwards = ([a, b, c, d]: Curve): Curve => [d, c, b, a]

interface Placed {
  readonly role: FunnelText['role']
  readonly at: Point
  readonly anchor: FunnelText['anchor']
  readonly size: number
  readonly width: number
  readonly face: Face
  readonly upright?: 'under'
}

/** A text within a width, its block standing around its point, or under it. */
function textOf(text: string, { role, at, anchor, size, width, face, upright }: Placed): FunnelText {
  const { lines } = wrapText(measureText(text, face), width / size, 4)
  const lineHeight = size * 1.18
  const first = upright === 'under' ? at.y + size * 0.8 : at.y - (lines.length * lineHeight) / 2 + size * 0.86
  return { role, text, lines, at: { x: at.x, y: first }, anchor, size, lineHeight }
}

function wide(funnel: Funnel, { width, height, textSize }: Extract<FunnelFrame, { form: 'wide' }>): FunnelLayout {
  const middle = height / 2
  const neck = { x: width * 0.4, half: Math.max(textSize * 1.5, height * 0.075) }
  const [left, right] = [middle - textSize * 0.2, middle - textSize * 0.2]
  const walls = ([-1, 1] as const).map((side): readonly [Curve, Curve] => {
    const at = (x: number, half: number): Point => ({ x, y: middle + side * half })
    return [
      [at(0, left), at(width * 0.16, left * 0.92), at(width * 0.24, neck.half), at(neck.x, neck.half)],
      [at(neck.x, neck.half), at(width * 0.58, neck.half), at(width * 0.76, right * 0.78), at(width, right)],
    ]
  })
  const [upper, lower] = walls
  if (upper === undefined || lower === undefined) throw new Error('There are two walls.')
  const half = Math.ceil(funnel.principles.length / 2)
  const voice = voiceAt(textSize * 1.9)
  const rules = funnel.principles.map((text, index) => {
    const isUpper = index < half
    const count = isUpper ? half : funnel.principles.length - half
    const place = isUpper ? index : index - half
    const t = 0.44 + (0.52 * (place + 0.5)) / Math.max(1, count)
    const point = on((isUpper ? upper : lower)[1], t)
    const away = isUpper ? -1 : 1
    const at = { x: point.x - textSize * 0.9, y: point.y + away * textSize * 0.5 }
    return {
      mark: { from: { x: point.x, y: point.y - textSize * 0.34 }, to: { x: point.x, y: point.y + textSize * 0.34 } },
      text: textOf(text, { role: 'principle', at, anchor: 'end', size: textSize, width: width * 0.3, face: 'ui' }),
    }
  })
  const [above, below] = [on(upper[0], 0.42), on(lower[0], 0.42)]
  const wall = { anchor: 'start', size: textSize, width: width * 0.24, face: 'ui' } as const
  const spaces = { anchor: 'middle', size: textSize, width: width * 0.17, face: 'ui' } as const
  const big = textSize * 1.9
  return {
    form: 'wide',
    width,
    height,
    textSize,
    space: `M${written(upper[0][0])}${drawn(upper[0])}${drawn(upper[1])}L${written(lower[1][3])}${drawn(backwards(lower[1]))}${drawn(backwards(lower[0]))}Z`,
    walls: [upper, lower].map(([one, other]) => `M${written(one[0])}${drawn(one)}${drawn(other)}`),
    here: { x: neck.x, y: middle, radius: textSize * 0.42 },
    marks: rules.map(({ mark }) => mark),
    texts: [
      textOf(funnel.above, {
        ...wall,
        role: 'above',
        at: { x: above.x + textSize * 1.2, y: above.y - textSize * 1.6 },
      }),
      textOf(funnel.below, {
        ...wall,
        role: 'below',
        at: { x: below.x + textSize * 1.2, y: below.y + textSize * 1.6 },
      }),
      textOf(funnel.narrow, { ...spaces, role: 'narrow', at: { x: width * 0.13, y: middle } }),
      textOf(funnel.now, {
        role: 'now',
        anchor: 'end',
        at: { x: neck.x - textSize * 1.1, y: middle },
        size: big,
        width: width * 0.14,
        face: voice,
      }),
      textOf(funnel.far, {
        role: 'far',
        anchor: 'middle',
        at: { x: width * 0.82, y: middle - textSize * 0.9 },
        size: big * 1.5,
        width: width * 0.3,
        face: voice,
      }),
      textOf(funnel.wide, {
        ...spaces,
        role: 'wide',
        width: width * 0.3,
        at: { x: width * 0.82, y: middle + textSize * 1.5 },
      }),
      ...rules.map(({ text }) => text),
    ],
  }
}

function tall(funnel: Funnel, { width, textSize }: Extract<FunnelFrame, { form: 'tall' }>): FunnelLayout {
  const middle = width / 2
  const edge = textSize * 0.12
  const neck = { y: textSize * 11, half: Math.min(textSize * 3, width * 0.16) }
  const mouth = neck.y + textSize * 7.5
  const at = (role: Exclude<keyof Funnel, 'principles'>, y: number, size = textSize): FunnelText =>
    textOf(funnel[role], {
      role,
      at: { x: middle, y },
      anchor: 'middle',
      size,
      width: width * 0.72,
      face: role === 'now' || role === 'far' ? voiceAt(size) : 'ui',
      upright: 'under',
    })
  const texts = [
    at('above', textSize * 0.4),
    at('below', textSize * 3.2),
    at('narrow', neck.y - textSize * 4.3),
    at('now', neck.y - textSize * 0.9, textSize * 1.5),
    at('far', mouth - textSize * 2.6, textSize * 2.2),
  ].map((one) => (one.role === 'narrow' ? { ...one, ...narrowed(one, neck.half * 2.6) } : one))
  let y = mouth + textSize * 0.6
  const wideText = at('wide', y)
  texts.push(wideText)
  y += wideText.lines.length * wideText.lineHeight + textSize * 0.9
  const marks: { from: Point; to: Point }[] = []
  for (const principle of funnel.principles) {
    const placed = textOf(principle, {
      role: 'principle',
      at: { x: textSize * 1.5, y },
      anchor: 'start',
      size: textSize,
      width: width - textSize * 3,
      face: 'ui',
      upright: 'under',
    })
    texts.push(placed)
    const centre = placed.at.y - textSize * 0.32
    marks.push({ from: { x: edge, y: centre }, to: { x: textSize * 0.9, y: centre } })
    marks.push({ from: { x: width - textSize * 0.9, y: centre }, to: { x: width - edge, y: centre } })
    y += placed.lines.length * placed.lineHeight + textSize * 0.55
  }
  const height = y + textSize * 0.2
  const sides = ([-1, 1] as const).map((side) => {
    const x = (half: number) => middle + side * half
    const far = middle - edge
    const closing: Curve = [
      { x: x(far), y: 0 },
      { x: x(far), y: neck.y * 0.55 },
      { x: x(neck.half), y: neck.y * 0.6 },
      { x: x(neck.half), y: neck.y },
    ]
    const opening: Curve = [
      { x: x(neck.half), y: neck.y },
      { x: x(neck.half), y: neck.y + textSize * 4.5 },
      { x: x(far), y: neck.y + textSize * 3 },
      { x: x(far), y: mouth },
    ]
    return { closing, opening, end: { x: x(far), y: height } }
  })
  const [one, other] = sides
  if (one === undefined || other === undefined) throw new Error('There are two walls.')
  return {
    form: 'tall',
    width,
    height,
    textSize,
    space:
      `M${written(one.closing[0])}${drawn(one.closing)}${drawn(one.opening)}L${written(one.end)}L${written(other.end)}` +
      `L${written(other.opening[3])}${drawn(backwards(other.opening))}${drawn(backwards(other.closing))}Z`,
    walls: sides.map(
      ({ closing, opening, end }) => `M${written(closing[0])}${drawn(closing)}${drawn(opening)}L${written(end)}`,
    ),
    here: { x: middle, y: neck.y + textSize * 1.9, radius: textSize * 0.36 },
    marks,
    texts,
  }
}

/** The same text in a narrower place, above the neck. */
function narrowed(one: FunnelText, width: number): Pick<FunnelText, 'lines'> {
  return { lines: wrapText(measureText(one.text, 'ui'), width / one.size, 3).lines }
}
