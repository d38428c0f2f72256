import {
  type Command,
  err,
  ok,
  type Result,
  type ShelfContent,
  type SubjectId,
  shelfOffers,
  shelfPlace,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Answer, WireRefusal } from '@siroop/protocol'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import type { ShelfDesk } from './shelfDesk.js'

/** What passes between the shelf and workshops; for who leads one with an account. Nothing passes without their act. */
export interface ShelfOfferDesk {
  offers(account: string, workshop: WorkshopId): Promise<Result<Answer<'shelfOffers'>, 'not-yours'>>
  /** The same as `add`, of something that this workshop agreed. */
  put(account: string, wanted: Parameters<ShelfDesk['add']>[1]): ReturnType<ShelfDesk['add']>
  /** *Neem mee*: writes down with a step of the route that this was done before, there. */
  take(
    account: string,
    asked: { readonly item: string; readonly workshop: WorkshopId; readonly subject: SubjectId },
  ): Passed
  /** Shows it in the room and on the phones, without whom to call. */
  show(account: string, asked: { readonly item: string; readonly workshop: WorkshopId }): Passed
}
type Passed = Promise<Result<null, WireRefusal | 'not-yours' | 'unknown-shelf-item'>>

export function createShelfOfferDesk(parts: {
  readonly shelf: Pick<ShelfDesk, 'add' | 'find' | 'ofWorkshop'>
  readonly open: (id: WorkshopId) => Promise<WorkshopRoom | null>
  readonly workshopsOf: (account: string) => Promise<readonly string[]>
}): ShelfOfferDesk {
  const roomOf = async (account: string, id: string): Promise<WorkshopRoom | null> => {
    if (!(await parts.workshopsOf(account)).includes(id)) return null
    const room = await parts.open(workshopId(id))
    await room?.catchUp()
    return room
  }
  /** Sends a command about an item, in the language of the workshop. */
  const pass = async (
    account: string,
    { item: id, workshop }: { readonly item: string; readonly workshop: WorkshopId },
    commandOf: (content: ShelfContent) => Command,
  ): Passed => {
    const room = await roomOf(account, workshop)
    if (room === null) return err('not-yours')
    const item = await parts.shelf.find(account, { id, locale: room.state().locale })
    if (item === null) return err('unknown-shelf-item')
    const done = await room.handle({
      id: null,
      acts: [{ actor: { kind: 'system' }, command: commandOf(item.content) }],
    })
    return done.ok ? ok(null) : err(done.refusal)
  }
  return {
    take: (account, { subject, ...asked }) =>
      pass(account, asked, (content) => ({ type: 'takeFromShelf', subject, taken: takenFrom(asked.item, content) })),
    show: (account, asked) =>
      pass(account, asked, (content) => {
        const { problem, needs, works } = content
        return {
          type: 'showFromShelf',
          shown: { ...takenFrom(asked.item, content), problem, needs, works: works.text },
        }
      }),
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

const takenFrom = (item: string, content: ShelfContent) => ({ item, title: content.title, place: shelfPlace(content) })
