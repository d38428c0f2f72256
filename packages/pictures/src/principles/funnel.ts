import type { Point } from '../svg/arrowPath.js'
import type { Ground } from '../svg/ground.js'
import type { PictureText } from '../svg/markup.js'

/** The words of the funnel in the language of the workshop. */
export interface Funnel {
  /** What gets less, on the upper wall: `Wat wij kunnen gebruiken, wordt minder`. */
  readonly above: string
  /** What gets more, on the lower wall: `Wat wij vragen, wordt meer`. */
  readonly below: string
  /** Where we stand: `Nu`. */
  readonly now: string
  /** Where it opens: `2040`. */
  readonly far: string
  /** The space that is left where it is narrow: `Minder ruimte om te kiezen`. */
  readonly narrow: string
  /** The space that opens again: `Ruimte, binnen acht spelregels`. */
  readonly wide: string
  /** The boundary rules, in order. */
  readonly principles: readonly string[]
}

/** `wide` for the room screen, `tall` for a phone. The height of `tall` follows from the content. */
export type FunnelFrame =
  | { readonly form: 'wide'; readonly width: number; readonly height: number; readonly textSize: number }
  | { readonly form: 'tall'; readonly width: number; readonly textSize: number }

/** A text of the funnel at its place. */
export interface FunnelText {
  readonly role: Exclude<keyof Funnel, 'principles'> | 'principle'
  readonly text: string
  readonly lines: readonly string[]
  /** Base line of the first line. */
  readonly at: Point
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly lineHeight: number
}

/** The geometry of a funnel. */
export interface FunnelLayout {
  readonly form: 'wide' | 'tall'
  readonly width: number
  readonly height: number
  readonly textSize: number
  /** SVG path data: the space between the walls, and the two walls. */
  readonly space: string
  readonly walls: readonly string[]
  /** We, where it is narrow. */
  readonly here: Point & { readonly radius: number }
  /** Short marks on the walls where the space is open: the boundary rules. */
  readonly marks: readonly { readonly from: Point; readonly to: Point }[]
  readonly texts: readonly FunnelText[]
}

/** How a funnel is written down. */
export interface FunnelLook extends PictureText {
  readonly ground: Ground
}
