import type { Link } from '../links.js'

/** How many columns a box takes; one when it is not there. */
export type Spans = ReadonlyMap<string, number>

/**
 * Gives the boxes of every layer a row of their own, in the order they have, so that linked boxes stand level where they
 * can. Uses no more rows than the fullest layer needs. Row numbers per layer, from 0: the first one of a box that takes
 * more than one.
 */
export function levelRows(
  layers: readonly (readonly string[])[],
  links: readonly Link[],
  spans: Spans = new Map(),
): readonly (readonly number[])[] {
  const spanOf = (id: string) => spans.get(id) ?? 1
  const sizes = layers.map((ids) => ids.reduce((sum, id) => sum + spanOf(id), 0))
  const most = Math.max(0, ...sizes)
  const rows = new Map<string, number>()
  const middle = (id: string): readonly number[] => {
    const row = rows.get(id)
    return row === undefined ? [] : [row + (spanOf(id) - 1) / 2]
  }
  const fullest = sizes.indexOf(most)
  const walk = [...layers.keys()].sort((a, b) => Math.abs(a - fullest) - Math.abs(b - fullest) || a - b)
  for (const layer of walk) {
    const ids = layers[layer] ?? []
    const wishing = ids.map((id) => {
      const near = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      const placed = near.flatMap(middle)
      const wish = placed.length === 0 ? null : placed.reduce((sum, row) => sum + row, 0) / placed.length
      return { span: spanOf(id), wish }
    })
    for (const [index, row] of spread(wishing, most).entries()) rows.set(ids[index] ?? '', row)
  }
  return layers.map((ids) => ids.map((id) => rows.get(id) ?? 0))
}

interface Wishing {
  readonly span: number
  /** Where its middle would like to be. */
  readonly wish: number | null
}

/** Rising rows below `count` that differ least from the wishes; a box without a wish likes to be near the top. */
function spread(boxes: readonly Wishing[], count: number): number[] {
  const never = { cost: Number.POSITIVE_INFINITY, rows: [] as readonly number[] }
  // best[row]: cheapest way to place the boxes so far, all of them above this row.
  let best = Array.from({ length: count + 1 }, () => ({ cost: 0, rows: [] as readonly number[] }))
  for (const { span, wish } of boxes) {
    const next: typeof best = [never]
    for (let end = 1; end <= count; end++) {
      const row = end - span
      const before = best[row] ?? never
      const cost = wish === null ? row * 0.01 : (row + (span - 1) / 2 - wish) ** 2
      const here = { cost: before.cost + cost, rows: [...before.rows, row] }
      const above = next[end - 1] ?? here
      next.push(here.cost < above.cost ? here : above)
    }
    best = next
  }
  return [...(best[count]?.rows ?? [])]
}
