import type { OrganisationId, ParticipantId } from '../../ids.js'
import type { Invitation } from '../../workshop/signing/overDays.js'
import type { Edition, Signature, WorkshopState } from '../../workshop/state.js'
import { currentEdition } from '../find.js'
import { standingSignatures } from '../signing.js'

const dayMs = 24 * 3_600_000
/** The first reminder comes after 5 days, the next ones every 2, at most 5. Source: manifest-pdf.md, decision 6. */
export const reminders = { firstAfterDays: 5, everyDays: 2, most: 5 } as const
/** A link works so long after the closing date: a reservation can still be lifted then. */
export const linkDaysAfterClosing = 30

/** The invitation that stands for this person in the edition that lies open; null for everybody else. */
export const invitationOf = (state: WorkshopState, person: ParticipantId): Invitation | null =>
  currentEdition(state)?.invitations.find(({ signatory }) => signatory === person) ?? null

/** Invitations that wait for an answer. */
export const currentInvitations = (edition: Edition): readonly Invitation[] =>
  edition.invitations.filter(({ organisation }) => !hasAnswered(edition, organisation))

/** True when the organisation signed (and did not take it back) or declined. */
export const hasAnswered = (edition: Edition, organisation: OrganisationId): boolean =>
  edition.declined.has(organisation) || standingSignatures(edition).some((mark) => mark.organisation === organisation)

const isMunicipality = (edition: Edition, organisation: OrganisationId): boolean =>
  edition.frozen.organisations.find(({ id }) => id === organisation)?.type === 'gemeente'

/** Organisations that this one waits for; empty: it is its turn. Rule: SPEC SGN-12. */
export function waitsFor(edition: Edition, organisation: OrganisationId): readonly OrganisationId[] {
  if (edition.order === 'together' || !isMunicipality(edition, organisation)) return []
  return edition.frozen.organisations
    .map(({ id }) => id)
    .filter((id) => !isMunicipality(edition, id) && !hasAnswered(edition, id))
}

/** Whole ms since 1970 from which reminders count: being asked, or the turn if that came later. */
function askedSinceMs(edition: Edition, { organisation, invitedAtMs }: Invitation): number {
  if (edition.order === 'together' || !isMunicipality(edition, organisation)) return invitedAtMs
  const others = standingSignatures(edition).filter((mark) => mark.organisation !== organisation)
  return Math.max(invitedAtMs, ...others.map(({ atMs }) => atMs), ...edition.declinedAtMs.values())
}

/** Invitations of which a reminder is due now. None after the closing date. Rule: SPEC SGN-11. */
export function dueReminders(
  edition: Edition,
  now: { readonly nowMs: number; readonly today: string },
): readonly Invitation[] {
  if (
    edition.status !== 'open-for-signing' ||
    edition.next !== null ||
    now.today > edition.frozen.inForceRule.closingDate
  )
    return []
  return edition.invitations.filter((one) => {
    const { organisation, remindedAtMs } = one
    // Who took a signature back has answered too: nobody is chased.
    if (edition.signatures.some((mark) => mark.organisation === organisation)) return false
    if (edition.declined.has(organisation) || remindedAtMs.length >= reminders.most) return false
    if (waitsFor(edition, organisation).length > 0) return false
    const last = remindedAtMs.at(-1)
    const dueMs =
      last === undefined
        ? askedSinceMs(edition, one) + reminders.firstAfterDays * dayMs
        : last + reminders.everyDays * dayMs
    return now.nowMs >= dueMs
  })
}

/**
 * May this signature be taken back by who gave it? On its own day, and after somebody declined later than it, while the
 * edition is not in force. Rule: SPEC SGN-4, SGN-10.
 */
export function mayTakeBack(
  edition: Edition,
  mark: Signature,
  { today, dateOf }: { readonly today: string; readonly dateOf: (ms: number) => string },
): boolean {
  if (mark.status !== 'standing') return false
  if (dateOf(mark.atMs) === today) return true
  return edition.status === 'open-for-signing' && [...edition.declinedAtMs.values()].some((atMs) => atMs > mark.atMs)
}

/** True while a signature stands under a reservation that nobody lifted. */
export const isReserved = ({ lifted }: Edition, { id, authority }: Signature): boolean =>
  authority === 'subject-to-approval' && !lifted.has(id)

/** A person who is asked by mail is a new one: a seat in the room has rights of its own. */
export const isSomebody = (state: WorkshopState, id: ParticipantId): boolean =>
  state.participants.has(id) ||
  state.editions.some(
    ({ invitations, handovers }) =>
      invitations.some((one) => one.signatory === id) || handovers.some((one) => one.successor === id),
  )
