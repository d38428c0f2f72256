import { err, type Locale, ok, type ParticipantId, participantId, type Result, type WorkshopId } from '@siroop/domain'
import type { WriteOp } from '../../storage/storage.js'
import type { DoorRefusal } from '../entrances.js'
import type { WorkshopRoom } from '../workshopRoom.js'
import type { AlsoMade, MadeWorkshop, NewWorkshop } from '../workshops.js'
import type { Rehearsals } from './rehearsals.js'

/** A rehearsal that was made for somebody who leads. */
export interface Begun {
  readonly id: WorkshopId
  /** The way in of a co-facilitator, who has no account; null for who comes in by the own account. */
  readonly entered: { readonly participant: ParticipantId; readonly token: string } | null
}
/** Functions of the accounts, handed in by `app.ts`. */
export interface RehearsalDoorParts {
  readonly rehearsals: Pick<Rehearsals, 'create'>
  readonly newId: () => string
  /** The account by which this person, or else the facilitator, is in a workshop. */
  readonly accountOf: (workshop: WorkshopId, participant: ParticipantId) => Promise<string | null>
  readonly seatFor: (facilitator: string, of: { readonly from: WorkshopId }) => Promise<NewWorkshop['seat']>
  readonly issue: (bearer: { kind: 'co'; workshop: WorkshopId; participant: ParticipantId }) => {
    readonly token: string
    readonly write: WriteOp
  }
}
/** Who asks: somebody who leads the real workshop. */
interface Asking {
  readonly room: WorkshopRoom
  readonly participant: ParticipantId
}

/**
 * Makes a rehearsal for whoever leads. It always belongs to the account that the real workshop belongs to, so that it
 * lies among that facilitator's workshops; a co-facilitator gets a place of the same kind in it, and its regie.
 */
export function createRehearsalDoor(parts: RehearsalDoorParts) {
  return async ({ room, participant }: Asking): Promise<Result<Begun, DoorRefusal>> => {
    const account = await parts.accountOf(room.id, participant)
    if (account === null) return err('not-yours')
    const seat = await parts.seatFor(account, { from: room.id })
    if (room.state().participants.get(participant)?.role === 'facilitator') {
      const made = await parts.rehearsals.create(room, seat)
      return made.ok ? ok({ id: made.value, entered: null }) : made
    }
    const who = room.side().people.get(participant) ?? { name: null, locale: room.state().locale }
    let entered: Begun['entered'] = null
    const made = await parts.rehearsals.create(room, seat, (fresh) => {
      const place = coSeat(fresh, who, parts)
      entered = place.entered
      return place.also
    })
    return made.ok ? ok({ id: made.value, entered }) : made
  }
}

/** A co-facilitator comes in and has the regie at once: nobody else is there yet. */
function coSeat(
  { workshop }: MadeWorkshop,
  { name, locale }: { readonly name: string | null; readonly locale: Locale },
  { newId, issue }: RehearsalDoorParts,
): { readonly also: AlsoMade; readonly entered: NonNullable<Begun['entered']> } {
  const participant = participantId(newId())
  const { token, write } = issue({ kind: 'co', workshop, participant })
  const admit = { type: 'admitParticipant', role: 'coFacilitator', organisation: null, byCard: false } as const
  return {
    entered: { participant, token },
    also: {
      acts: [
        { actor: { kind: 'system' }, command: { ...admit, participant } },
        { actor: { kind: 'person', id: participant }, command: { type: 'takeOver' } },
      ],
      writes: [write, { kind: 'insert', table: 'person', row: { workshop, participant, name, blanked: 0, locale } }],
      remember: (side) => side.people.set(participant, { name, locale }),
    },
  }
}
