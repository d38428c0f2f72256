/** Who reads something, from nobody else to everybody. Each also lets on who stands before it. */
export const visibilities = ['me', 'table', 'meeting', 'partners', 'everyone'] as const
export type Visibility = (typeof visibilities)[number]

/** Who something is for. `table` is said of `table` only. */
export interface SharedWith {
  readonly visibility: Visibility
  /** Id of the theme table, or null. */
  readonly table: string | null
}
/** Somebody who reads, seen from who made what is read. */
export type Reader =
  | { readonly kind: 'maker' }
  /** Known by a personal link: somebody of a theme table, who was in the meeting, or of a partner. */
  | { readonly kind: 'known'; readonly circle: 'meeting' | 'partners'; readonly table: string | null }
  | { readonly kind: 'anybody' }

/**
 * May somebody read it? Who made it always; everybody what is for everyone; who is known also what is for the circle in which
 * they stand, and what is for their own theme table. Nothing else, so that what is not known is not read. Rule: SPEC VIS-1.
 */
export function isSharedWith(reader: Reader, { visibility, table }: SharedWith): boolean {
  if (reader.kind === 'maker' || visibility === 'everyone') return true
  if (reader.kind === 'anybody' || visibility === 'me') return false
  if (visibility === 'partners') return true
  if (visibility === 'meeting') return reader.circle === 'meeting'
  return table !== null && reader.circle === 'meeting' && reader.table === table
}
