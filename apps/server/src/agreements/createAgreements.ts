import { boardRoom, readBoard } from '@siroop/board'
import { agreementOffers, type WorkshopId, type WorkshopState, workshopId } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { newManifestId } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import type { Boards } from '../workshop/documents.js'
import { type AgreementDesk, createAgreementDesk, type OffersOf } from './agreementDesk.js'
import { createPublicAgreements, type PublicAgreements } from './publicAgreements.js'

interface Room {
  state(): WorkshopState
  side(): { readonly epoch: number }
  catchUp(): Promise<void>
}
/** The knowledge base: for who makes agreements, and for everybody. */
export interface Agreements {
  readonly agreementDesk: AgreementDesk
  readonly publicAgreements: PublicAgreements
}

/** Joins them, and reads what a link zone made out of its workshop. */
export function createAgreements(parts: {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly workshopsOf: (account: string) => Promise<readonly string[]>
  readonly open: (id: WorkshopId) => Promise<Room | null>
  readonly boards: Pick<Boards, 'read'>
}): Agreements {
  const { workshopsOf, open, boards, nowMs } = parts
  const offersOf: OffersOf = async (account, id) => {
    if (!(await workshopsOf(account)).includes(id)) return null
    const room = await open(workshopId(id))
    if (room === null) return null
    await room.catchUp()
    const state = room.state()
    const { notes } = await boards.read(boardRoom(id, room.side().epoch), readBoard)
    const byId = new Map<string, (typeof notes)[number]>(notes.map((note) => [note.id, note]))
    const offers = agreementOffers(state, {
      dateOf: dateOfMs,
      today: dateOfMs(nowMs()),
      noteOf: (note) => byId.get(note) ?? null,
    })
    const { title, region, position, organisations } = state
    return { title, region, open: position !== null, organisations: organisations.map(({ name }) => name), offers }
  }
  return {
    agreementDesk: createAgreementDesk({ ...parts, newAddressId: newManifestId, offersOf }),
    publicAgreements: createPublicAgreements(parts),
  }
}
