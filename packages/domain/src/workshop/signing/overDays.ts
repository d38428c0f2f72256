import type { OrganisationId, ParticipantId, SignatureId } from '../../ids.js'
import type { HandedOver, HandoverCommand, HandoverEvent } from './handover.js'
import type { NextEditionCommand, NextEditionEvent } from './nextEdition.js'

/** Whether every organisation may sign at once, or municipalities only when the others have answered. */
export type SigningOrder = 'together' | 'municipality-last'

/** Somebody who was asked by mail to sign for an organisation. Who that is stands in `person`: here is an id. */
export interface Invitation {
  readonly organisation: OrganisationId
  readonly signatory: ParticipantId
  readonly invitedAtMs: number
  readonly remindedAtMs: readonly number[]
  /** Who was asked before and passed it on; null: who leads asked this person. */
  readonly delegatedBy: ParticipantId | null
}

/** How somebody who signed was identified. */
export interface Identified {
  /** The signatory's own session, with or without the facilitator's tick that this person was in the room. */
  readonly presenceConfirmed: boolean
  /** By the link of an invitation and a code by mail; absent: in the room. */
  readonly identified?: 'link-code'
}

/** What an edition remembers of being signed over days. */
export interface SigningOverDays extends HandedOver {
  /** At most one per organisation: a new one takes the place of the one before. */
  readonly invitations: readonly Invitation[]
  readonly order: SigningOrder
  readonly declined: ReadonlySet<OrganisationId>
  /** Moment of the last decline of each organisation: who signed before it may take the signature back. */
  readonly declinedAtMs: ReadonlyMap<OrganisationId, number>
  /** Reservations that were lifted, with the moment. */
  readonly lifted: ReadonlyMap<SignatureId, number>
}
/** An edition before anybody was invited. */
export const nobodyInvited: SigningOverDays = {
  invitations: [],
  order: 'together',
  declined: new Set(),
  declinedAtMs: new Map(),
  lifted: new Map(),
  handovers: [],
}

/** Signing over days. Those about an invitation come with a person and mail: by the server only. */
export type OverDaysCommand =
  | NextEditionCommand
  | HandoverCommand
  | {
      readonly type: 'inviteSignatory'
      readonly edition: number
      readonly organisation: OrganisationId
      readonly signatory: ParticipantId
    }
  | { readonly type: 'remindSignatory'; readonly edition: number; readonly organisation: OrganisationId }
  /** `signatory`: who is asked from now on. */
  | { readonly type: 'delegateSigning'; readonly edition: number; readonly signatory: ParticipantId }
  | { readonly type: 'setSigningOrder'; readonly edition: number; readonly order: SigningOrder }
  | { readonly type: 'liftReservation'; readonly signature: SignatureId }

/** What happened. Ids, never names or addresses. */
export type OverDaysEvent =
  | NextEditionEvent
  | HandoverEvent
  | {
      readonly type: 'signatoryInvited'
      readonly edition: number
      readonly organisation: OrganisationId
      readonly signatory: ParticipantId
      readonly delegatedBy: ParticipantId | null
      readonly atMs: number
    }
  | {
      readonly type: 'signatoryReminded'
      readonly edition: number
      readonly organisation: OrganisationId
      readonly atMs: number
    }
  | { readonly type: 'signingOrderSet'; readonly edition: number; readonly order: SigningOrder }
  | {
      readonly type: 'reservationLifted'
      readonly edition: number
      readonly signature: SignatureId
      readonly atMs: number
    }
