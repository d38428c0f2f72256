import { rowsOf } from '../parts/fit.js'

/** One field of the sheet in words; `value` is null while it is empty. */
export interface SheetRow {
  readonly id: string
  readonly label: string
  readonly value: string | null
}
/** Rows as they lie: in one type size, each with so many lines at most. `left`: rows that do not fit. */
export interface FittedRows {
  readonly size: number
  readonly rows: readonly (SheetRow & { readonly lines: number })[]
  readonly left: number
}
/** In units of one percent of the height of the room screen. */
interface Place {
  readonly width: number
  readonly height: number
}

/** Type sizes, the wanted one first, the smallest that may be read from afar last. */
const sizes = [4.2, 3.7, 3.15, 2.8]
const smallest = 2.8
/** The label beside the value, as a share of the width; the style sheet has the same. */
const labelShare = 0.34
/** A line of type with the white of its row. */
const lineHeight = 1.24
const rowWhite = 1.6

/**
 * The largest size in which every field is read whole. Where even the smallest is too large, long answers are cut to the same
 * number of lines, and what then does not fit is counted: it is on the phones.
 */
export function fitRows(rows: readonly SheetRow[], place: Place): FittedRows {
  for (const size of sizes) {
    const whole = rows.map((row) => ({ ...row, lines: linesOf(row, { ...place, size }) }))
    if (heightOf(whole, size) <= place.height) return { size, rows: whole, left: 0 }
  }
  const whole = rows.map((row) => ({ ...row, lines: linesOf(row, { ...place, size: smallest }) }))
  for (const most of [4, 3, 2]) {
    const cut = whole.map((row) => ({ ...row, lines: Math.min(row.lines, most) }))
    if (heightOf(cut, smallest) <= place.height) return { size: smallest, rows: cut, left: 0 }
  }
  const short = whole.map((row) => ({ ...row, lines: Math.min(row.lines, 2) }))
  const shown = short.filter((_, index) => heightOf(short.slice(0, index + 1), smallest) <= place.height)
  return { size: smallest, rows: shown, left: rows.length - shown.length }
}

const heightOf = (rows: readonly { readonly lines: number }[], size: number): number =>
  rows.reduce((sum, { lines }) => sum + lines * size * lineHeight + rowWhite, 0)

function linesOf({ label, value }: SheetRow, { width, size }: Place & { readonly size: number }): number {
  const beside = rowsOf(label, { width: width * labelShare - 2.4, size: Math.max(smallest, size * 0.8) })
  const words = value === null ? 1 : rowsOf(value, { width: width * (1 - labelShare), size })
  return Math.max(1, beside, words)
}
