import type { PictureOrganisation } from '../organisationInPicture.js'
import type { Point } from '../svg/arrowPath.js'
import type { Ground } from '../svg/ground.js'
import type { PictureText } from '../svg/markup.js'

/** One choice of a round, in words. */
export interface PollChoice {
  readonly id: string
  readonly label: string
}

/** How many organisations chose what. `organisations` only where the round may show them: then there is one mark for each. */
export interface PollCount {
  readonly choice: string
  readonly count: number
  readonly organisations?: readonly PictureOrganisation[]
}

/** What was answered about one item. */
export interface PollItem {
  readonly id: string
  readonly text: string
  readonly counts: readonly PollCount[]
  /** The low end in words of the caller, heard first: `Twee organisaties zijn er niet voor.`; `null` when there is none. */
  readonly lowEnd: string | null
}

/** Answers per item; choices from the low end to the high end, or the other way: the order is the caller's. */
export interface Distribution {
  readonly choices: readonly PollChoice[]
  readonly items: readonly PollItem[]
}

/** The place that the picture gets. */
export interface DistributionFrame {
  readonly width: number
  readonly height: number
  readonly textSize: number
}

/** One organisation at one choice. */
export interface PollMark {
  readonly choice: string
  /** `null` when it is not shown which organisation. */
  readonly organisation: PictureOrganisation | null
  /** Top left corner and size. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Lines of a text at their place. */
export interface PollText {
  readonly lines: readonly string[]
  readonly at: Point
  readonly size: number
  readonly lineHeight: number
  /** The width that it was wrapped to. */
  readonly width: number
  readonly direction: 'ltr' | 'rtl'
  readonly isCut: boolean
  readonly isMeasured: boolean
}

/** One item as it is drawn. */
export interface PollRow {
  readonly id: string
  readonly y: number
  readonly height: number
  readonly text: PollText
  readonly lowEnd: PollText | null
  readonly marks: readonly PollMark[]
  /** The line on which the marks stand. */
  readonly base: number
}

/** The geometry of a distribution. */
export interface DistributionLayout {
  readonly width: number
  readonly height: number
  readonly textSize: number
  readonly columns: readonly {
    readonly id: string
    readonly x: number
    readonly width: number
    readonly label: PollText
  }[]
  readonly rows: readonly PollRow[]
}

/** How a distribution is written down. */
export interface DistributionLook extends PictureText {
  readonly ground: Ground
}
