/** From this many rows on a list can be searched. */
export const searchFrom = 9

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')

/** Rows in which every typed word occurs, accents and capitals aside; what is chosen always stays in sight. */
export function searchRows<R extends { readonly id: string; readonly label: string }>(
  rows: readonly R[],
  typed: string,
  chosen: readonly string[],
): readonly R[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return rows.filter(({ id, label }) => chosen.includes(id) || words.every((word) => plain(label).includes(word)))
}
