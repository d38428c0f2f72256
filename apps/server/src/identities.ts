import { type Judge, parseRoom, type RoomName, rightsOf } from '@siroop/board'
import {
  type EditRefusal,
  err,
  isId,
  judgeChange,
  mayRead,
  ok,
  type ParticipantId,
  type RecordChange,
  type Result,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import { type CloseCode, closeCodes } from '@siroop/protocol'
import type { Accounts } from './accounts/accounts.js'
import type { Bearers } from './accounts/bearers.js'
import { readCookie } from './accounts/logins.js'
import type { Identity } from './board/awareness/presence.js'
import { sha256 } from './chance.js'
import type { CameInWith } from './openLines.js'
import { ownNotesAreOver } from './privacy/lastMeeting.js'
import type { WorkshopRoom } from './workshop/workshopRoom.js'
import type { Workshops } from './workshop/workshops.js'

type Refused = 'bad-token' | 'not-logged-in' | 'not-yours' | 'unknown-workshop'
/** Who somebody is in one workshop. */
export interface Seat {
  readonly room: WorkshopRoom
  readonly participant: ParticipantId
}
interface Asked {
  readonly workshop: string
  readonly token: string | null
  readonly cookieHeader: string | undefined
}

/** Who is who, for every door alike: HTTP, control and sync. A token goes before the cookie. */
export function createIdentities(parts: {
  accounts: Accounts
  bearers: Bearers
  workshops: Workshops
  nowMs: () => number
}) {
  const { accounts, bearers, workshops, nowMs } = parts
  const seatedIn = async (workshop: WorkshopId, participant: ParticipantId): Promise<Result<Seat, Refused>> => {
    const room = await workshops.open(workshop)
    if (room === null) return err('unknown-workshop')
    const isIn = () => room.state().participants.has(participant)
    // Somebody may have come in a moment ago on another server.
    if (!isIn()) await room.catchUp()
    return isIn() ? ok({ room, participant }) : err('not-yours')
  }
  const member = async ({ workshop, token, cookieHeader }: Asked): Promise<Result<Seat, Refused>> => {
    if (!isId(workshop)) return err('unknown-workshop')
    const id = workshopId(workshop)
    if (token !== null) {
      const bearer = await bearers.find(token)
      if (bearer === null) return err('bad-token')
      return bearer.workshop === id ? seatedIn(id, bearer.participant) : err('not-yours')
    }
    const facilitator = await accounts.whoIs(cookieHeader)
    if (facilitator === null) return err('not-logged-in')
    const participant = await accounts.seatOf(facilitator.id, id)
    if (participant !== null) return seatedIn(id, participant)
    return (await workshops.open(id)) === null ? err('unknown-workshop') : err('not-yours')
  }
  return {
    member,
    bearer: async (token: string): Promise<Seat | null> => {
      const bearer = await bearers.find(token)
      if (bearer === null) return null
      const seat = await seatedIn(bearer.workshop, bearer.participant)
      return seat.ok ? seat.value : null
    },
    /** For a document: who this is, or the code to close with. */
    authorise: async (asked: { token: string; cookieHeader: string | undefined; room: RoomName }) => {
      const room = parseRoom(asked.room)
      if (room === null) return closeCodes.unknownRoom
      const token = asked.token === '' ? null : asked.token
      const seat = await member({ workshop: room.workshop, token, cookieHeader: asked.cookieHeader })
      if (!seat.ok) return closeCode[seat.error]
      const { participant } = seat.value
      // Own notes are kept for so long after the last meeting; what a phone holds of them stays on that phone.
      if (room.kind === 'mine' && ownNotesAreOver(seat.value.room.state().meetings, nowMs()))
        return closeCodes.unknownRoom
      const maySee = () => mayRead(seat.value.room.state(), participant, rightsOf(room))
      if (!maySee()) await seat.value.room.catchUp()
      if (!maySee()) return closeCodes.forbidden
      return { workshop: room.workshop, participant }
    },
    /** Whether somebody who came in may go on reading. Of a workshop that is not in memory nothing changed. */
    mayRead: (actor: { workshop: WorkshopId; participant: ParticipantId }, name: RoomName): boolean => {
      const room = parseRoom(name)
      const open = workshops.peek(actor.workshop)
      return room !== null && (open === null || mayRead(open.state(), actor.participant, rightsOf(room)))
    },
    /** What a person may change now. `later` when the workshop is not in memory: then they come in again, which loads it. */
    judge: (actor: { workshop: WorkshopId; participant: ParticipantId }): Judge | 'later' => {
      const room = workshops.peek(actor.workshop)
      if (room === null) return 'later'
      return (change) => {
        const verdict = refusalOfTaken(room, change) ?? judgeChange(room.state(), actor.participant, change)
        if (verdict !== 'allowed') room.doubt()
        return verdict
      }
    },
    /**
     * What others of a document may see of somebody: in the pen who it is, for the pens know one another; on the board the
     * role and the organisation and never a person, because notes may be anonymous; of an own document and that of a theme table nothing.
     */
    presenceOf: (actor: { workshop: WorkshopId; participant: ParticipantId }, name: RoomName): Identity | null => {
      const kind = parseRoom(name)?.kind
      const room = workshops.peek(actor.workshop)
      const person = room?.state().participants.get(actor.participant)
      if (room === null || person === undefined || kind === undefined || kind === 'mine' || kind === 'table')
        return null
      const { role, organisation } = person
      if (kind === 'board') return { role, organisation }
      return { role, name: room.side().people.get(actor.participant)?.name ?? null }
    },
  }
}

/**
 * A note that is on the board is nobody's to write anew: otherwise somebody could take back another person's anonymous note
 * under its id. What a theme table wrote can only be taken back once it was harvested; what a scribe wrote for an organisation
 * can be taken back and completed. The words stay.
 */
function refusalOfTaken(room: WorkshopRoom, change: RecordChange): EditRefusal | null {
  if (change.type === 'table-note-written' && isTakenNote(room, change.note)) {
    const isOfOrganisation = room.side().origins.get(change.note)?.organisation === change.table
    const stays = (key: string) => (isOfOrganisation ? key !== 'text' : key === 'status')
    return !change.isNew && change.keys.every(stays) ? null : 'only-the-server'
  }
  const isForeign = change.type === 'mine-note-written' && change.isNew && isTakenNote(room, change.note)
  return isForeign ? 'not-your-document' : null
}

/** True when this id is on the board already: nobody may write it into their own document as a new note. */
const isTakenNote = (room: WorkshopRoom, note: string): boolean =>
  (room.side().origins as ReadonlyMap<string, unknown>).has(note)

/** One key per token and per login, without their secrets; null when somebody brings neither. A token goes before the cookie. */
export function credentialOf({ token, cookieHeader }: CameInWith): string | null {
  const cookie = readCookie(cookieHeader)
  if (token !== null) return `token ${sha256(token)}`
  return cookie === null ? null : `login ${sha256(cookie)}`
}

const closeCode: Record<Refused, CloseCode> = {
  'bad-token': closeCodes.unauthorised,
  'not-logged-in': closeCodes.unauthorised,
  'not-yours': closeCodes.forbidden,
  'unknown-workshop': closeCodes.unknownRoom,
}
