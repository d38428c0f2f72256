import type { LineLayout } from './line.js'

/** A part of the height of a picture that goes on one page. */
export interface LineSlice {
  readonly y: number
  readonly height: number
}

/**
 * Divides a vertical line over pages: only where no box is cut, each part at most `pageHeight` (the first at most
 * `firstHeight`, below a heading). A single row that is higher than a page is a part of its own.
 */
export function sliceLine(layout: LineLayout, pageHeight: number, firstHeight = pageHeight): readonly LineSlice[] {
  const slices: LineSlice[] = []
  let from = 0
  for (const [index, cut] of layout.cuts.entries()) {
    const next = layout.cuts[index + 1]
    const room = slices.length === 0 ? firstHeight : pageHeight
    if (next !== undefined && next - from <= room) continue
    slices.push({ y: from, height: cut - from })
    from = cut
  }
  return slices
}
