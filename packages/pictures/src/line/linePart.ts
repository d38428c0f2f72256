import type { Point } from '../svg/arrowPath.js'
import type { LineArrow, LineBox, LineLayout } from './line.js'
import type { LineSlice } from './slices.js'

/** What is seen of a line on one page, and from where to where, dotted ends included. */
export interface LinePart {
  readonly y: number
  readonly height: number
  readonly boxes: readonly LineBox[]
  readonly arrows: readonly LineArrow[]
  /** Above and below, where the line goes on on another page. */
  readonly ends: readonly LineEnd[]
}

/** Where a page ends: lines go on, dotted, from `cut` to `to`. */
export interface LineEnd {
  readonly cut: number
  readonly to: number
  /** Where the axis goes on, and where arrows do, each place once. */
  readonly axisX: readonly number[]
  readonly lines: readonly number[]
}

/** All of it. */
export const wholeOf = ({ height, boxes, arrows }: LineLayout): LinePart => ({ y: 0, height, boxes, arrows, ends: [] })

/** The part between two cuts. */
export function partOf(layout: LineLayout, { y, height }: LineSlice): LinePart {
  const isIn = (from: number, until: number) => until > y && from < y + height
  const above = y > 0 ? layout.tail : 0
  const below = y + height < layout.height - 0.01 ? layout.tail : 0
  const arrows = layout.arrows.filter(({ points }) => {
    const heights = points.map((point) => point.y)
    return isIn(Math.min(...heights), Math.max(...heights))
  })
  const end = (cut: number, to: number): readonly LineEnd[] =>
    cut === to
      ? []
      : [
          {
            cut,
            to,
            axisX: crossing(
              layout.axis.map(({ from, to: until }) => [from, until]),
              cut,
            ),
            lines: crossing(
              arrows.map(({ points }) => points),
              cut,
            ),
          },
        ]
  return {
    y: y - above,
    height: height + above + below,
    boxes: layout.boxes.filter((box) => isIn(box.y, box.y + box.height)),
    arrows,
    ends: [...end(y, y - above), ...end(y + height, y + height + below)],
  }
}

/** Where lines cross a height, from left to right. */
function crossing(lines: readonly (readonly Point[])[], height: number): readonly number[] {
  const found = lines.flatMap((points) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index] ?? point
      return (before.y - height) * (point.y - height) < 0 ? [Math.round(point.x * 100) / 100] : []
    }),
  )
  return [...new Set(found)].sort((a, b) => a - b)
}
