import { type Face, widestWordInEms } from '@siroop/pictures'
import { typeShares } from '../look/tables.js'

/** One text of a column: its typeface, its size in points, and the mm that stand before it on its line. */
export interface ColumnText {
  readonly text: string
  readonly face: Face
  readonly points: number
  readonly beforeMm: number
}

/** A column: how wide it likes to be, the mm between its text and the next column, and all that stands in it. */
export interface Column {
  readonly wishMm: number
  readonly paddingMm: number
  readonly texts: readonly ColumnText[]
}

/** Widths in whole tenths of a mm, together `totalMm`, and the share of the type size that they are for. */
export interface ColumnWidths {
  readonly widthsMm: readonly number[]
  readonly type: number
}

const mmPerPoint = 25.4 / 72
/** A word that asks for more than this share of the table is broken, so that it does not take the room of all others. */
const mostShare = 0.36

/**
 * Divides a table over its columns so that no word is broken: a column with a long word gets its room from columns that
 * have some to spare. When all words together are too wide the type becomes a little smaller; after that words break.
 */
export function columnWidths(columns: readonly Column[], totalMm: number): ColumnWidths {
  const needs = (type: number) => columns.map((column) => Math.min(needOf(column, type), totalMm * mostShare))
  const type = typeShares.find((one) => sum(needs(one)) <= totalMm) ?? typeShares.at(-1) ?? 1
  const needed = needs(type)
  const wide = columns.map(({ wishMm }, index) => Math.max(wishMm, needed[index] ?? 0))
  const spare = wide.map((width, index) => width - (needed[index] ?? 0))
  const over = sum(wide) - totalMm
  const share = sum(spare) === 0 ? 0 : Math.min(1, over / sum(spare))
  const widths = wide.map((width, index) => width - share * (spare[index] ?? 0))
  // Too wide even so: every column is narrower, and words break.
  const fit = Math.min(1, totalMm / Math.max(1, sum(widths)))
  return { widthsMm: widths.map((width) => Math.round(width * fit * 10) / 10), type }
}

/** The widest word, with a hair to spare. */
const needOf = ({ paddingMm, texts }: Column, type: number): number =>
  paddingMm +
  0.2 +
  Math.max(
    0,
    ...texts.map(
      ({ text, face, points, beforeMm }) => beforeMm + widestWordInEms(text, face) * points * type * mmPerPoint,
    ),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
