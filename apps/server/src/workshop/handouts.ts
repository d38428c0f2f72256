import { err, type OrganisationId, ok, type ParticipantId, type Result, type WorkshopState } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import type { WriteOp } from '../storage/storage.js'
import type { DoorRefusal } from './entrances.js'
import type { WorkshopRoom } from './workshopRoom.js'

type Door<T> = Promise<Result<T, DoorRefusal>>
interface Link {
  readonly path: string
}
type CardWay = Body<'newCard'>['way']
/** What is handed out so that somebody can come in: personal cards, invitations, four words. Who may ask is decided before. */
export interface Handouts {
  newCard(room: WorkshopRoom, asked: Body<'newCard'>): Door<Link>
  /** Cards that open something now, the newest first; of organisations that are still there. */
  madeCards(room: WorkshopRoom): Promise<Answer<'cards'>>
  /** Another link for the holder of a card: who used the one before stays in, and it opens nothing any more. */
  renewCard(room: WorkshopRoom, participant: ParticipantId): Door<Link>
  newInvitation(room: WorkshopRoom): Door<Link>
  /** Invitations that nobody used open nothing any more; gives how many. */
  withdrawInvitations(room: WorkshopRoom): Door<number>
  makeWords(member: { readonly room: WorkshopRoom; readonly participant: ParticipantId }): Door<readonly string[]>
  /** Four words for who holds a paper card; not once a phone took the card over. */
  makeWordsForCard(room: WorkshopRoom, participant: ParticipantId): Door<readonly string[]>
}
type Made = Link & { readonly write: WriteOp }
/** Functions of the accounts, handed in by `app.ts`. */
export interface HandoutParts {
  readonly newCard: (workshop: WorkshopRoom['id'], organisation: OrganisationId, way: CardWay) => Made
  readonly madeCards: (workshop: WorkshopRoom['id']) => Promise<readonly Answer<'cards'>[number][]>
  readonly renewCard: (
    workshop: WorkshopRoom['id'],
    participant: ParticipantId,
  ) => Promise<(Link & { readonly writes: readonly WriteOp[] }) | null>
  readonly newInvitation: (workshop: WorkshopRoom['id']) => Made
  readonly withdrawInvitations: (workshop: WorkshopRoom['id']) => Promise<readonly WriteOp[]>
  readonly makeWords: (workshop: WorkshopRoom['id'], participant: ParticipantId) => Door<readonly string[]>
  readonly writeRows: (rows: readonly WriteOp[]) => Promise<boolean>
}

export function createHandouts(parts: HandoutParts): Handouts {
  /** A link whose secret is kept before the link is given. */
  const keep = async (path: string, ...writes: readonly WriteOp[]): Door<Link> =>
    (await parts.writeRows(writes)) ? ok({ path }) : err('not-saved')
  return {
    newCard: async (room, { organisation, way }) => {
      if (!(await knows(room, ({ organisations }) => organisations.some((one) => one.id === organisation))))
        return err('unknown-organisation')
      const { path, write } = parts.newCard(room.id, organisation, way)
      return keep(path, write)
    },
    madeCards: async (room) => {
      const made = await parts.madeCards(room.id)
      const there = new Set(room.state().organisations.map(({ id }) => id))
      return made.filter(({ organisation }) => there.has(organisation))
    },
    renewCard: async (room, participant) => {
      const renewed = await parts.renewCard(room.id, participant)
      return renewed === null ? err('card-unknown') : keep(renewed.path, ...renewed.writes)
    },
    newInvitation: async (room) => {
      const { path, write } = parts.newInvitation(room.id)
      return keep(path, write)
    },
    withdrawInvitations: async (room) => {
      const writes = await parts.withdrawInvitations(room.id)
      return writes.length === 0 || (await parts.writeRows(writes)) ? ok(writes.length) : err('not-saved')
    },
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
