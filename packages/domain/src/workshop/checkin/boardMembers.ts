import type { OrganisationId } from '../../ids.js'

/** Who sits at the table for an organisation, beside who signed then: the same person, another one, nobody at the moment. */
export type BoardMemberSince = 'same' | 'other' | 'none'

/** Who leads writes down what the organisation says; null takes it back. Of a person nothing is kept. */
export interface BoardMemberCommand {
  readonly type: 'tellBoardMember'
  readonly organisation: OrganisationId
  readonly since: BoardMemberSince | null
}

/** What happened. */
export interface BoardMemberEvent {
  readonly type: 'boardMemberTold'
  readonly organisation: OrganisationId
  readonly since: BoardMemberSince | null
}

/** The part of the state that holds it: organisations of which something was said. */
export interface BoardMembersState {
  readonly boardMembersSince: ReadonlyMap<OrganisationId, BoardMemberSince>
}
/** Before anything was said. */
export const noBoardMembersTold: BoardMembersState = { boardMembersSince: new Map() }
