import type { OrganisationId, ParticipantId } from '../../ids.js'
import { ok, type Result } from '../../result.js'
import { carriesOn } from '../../rules/overDays/handover.js'
import { invitationOf, isReserved, isSomebody, reminders, waitsFor } from '../../rules/overDays/overDays.js'
import { signableEdition, standingSignatures } from '../../rules/signing.js'
import type { OverDaysCommand } from '../../workshop/signing/overDays.js'
import type { Edition } from '../../workshop/state.js'
import { type Context, type Refused, type Rules, refuse } from '../context.js'
import { nextEditionRules } from '../editions/next.js'
import { handoverRules } from './handover.js'

/** Signing over days: who is asked, who passes it on, in which order, and what became of a reservation (SGN-7..13). */
export const overDaysRules: Rules<OverDaysCommand['type']> = {
  ...nextEditionRules,
  ...handoverRules,
  inviteSignatory: ({ edition: number, organisation, signatory }, context) => {
    const edition = askable(context, number, organisation)
    if (!edition.ok) return edition
    if (isSomebody(context.state, signatory)) return refuse('already-exists')
    return ok([invited(edition.value, { organisation, signatory, delegatedBy: null }, context)])
  },
  remindSignatory: ({ edition: number, organisation }, context) => {
    const edition = askable(context, number, organisation)
    if (!edition.ok) return edition
    const invitation = edition.value.invitations.find((one) => one.organisation === organisation)
    if (invitation === undefined) return refuse('nobody-invited')
    if (edition.value.declined.has(organisation)) return refuse('already-declined')
    if (invitation.remindedAtMs.length >= reminders.most) return refuse('reminded-enough')
    const first = waitsFor(edition.value, organisation)
    if (first.length > 0) return refuse('not-your-turn', first)
    return ok([{ type: 'signatoryReminded', edition: number, organisation, atMs: context.facts.nowMs }])
  },
  delegateSigning: ({ edition: number, signatory }, context) => {
    const mine = context.actor === null ? null : invitationOf(context.state, context.actor.id)
    if (mine === null) return refuse('nobody-invited')
    const { organisation } = mine
    const edition = askable(context, number, organisation)
    if (!edition.ok) return edition
    if (edition.value.declined.has(organisation)) return refuse('already-declined')
    if (isSomebody(context.state, signatory)) return refuse('already-exists')
    return ok([invited(edition.value, { organisation, signatory, delegatedBy: mine.signatory }, context)])
  },
  setSigningOrder: ({ edition: number, order }, { state }) => {
    const edition = signableEdition(state, number)
    if (edition === null) return refuse('unknown-edition')
    return ok(edition.order === order ? [] : [{ type: 'signingOrderSet', edition: number, order }])
  },
  liftReservation: ({ signature }, { state, actor, facts }) => {
    const edition = state.editions.find((one) => one.signatures.some(({ id }) => id === signature))
    const mark = edition?.signatures.find(({ id }) => id === signature)
    if (!edition || !mark || mark.status === 'withdrawn') return refuse('unknown-signature')
    if (actor === null || (mark.participant !== actor.id && !carriesOn(edition, mark.organisation, actor.id)))
      return refuse('other-organisation')
    if (!isReserved(edition, mark)) return ok([])
    return ok([{ type: 'reservationLifted', edition: edition.number, signature, atMs: facts.nowMs }])
  },
}

/** The edition in which this organisation can still be asked to sign: open, invited, not signed, before the closing date. */
function askable({ state, facts }: Context, number: number, organisation: OrganisationId): Result<Edition, Refused> {
  const edition = signableEdition(state, number)
  if (edition === null) return refuse('unknown-edition')
  if (edition.next !== null) return refuse('text-changes')
  const { organisations, inForceRule } = edition.frozen
  if (!organisations.some(({ id }) => id === organisation)) return refuse('unknown-organisation')
  if (standingSignatures(edition).some((mark) => mark.organisation === organisation)) return refuse('already-signed')
  if (facts.today > inForceRule.closingDate) return refuse('closing-date-passed')
  return ok(edition)
}

const invited = (
  { number }: Edition,
  who: { organisation: OrganisationId; signatory: ParticipantId; delegatedBy: ParticipantId | null },
  { facts }: Context,
) => ({ type: 'signatoryInvited' as const, edition: number, ...who, atMs: facts.nowMs })
