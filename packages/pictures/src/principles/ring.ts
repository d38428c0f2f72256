import type { Point } from '../svg/arrowPath.js'
import type { Ground } from '../svg/ground.js'
import type { PictureText } from '../svg/markup.js'

/** What a table or an organisation answered about one principle. Never counted, never added up. */
export type PrincipleState = 'breaks-nothing' | 'doubt' | 'breaks' | 'open'

/** One principle around the ambition. */
export interface RingPrinciple {
  readonly id: string
  readonly label: string
  readonly state: PrincipleState
  /** The state in words of the caller: `breekt niet`, `nog open`. */
  readonly stateLabel: string
}

/** An ambition and the principles around it, clockwise from the top right. Made for eight; draws any number. */
export interface PrinciplesRing {
  readonly ambition: string
  readonly principles: readonly RingPrinciple[]
}

/** The place that the picture gets. `textSize`: a principle; on the room screen 34 of 1080. */
export interface RingFrame {
  readonly width: number
  readonly height: number
  readonly textSize: number
}

/** A principle as it is drawn. */
export interface RingPoint {
  readonly id: string
  readonly label: string
  readonly state: PrincipleState
  readonly stateLabel: string
  readonly centre: Point
  readonly radius: number
  readonly lines: readonly string[]
  /** Base line of the first line; the text runs away from the ring. */
  readonly textAt: Point
  readonly anchor: 'start' | 'end'
  readonly lineHeight: number
  readonly stateAt: Point
  readonly stateSize: number
  readonly stateLine: string
  /** The width that both were wrapped to, and whether the fonts have every character; clip them otherwise. */
  readonly labelWidth: number
  readonly isMeasured: boolean
}

/** The geometry of a ring. */
export interface RingLayout {
  readonly width: number
  readonly height: number
  readonly textSize: number
  readonly points: readonly RingPoint[]
  /** SVG path data of the ring between the principles. */
  readonly arcs: readonly string[]
  readonly sheet: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly lines: readonly string[]
    readonly textSize: number
    readonly lineHeight: number
    readonly textAt: Point
    readonly direction: 'ltr' | 'rtl'
    readonly isCut: boolean
    readonly isMeasured: boolean
  }
}

/** How a ring is written down. */
export interface RingLook extends PictureText {
  readonly ground: Ground
}
