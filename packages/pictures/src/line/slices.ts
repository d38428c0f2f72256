import type { LineLayout, LinePages } from './line.js'

/** A part of the height of a picture that goes on one page. */
export interface LineSlice {
  readonly y: number
  readonly height: number
}

/**
 * Divides a vertical line over pages: only where no box is cut, each part with the dotted ends of its lines at most
 * `next` high, the first at most `first`. A single row that is higher than a page is a part of its own.
 */
export const sliceLine = ({ cuts, tail }: LineLayout, pages: LinePages): readonly LineSlice[] =>
  sliceAt(cuts, { ...pages, tail })

/** The same, from the places where a page may end alone. */
export function sliceAt(
  cuts: readonly number[],
  { first, next: others, tail }: LinePages & { readonly tail: number },
): readonly LineSlice[] {
  const slices: LineSlice[] = []
  let from = 0
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1]
    if (next !== undefined) {
      const tails = (from > 0 ? tail : 0) + (index + 2 < cuts.length ? tail : 0)
      if (next - from + tails <= (slices.length === 0 ? first : others)) continue
    }
    slices.push({ y: from, height: cut - from })
    from = cut
  }
  return slices
}
