import { err, type OrganisationId, ok, type ParticipantId, type Result, type WorkshopState } from '@siroop/domain'
import type { WriteOp } from '../storage/storage.js'
import type { DoorRefusal } from './entrances.js'
import type { WorkshopRoom } from './workshopRoom.js'

type Door<T> = Promise<Result<T, DoorRefusal>>
interface Link {
  readonly path: string
}
/** What is handed out so that somebody can come in: personal cards, invitations, four words. Who may ask is decided before. */
export interface Handouts {
  newCard(room: WorkshopRoom, organisation: OrganisationId): Door<Link>
  newInvitation(room: WorkshopRoom): Door<Link>
  makeWords(member: { readonly room: WorkshopRoom; readonly participant: ParticipantId }): Door<readonly string[]>
  /** Four words for who holds a paper card; not once a phone took the card over. */
  makeWordsForCard(room: WorkshopRoom, participant: ParticipantId): Door<readonly string[]>
}
type Made = Link & { readonly write: WriteOp }
/** Functions of the accounts, handed in by `app.ts`. */
export interface HandoutParts {
  readonly newCard: (workshop: WorkshopRoom['id'], organisation: OrganisationId) => Made
  readonly newInvitation: (workshop: WorkshopRoom['id']) => Made
  readonly makeWords: (workshop: WorkshopRoom['id'], participant: ParticipantId) => Door<readonly string[]>
  readonly writeRows: (rows: readonly WriteOp[]) => Promise<boolean>
}

export function createHandouts(parts: HandoutParts): Handouts {
  /** A link whose secret is kept before the link is given. */
  const keep = async ({ path, write }: Made): Door<Link> =>
    (await parts.writeRows([write])) ? ok({ path }) : err('not-saved')
  return {
    newCard: async (room, organisation) =>
      (await knows(room, ({ organisations }) => organisations.some((one) => one.id === organisation)))
        ? keep(parts.newCard(room.id, organisation))
        : err('unknown-organisation'),
    newInvitation: async (room) => keep(parts.newInvitation(room.id)),
    makeWords: async ({ room, participant }) =>
      (await knows(room, ({ participants }) => participants.get(participant)?.organisation != null))
        ? parts.makeWords(room.id, participant)
        : err('words-need-a-person'),
    makeWordsForCard: async (room, participant) => {
      await room.catchUp()
      const paper = room.state().participants.get(participant)?.paper ?? null
      if (paper === null) return err('unknown-paper-card')
      // Whoever has the words reads what the holder writes: nobody but the holder may make new ones.
      return paper.claimed ? err('paper-card-claimed') : parts.makeWords(room.id, participant)
    },
  }
}

/** Looks once more when the answer is no: another server may have done it a moment ago. */
async function knows(room: WorkshopRoom, sees: (state: WorkshopState) => boolean): Promise<boolean> {
  if (!sees(room.state())) await room.catchUp()
  return sees(room.state())
}
