import { divide, inRows, rowsOf } from './fit.js'

/** Slips beside each other, everything in units of one percent of the height of the room screen. */
interface SlipSize {
  /** Type size; the smallest can still be read from afar. */
  readonly size: number
  readonly columns: number
}
/** How opened notes lie: type size, columns, and which notes lie on which page. */
export interface SlipPages<T> extends SlipSize {
  readonly pages: readonly (readonly T[])[]
}

/** The wanted size first. Few short notes are large; many long ones lie on more pages. */
const tried: readonly SlipSize[] = [
  { size: 4.4, columns: 3 },
  { size: 3.8, columns: 3 },
  { size: 3.2, columns: 3 },
  { size: 3.2, columns: 4 },
  { size: 2.7, columns: 4 },
]
/** The sizes of slips.css: white between slips, and inside one, as a share of the type size. */
const gap = 2
const padding = { across: 0.62, down: 0.5 }

/** Notes in their order, in rows, as large as they fit on one page; else on as few pages as it takes. Nothing is cut. */
export function slipPages<T extends { readonly text: string }>(
  notes: readonly T[],
  { width, height }: { readonly width: number; readonly height: number },
): SlipPages<T> {
  const all = tried.map(({ size, columns }): SlipPages<T> => {
    const inside = (width - gap * (columns - 1)) / columns - size * padding.across * 2
    const heightOf = ({ text }: T) => rowsOf(text, { width: inside, size }) * size * 1.22 + size * padding.down * 2
    const rows = divide(
      inRows(notes, columns),
      (row) => Math.max(...row.map(heightOf)) + gap,
      // after the last row comes no white
      height + gap,
    )
    return { size, columns, pages: rows.map((page) => page.flat()) }
  })
  const [first] = all.toSorted((one, other) => one.pages.length - other.pages.length)
  return first ?? { size: 2.7, columns: 4, pages: [] }
}
