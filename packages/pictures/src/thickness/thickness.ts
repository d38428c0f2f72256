import type { ThicknessLevel } from '@siroop/domain'
import type { Point } from '../svg/arrowPath.js'
import type { Ground } from '../svg/ground.js'
import type { PictureText } from '../svg/markup.js'

/** One sentence; `label` is the number by which the text speaks of it. */
export interface ThicknessBlock {
  readonly id: string
  readonly label: string
  readonly level: ThicknessLevel
}
/** The sentences of one moment; `label` says which (a year), null when there is only one. */
export interface ThicknessRow {
  readonly label: string | null
  readonly blocks: readonly ThicknessBlock[]
}
/** The place that the picture gets: as high as it needs, at most this wide. Sizes are in units of the picture. */
export interface ThicknessFrame {
  readonly width: number
  readonly textSize: number
  /** Of a block as thick as signed. */
  readonly blockHeight: number
}
/** A block as it is drawn. `stripes`: x of every stripe of a sentence that became thinner; a whole block has none. */
export interface ThicknessPlace {
  readonly id: string
  readonly label: string
  readonly level: ThicknessLevel
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly stripes: readonly { readonly x: number; readonly width: number }[]
  /** The line on which the block stands. */
  readonly base: number
}
/** The geometry of the siroopgehalte. */
export interface ThicknessLayout {
  readonly width: number
  readonly height: number
  readonly textSize: number
  readonly blockHeight: number
  /** The room for the labels of rows; 0 when none has one. */
  readonly labelWidth: number
  readonly labels: readonly { readonly text: string; readonly at: Point }[]
  readonly blocks: readonly ThicknessPlace[]
}
/** How it is written down. */
export interface ThicknessLook extends PictureText {
  readonly ground: Ground
}
