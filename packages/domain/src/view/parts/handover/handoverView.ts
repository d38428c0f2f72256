import type { OrganisationId, ParticipantId } from '../../../ids.js'
import type { HandoverAnswer, SuccessorDetails } from '../../../workshop/signing/handover.js'
import type { SigningRow } from '../../base.js'

/** A new board member of an organisation that signed, and what became of the promise. */
export interface HandoverRow {
  readonly organisation: OrganisationId
  readonly askedAtMs: number
  /** `number` is that of the addendum of this edition. Null: no answer yet. */
  readonly answer: { readonly kind: HandoverAnswer; readonly atMs: number; readonly number: number } | null
  /** Known with the answer; null before it, for the public, and when it was erased. */
  readonly details: SuccessorDetails | null
}

/** Who stands for what was signed, as the regie may know it: one per organisation of the edition. */
export interface HandoversForRegie {
  readonly edition: number
  readonly organisations: readonly OrganisationHandovers[]
}
interface OrganisationHandovers {
  readonly organisation: OrganisationId
  readonly state: SigningRow['state']
  /** Who signed; null when nobody did. */
  readonly signed: { readonly name: string | null; readonly function: string | null; readonly atMs: number } | null
  /** The answers since, the first one first. */
  readonly chain: readonly HandoverRow[]
  /** Who was asked and did not answer yet. */
  readonly waiting: {
    readonly successor: ParticipantId
    readonly name: string | null
    readonly askedAtMs: number
    /** Until when the link works. */
    readonly endsAtMs: number
  } | null
  readonly mayAsk: boolean
}
