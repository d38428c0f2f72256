import type { Link } from '../links.js'

/**
 * Gives the boxes of every layer a row of their own, in the order they have, so that linked boxes stand level where they
 * can. Uses no more rows than the fullest layer needs. Row numbers per layer, from 0.
 */
export function levelRows(
  layers: readonly (readonly string[])[],
  links: readonly Link[],
): readonly (readonly number[])[] {
  const most = Math.max(0, ...layers.map((ids) => ids.length))
  const rows = new Map<string, number>()
  const fullest = layers.findIndex((ids) => ids.length === most)
  const walk = [...layers.keys()].sort((a, b) => Math.abs(a - fullest) - Math.abs(b - fullest) || a - b)
  for (const layer of walk) {
    const ids = layers[layer] ?? []
    const wishes = ids.map((id) => {
      const near = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      const placed = near.flatMap((one) => rows.get(one) ?? [])
      return placed.length === 0 ? null : placed.reduce((sum, row) => sum + row, 0) / placed.length
    })
    for (const [index, row] of spread(wishes, most).entries()) rows.set(ids[index] ?? '', row)
  }
  return layers.map((ids) => ids.map((id) => rows.get(id) ?? 0))
}

/** Rising rows below `count` that differ least from the wishes; a box without a wish likes to be near the top. */
function spread(wishes: readonly (number | null)[], count: number): number[] {
  const cost = (index: number, row: number): number => {
    const wish = wishes[index] ?? null
    return wish === null ? row * 0.01 : (row - wish) ** 2
  }
  // best[row]: cheapest way to place the boxes so far with the last one above or in this row.
  let best: { readonly cost: number; readonly rows: readonly number[] }[] = Array.from({ length: count + 1 }, () => ({
    cost: 0,
    rows: [],
  }))
  for (const index of wishes.keys()) {
    const next: typeof best = [{ cost: Number.POSITIVE_INFINITY, rows: [] }]
    for (let row = 0; row < count; row++) {
      const before = best[row] ?? { cost: Number.POSITIVE_INFINITY, rows: [] }
      const here = { cost: before.cost + cost(index, row), rows: [...before.rows, row] }
      const above = next[row] ?? here
      next.push(here.cost < above.cost ? here : above)
    }
    best = next
  }
  return [...(best[count]?.rows ?? [])]
}
