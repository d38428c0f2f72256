import type { ShelfContent, ShelfWay } from '@siroop/domain'

/** One item as it is kept. */
export interface KeptItem {
  readonly id: string
  /** The account that put it there. */
  readonly owner: string
  /** One more with every change: who changes it says which one was read. */
  readonly rev: number
  readonly how: Exclude<ShelfWay, 'example'>
  /** What of which workshop it is; null when it was typed or imported. */
  readonly source: { readonly workshop: string; readonly subject: string } | null
  readonly changedAtMs: number
  /** Since when it is off the shelf, or null. */
  readonly withdrawnAtMs: number | null
  readonly content: ShelfContent
}
