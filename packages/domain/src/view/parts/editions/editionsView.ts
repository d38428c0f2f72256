import type { OrganisationId, ParticipantId, SignatureId } from '../../../ids.js'
import type { SigningGrounds } from '../../../rules/overDays/grounds.js'
import type { SigningOrder } from '../../../workshop/signing/overDays.js'
import type { SigningRow } from '../../base.js'
import type { EditionHead } from '../../participantView.js'
import type { AskedSignatory } from '../signing/asked.js'

/** The edition that is signed, or was last, as the regie may know it. */
export interface EditionForRegie extends EditionHead {
  readonly signing: readonly SigningRow[]
  /** Signed today on a card that is still on paper: who leads can take it back for its holder. */
  readonly paperSignatures: readonly {
    readonly card: ParticipantId
    readonly organisation: OrganisationId
    readonly signature: SignatureId
  }[]
  readonly order: SigningOrder
  readonly signatories: readonly AskedSignatory[]
  /** Somebody can still be asked to sign: the closing date has not passed. */
  readonly canInvite: boolean
  readonly grounds: SigningGrounds
  readonly canReopen: boolean
  readonly canClose: boolean
  /** Somebody signed, or it is in force: a change makes the next edition. */
  readonly canBegin: boolean
  /** The next edition, while its text is being written; null: it was not begun. */
  readonly next: NextEdition | null
  /** Who signed in the room and gets no mail: they hear of it when they open their phone, or when somebody calls. */
  readonly toCall: readonly ToCall[]
}
export interface NextEdition {
  readonly number: number
  /** Nobody was told yet: it can be taken back. */
  readonly mayKeep: boolean
  /** Organisations of which somebody gets a mail with a link when it is laid down for signing. */
  readonly byMail: readonly OrganisationId[]
}
export interface ToCall {
  readonly organisation: OrganisationId
  /** Who signed; null when the name is not known any more. */
  readonly name: string | null
  /** Others declined after this signature; or there is a text that they have not signed. */
  readonly why: 'declined' | 'next-edition'
  /** Of a decline: who declined. */
  readonly declined: readonly OrganisationId[]
}
