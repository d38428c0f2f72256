import { createShelfOfferDesk, type ShelfOfferDesk } from './offerDesk.js'
import { createShelfDesk, type ShelfDesk } from './shelfDesk.js'

/** The shelf of this server, and what workshops can put there. */
export function createShelf(
  parts: Parameters<typeof createShelfDesk>[0] & Omit<Parameters<typeof createShelfOfferDesk>[0], 'shelf'>,
): { readonly shelf: ShelfDesk; readonly shelfOffers: ShelfOfferDesk } {
  const shelf = createShelfDesk(parts)
  return { shelf, shelfOffers: createShelfOfferDesk({ ...parts, shelf }) }
}
