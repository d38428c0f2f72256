import type { WorkshopId } from '@siroop/domain'
import type { ShelfRow } from '@siroop/protocol'

/** What is written about: an item that is there, or something of a workshop; neither for something new. */
export interface About {
  readonly row: ShelfRow | null
  readonly source: { readonly workshop: WorkshopId; readonly subject: string } | null
}
