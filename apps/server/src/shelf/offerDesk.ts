import { err, ok, type Result, shelfOffers, type WorkshopId, workshopId } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import type { ShelfDesk } from './shelfDesk.js'

/** What of a workshop can go on the shelf; for who leads it with an account. Nothing goes there without their act. */
export interface ShelfOfferDesk {
  offers(account: string, workshop: WorkshopId): Promise<Result<Answer<'shelfOffers'>, 'not-yours'>>
  /** The same as `add`, of something that this workshop agreed. */
  put(account: string, wanted: Parameters<ShelfDesk['add']>[1]): ReturnType<ShelfDesk['add']>
}

export function createShelfOfferDesk(parts: {
  readonly shelf: Pick<ShelfDesk, 'add' | 'ofWorkshop'>
  readonly open: (id: WorkshopId) => Promise<WorkshopRoom | null>
  readonly workshopsOf: (account: string) => Promise<readonly string[]>
}): ShelfOfferDesk {
  const roomOf = async (account: string, id: string): Promise<WorkshopRoom | null> => {
    if (!(await parts.workshopsOf(account)).includes(id)) return null
    const room = await parts.open(workshopId(id))
    await room?.catchUp()
    return room
  }
  return {
    offers: async (account, workshop) => {
      const room = await roomOf(account, workshop)
      if (room === null) return err('not-yours')
      const state = room.state()
      const there = await parts.shelf.ofWorkshop(workshop)
      const offers = shelfOffers(state, dateOfMs).map(({ subject, content }) => ({
        subject,
        content: { ...content, values: [...content.values] },
        item: there.get(subject) ?? null,
      }))
      return ok({ title: state.title, open: state.position !== null, offers })
    },
    put: async (account, wanted) => {
      const { source } = wanted
      if (source === null) return parts.shelf.add(account, wanted)
      const room = await roomOf(account, source.workshop)
      const offered = room === null ? [] : shelfOffers(room.state(), dateOfMs)
      if (!offered.some(({ subject }) => subject === source.subject)) return err('shelf-not-yet')
      return parts.shelf.add(account, wanted)
    },
  }
}
