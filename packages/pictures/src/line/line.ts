import type { PictureOrganisation } from '../organisationInPicture.js'
import type { Point } from '../svg/arrowPath.js'

/** `closed`: nobody writes yet. `open`: people write, unseen by the others. `revealed`: its milestones are on the table. */
export type LaneState = 'closed' | 'open' | 'revealed'

/** One horizon of the line. */
export interface LineLane {
  readonly id: string
  readonly label: string
  readonly state: LaneState
}

/** Something that is true in its year. */
export interface LineMilestone {
  readonly id: string
  readonly lane: string
  /** At most 220 graphemes is what the picture is made for; longer texts are cut sooner. */
  readonly text: string
  readonly organisation: PictureOrganisation | null
  /** Ids of milestones in the same or a later year that it makes possible. */
  readonly enables: readonly string[]
}

/** The line from 2040 to now, as data. Lanes go from far to near: 2040 first, now last. */
export interface Line {
  readonly lanes: readonly LineLane[]
  readonly milestones: readonly LineMilestone[]
}

/**
 * The place that the picture gets, in units of its own (pixels at scale 1). `horizontal`: now left, 2040 right, within
 * `width` by `height`. `vertical`: 2040 on top, within `width`; the height follows from the content.
 */
export type LineFrame = HorizontalFrame | VerticalFrame

/** For the room screen and the cockpit. */
export interface HorizontalFrame {
  readonly orientation: 'horizontal'
  readonly width: number
  readonly height: number
  /** Size of a milestone in full. On the room screen 2.6 % of the height of the screen. */
  readonly textSize: number
  /** Size of the years; 2.3 times the text when left out. */
  readonly labelSize?: number
  /** The lane that is talked about: it keeps its full texts longest. The newest revealed lane when left out. */
  readonly focus?: string
}

/** For the PDF. */
export interface VerticalFrame {
  readonly orientation: 'vertical'
  readonly width: number
  readonly textSize: number
  /** Size of the years; 1.5 times the text when left out. */
  readonly labelSize?: number
  /** What it is cut for with `sliceLine`: the rows of a page then stand a little wider apart when there is room. */
  readonly pages?: LinePages
}

/** Heights that a part of the line may have: on the first page, below a heading, and on the next ones. */
export interface LinePages {
  readonly first: number
  readonly next: number
}

/** A horizon as it is drawn. */
export interface LanePlace {
  readonly id: string
  readonly label: string
  readonly state: LaneState
  /** The first of the list: 2040. */
  readonly isFar: boolean
  /** All that belongs to the lane, its label included: where envelopes may lie when it is open. */
  readonly band: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Start of the base line of the label. */
  readonly labelAt: Point
  readonly labelSize: number
  /** The label, cut where the next one begins. */
  readonly labelLine: string
  /** On the axis, at the label. */
  readonly dot: Point
}

/**
 * How much of a milestone a box shows. `full`: the text and the name of the organisation. `compact`: shape and first
 * lines, in smaller type.
 */
export type BoxForm = 'full' | 'compact'

/** A milestone as it is drawn. */
export interface LineBox {
  readonly id: string
  readonly lane: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly form: BoxForm
  /** The text, already wrapped; fits inside the box at `textSize`. */
  readonly lines: readonly string[]
  readonly textSize: number
  readonly lineHeight: number
  /** Start of the base line of the first line; its right end when the text runs from right to left. */
  readonly textAt: Point
  readonly direction: 'ltr' | 'rtl'
  /** The end of the text is left out; the outline has all of it. */
  readonly isCut: boolean
  /** The two fonts have every character, so the width is certain. Otherwise clip the text to the box. */
  readonly isMeasured: boolean
  /** The whole text, for a title or a dialog. */
  readonly text: string
  readonly organisation: PictureOrganisation | null
  /** Top left corner and size of the organisation's shape; its name begins at `nameAt`, `null` when compact. */
  readonly mark: (Point & { readonly size: number }) | null
  readonly nameAt: Point | null
  /** The name, wrapped: whole on paper, at most two lines on a screen; empty when compact. */
  readonly nameLines: readonly string[]
  readonly nameSize: number
  readonly nameLineHeight: number
}

/** What makes what possible, as it is drawn. Runs from the earlier milestone to the later one. */
export interface LineArrow {
  readonly from: string
  readonly to: string
  /** SVG path data of the line, without its head. */
  readonly path: string
  /** SVG path data of the head, to be filled. */
  readonly head: string
  /** The corners of the line, from start to the tip of the head. */
  readonly points: readonly Point[]
  /** In a full picture: an arrow that does not touch the lane that is talked about. */
  readonly isQuiet: boolean
}

/** The geometry of a line, the same for both orientations. */
export interface LineLayout {
  readonly orientation: 'horizontal' | 'vertical'
  readonly width: number
  readonly height: number
  readonly lanes: readonly LanePlace[]
  /** From now to 2040; dashed where the lane is not revealed. */
  readonly axis: readonly { readonly from: Point; readonly to: Point; readonly isDashed: boolean }[]
  readonly boxes: readonly LineBox[]
  readonly arrows: readonly LineArrow[]
  /**
   * Vertical only: where a page may end, from top to bottom, the height itself included. Only lines that run straight on
   * are there, no box and no bend.
   */
  readonly cuts: readonly number[]
  /** Vertical only: how far a line goes on, dotted, past the end of a page. */
  readonly tail: number
}
