import type { OrganisationId } from '../../ids.js'
import type { BoardMemberSince } from '../../workshop/checkin/boardMembers.js'
import type { EarlierOrganisation } from '../../workshop/checkin/earlier.js'
import type { WorkshopState } from '../../workshop/state.js'

/** How the seat of an organisation changed: what was said of it, nothing yet, new at the table, or not at the table any more. */
export type SeatChange = BoardMemberSince | 'unsaid' | 'came' | 'left'
/** One organisation of then or now. */
export interface BoardMemberSeat {
  /** Null: it was there then, and is not in this check-in. */
  readonly organisation: OrganisationId | null
  readonly name: string
  readonly change: SeatChange
  /** A signature of it stood under the text of then. */
  readonly signed: boolean
  /** What the last new board member answered about that, and when; null when nobody did. */
  readonly handedOver: EarlierOrganisation['handedOver'] | null
}

/**
 * Board members since then, an organisation at a time: those of now in the order of the list, then those that are gone.
 * An organisation is known by its name. Of a typed document nobody knows who was there: then nothing came and nothing
 * left. Empty in a workshop that looks back on nothing. Rule: SPEC RND-49.
 */
export function boardMembers(
  state: Pick<WorkshopState, 'earlier' | 'organisations' | 'boardMembersSince'>,
): readonly BoardMemberSeat[] {
  const { earlier, organisations, boardMembersSince } = state
  if (earlier === null) return []
  const before = earlier.organisations ?? []
  const found = (name: string) => before.find((one) => isSame(one.name, name))
  const now = organisations.map(({ id, name }): BoardMemberSeat => {
    const then = found(name)
    const came = before.length > 0 && then === undefined
    const change = came ? 'came' : (boardMembersSince.get(id) ?? 'unsaid')
    return { organisation: id, name, change, signed: then?.signed ?? false, handedOver: then?.handedOver ?? null }
  })
  const left = before
    .filter((one) => !organisations.some(({ name }) => isSame(name, one.name)))
    .map(({ name, signed, handedOver = null }): BoardMemberSeat => {
      return { organisation: null, name, change: 'left', signed, handedOver }
    })
  return [...now, ...left]
}

const isSame = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('nl') === other.trim().toLocaleLowerCase('nl')

/** True when the seat changed: that is what the room hears at the beginning and the report tells. */
export const isChanged = (seat: BoardMemberSeat): seat is ChangedBoardMember =>
  seat.change !== 'same' && seat.change !== 'unsaid'

/** A seat of which something changed. */
interface ChangedBoardMember extends BoardMemberSeat {
  readonly change: Exclude<SeatChange, 'same' | 'unsaid'>
}
