/** A stretch of one lane that nothing else in its row may touch. */
export interface Stretch {
  readonly id: string
  readonly from: number
  readonly until: number
}

/** Row per id, from 0: each stretch in the first row where it fits, in the order of the list. */
export function packRows(stretches: readonly Stretch[], gap: number): ReadonlyMap<string, number> {
  const rows: Stretch[][] = []
  const rowOf = new Map<string, number>()
  for (const one of stretches) {
    const fits = (row: readonly Stretch[]) =>
      row.every(({ from, until }) => one.from >= until + gap || one.until + gap <= from)
    let row = rows.findIndex(fits)
    if (row === -1) row = rows.push([]) - 1
    rows[row]?.push(one)
    rowOf.set(one.id, row)
  }
  return rowOf
}
