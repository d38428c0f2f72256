/** A point, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Size of a head and of the bends. */
export interface ArrowLook {
  readonly head: number
  readonly radius: number
}

/** An arrow as SVG path data: the line, and the head to be filled. */
export interface ArrowPath {
  readonly path: string
  readonly head: string
}

/** SVG path data through the corners, with round bends of at most `radius`. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  let path = `M${written(first)}`
  for (const [index, corner] of rest.entries()) {
    const [before, after] = [points[index], rest[index + 1]]
    if (before === undefined || after === undefined) {
      path += `L${written(corner)}`
      continue
    }
    const bend = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    path += `L${written(towards(corner, before, bend))}Q${written(corner)} ${written(towards(corner, after, bend))}`
  }
  return path
}

/** The line through the points ends inside its head; the head is a triangle with its tip at the last point. */
export function arrowPath(points: readonly Point[], { head, radius }: ArrowLook): ArrowPath {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (tip === undefined || before === undefined) return { path: '', head: '' }
  const base = towards(tip, before, head)
  const [dx, dy] = [(tip.x - base.x) / head, (tip.y - base.y) / head]
  const half = head * 0.5
  const sides = [
    { x: base.x - dy * half, y: base.y + dx * half },
    { x: base.x + dy * half, y: base.y - dx * half },
  ]
  return {
    path: roundedPath([...points.slice(0, -1), towards(tip, before, head * 0.6)], radius),
    head: `M${written(tip)}L${sides.map(written).join('L')}Z`,
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

function towards(from: Point, to: Point, length: number): Point {
  const far = distance(from, to)
  const share = far === 0 ? 0 : length / far
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

const round = (value: number): number => Math.round(value * 100) / 100
const written = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
