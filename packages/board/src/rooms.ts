import { isId, type ParticipantId, participantId, type RoomRights, type WorkshopId, workshopId } from '@siroop/domain'

/**
 * Name of one document: `board/{w}/{e}`, `mine/{w}/{p}/{e}`, `table/{w}/{t}/{e}` or `pen/{w}/{e}`; `e` is the epoch, 1 at
 * first.
 */
export type RoomName = string
/** A room name taken apart. */
export type Room =
  | { readonly kind: 'board' | 'pen'; readonly workshop: WorkshopId; readonly epoch: number }
  | {
      readonly kind: 'mine'
      readonly workshop: WorkshopId
      readonly participant: ParticipantId
      readonly epoch: number
    }
  | {
      readonly kind: 'table'
      readonly workshop: WorkshopId
      /** Id of a theme table of the template. */
      readonly table: string
      readonly epoch: number
    }
export type RoomKind = Room['kind']

/** The document as far as rights go. */
export function rightsOf(room: Room): RoomRights {
  if (room.kind === 'mine') return { kind: 'mine', owner: room.participant }
  return room.kind === 'table' ? { kind: 'table', table: room.table } : { kind: room.kind }
}

/** Name of the board that everybody of the workshop reads. */
export const boardRoom = (workshop: WorkshopId, epoch = 1): RoomName => `board/${workshop}/${epoch}`
/** Name of one participant's own document. */
export const mineRoom = (workshop: WorkshopId, participant: ParticipantId, epoch = 1): RoomName =>
  `mine/${workshop}/${participant}/${epoch}`
/** Name of the document of one theme table, which its scribe writes. */
export const tableRoom = (workshop: WorkshopId, table: string, epoch = 1): RoomName =>
  `table/${workshop}/${table}/${epoch}`
/** Name of the document with the sentences in the making. */
export const penRoom = (workshop: WorkshopId, epoch = 1): RoomName => `pen/${workshop}/${epoch}`

const epochOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : null

/** Takes a room name apart. Null for anything that is not exactly a name as the four functions above make it. */
export function parseRoom(text: string): Room | null {
  const parts = text.split('/')
  const [kind, workshop, third] = parts
  if (!isId(workshop)) return null
  if ((kind === 'board' || kind === 'pen') && parts.length === 3) {
    const epoch = epochOf(third)
    return epoch === null ? null : { kind, workshop: workshopId(workshop), epoch }
  }
  if ((kind !== 'mine' && kind !== 'table') || parts.length !== 4 || !isId(third)) return null
  const epoch = epochOf(parts[3])
  if (epoch === null) return null
  return kind === 'mine'
    ? { kind, workshop: workshopId(workshop), participant: participantId(third), epoch }
    : { kind, workshop: workshopId(workshop), table: third, epoch }
}
