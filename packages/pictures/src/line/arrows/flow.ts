import type { LineBox } from '../line.js'

/**
 * The line in the direction of time. `along` runs from now (0) to 2040, `across` at right angles to it; only the last
 * step turns this into x and y. So both orientations have the same rules.
 */
export interface FlowBox {
  readonly id: string
  readonly across: number
  readonly size: number
}

/** Boxes that stand at the same moment, ordered across. `start` to `end` along. */
export interface FlowLayer {
  readonly start: number
  readonly end: number
  readonly boxes: readonly FlowBox[]
}

/** A corner of an arrow, in the direction of time. */
export interface FlowPoint {
  readonly along: number
  readonly across: number
}

/** An arrow in the direction of time; the last point is the tip. */
export interface FlowArrow {
  readonly from: string
  readonly to: string
  readonly points: readonly FlowPoint[]
}

/** What the router may use. */
export interface RouteSpace {
  readonly layers: readonly FlowLayer[]
  /** Per link and layer between: how many boxes of that layer stand before the link. */
  readonly passes: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** The outermost places across where a link may go past a layer. */
  readonly from: number
  readonly until: number
  /** Smallest distance between two lines, and the length of a head. */
  readonly spacing: number
  readonly head: number
}

/** The middle of a box, across. */
export const middle = ({ across, size }: FlowBox): number => across + size / 2

/** A drawn box in the direction of time of its orientation. */
export const flowOf = (box: LineBox, orientation: 'horizontal' | 'vertical'): FlowBox =>
  orientation === 'horizontal'
    ? { id: box.id, across: box.y, size: box.height }
    : { id: box.id, across: box.x, size: box.width }
