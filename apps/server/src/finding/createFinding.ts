import { createShelfOfferDesk, type ShelfOfferDesk } from '../shelf/offerDesk.js'
import { createShelfDesk, type ShelfDesk } from '../shelf/shelfDesk.js'
import { createFindDesk, type FindDesk } from './findDesk.js'

type FindParts = Omit<Parameters<typeof createFindDesk>[0], 'shelfIsFindable' | 'examplesFound'>
type OfferParts = Omit<Parameters<typeof createShelfOfferDesk>[0], 'shelf'>

/** The shelf of this server, what workshops can put there, and the search over all of it. */
export function createFinding(parts: Parameters<typeof createShelfDesk>[0] & OfferParts & FindParts): {
  readonly shelf: ShelfDesk
  readonly shelfOffers: ShelfOfferDesk
  readonly finding: FindDesk
} {
  const shelf = createShelfDesk(parts)
  return {
    shelf,
    shelfOffers: createShelfOfferDesk({ ...parts, shelf }),
    finding: createFindDesk({ ...parts, shelfIsFindable: shelf.makeFindable, examplesFound: shelf.examplesFound }),
  }
}
