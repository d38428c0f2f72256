import type { PictureOrganisation } from '../organisationInPicture.js'
import type { Point } from '../svg/arrowPath.js'

/** An organisation with a lane of its own. */
export interface RouteOrganisation extends PictureOrganisation {
  readonly id: string
}

/** Something that an organisation does. Days are YYYY-MM-DD. */
export interface RouteAction {
  readonly id: string
  /** Id of the organisation that carries it or is asked to. */
  readonly organisation: string
  readonly text: string
  readonly start: string
  readonly due: string
  /** Accepted in person; otherwise asked and waiting for an answer. */
  readonly isAccepted: boolean
  readonly isDone: boolean
  /** Ids of actions that can begin after it. */
  readonly enables: readonly string[]
}

/** A day that is written above the picture, in words of the caller: `nu`, `jan 2027`. */
export interface RouteTick {
  readonly day: string
  readonly label: string
}

/** The change route, as data. */
export interface Route {
  /** In the order of the lanes. */
  readonly organisations: readonly RouteOrganisation[]
  readonly actions: readonly RouteAction[]
  readonly ticks: readonly RouteTick[]
  /** Decides what is done, now and next. */
  readonly today: string
}

/** The place that the picture gets, in units of its own. */
export interface RouteFrame {
  readonly width: number
  readonly height: number
  /** Size of an action when there is room for it; on the room screen at least 2.6 % of the height of the screen. */
  readonly textSize: number
}

/** `done` is said by the caller; `now` has begun on the day of today; `next` has not. */
export type RouteState = 'done' | 'now' | 'next'

/** The lane of one organisation. */
export interface RouteLane {
  readonly id: string
  readonly organisation: RouteOrganisation
  readonly y: number
  readonly height: number
  /** Paper for the shape: top left corner and size. The shape itself takes six tenths of it. */
  readonly chip: Point & { readonly size: number }
  readonly nameAt: Point
  readonly nameLines: readonly string[]
  readonly nameSize: number
  readonly nameWidth: number
  readonly isCut: boolean
  readonly isMeasured: boolean
}

/** An action as it is drawn. Its left and right side are its days. */
export interface RouteBar {
  readonly id: string
  readonly organisation: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isAccepted: boolean
  readonly state: RouteState
  /** Not done and past its day. */
  readonly isLate: boolean
  readonly lines: readonly string[]
  readonly textSize: number
  readonly lineHeight: number
  readonly textAt: Point
  readonly direction: 'ltr' | 'rtl'
  /** Inside the bar, or beside it on the ground when the bar is too short. */
  readonly textPlace: 'inside' | 'after' | 'before'
  /** Where the text is: the bar itself, or the piece of ground beside it. */
  readonly textBox: Point & { readonly width: number; readonly height: number }
  readonly isCut: boolean
  readonly isMeasured: boolean
  readonly text: string
  /** Where the mark of what is done (a check) or has begun (a dot) stands: top left corner and size. */
  readonly stateAt: (Point & { readonly size: number }) | null
}

/** What can begin after what, as it is drawn: never from right to left. */
export interface RouteArrow {
  readonly from: string
  readonly to: string
  readonly path: string
  readonly head: string
  readonly points: readonly Point[]
}

/** The geometry of a route. */
export interface RouteLayout {
  readonly width: number
  readonly height: number
  readonly textSize: number
  readonly lanes: readonly RouteLane[]
  /** `isShown` false: the label would stand on another one; the line stays. */
  readonly ticks: readonly (RouteTick & {
    readonly x: number
    readonly anchor: 'start' | 'middle' | 'end'
    readonly isShown: boolean
  })[]
  /** The day that parts done and now from next; `null` when it is no day. */
  readonly todayX: number | null
  readonly tickLine: { readonly labelY: number; readonly y1: number; readonly y2: number; readonly labelSize: number }
  readonly bars: readonly RouteBar[]
  readonly arrows: readonly RouteArrow[]
  /** Links that would run back in time: the later one starts before the earlier one. Said in the outline, not drawn. */
  readonly outOfOrder: readonly { readonly from: string; readonly to: string }[]
}
