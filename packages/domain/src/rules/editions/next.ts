import type { OrganisationId, SentenceId } from '../../ids.js'
import type { FrozenManifest } from '../../manifest/frozen.js'
import { frozenTexts } from '../../manifest/sameText.js'
import type { Invitation } from '../../workshop/signing/overDays.js'
import type { Edition, WorkshopState } from '../../workshop/state.js'
import { currentEdition, isNextBegun, placeOf } from '../find.js'
import { answeredHandovers, handoverEndsMs } from '../overDays/handover.js'
import { linkDaysAfterClosing } from '../overDays/overDays.js'
import { standingSignatures } from '../signing.js'

/** Why the next edition cannot be begun; null when it can. Before the first signature an edition is reopened instead. */
export function beginRefusal({ next, status, signatures }: Edition): 'edition-begun' | 'no-signatures-yet' | null {
  if (next !== null) return 'edition-begun'
  return status === 'open-for-signing' && signatures.length === 0 ? 'no-signatures-yet' : null
}

/** May the next edition still be taken back? Not once a changed sentence was put to somebody, or its text lay open for signing. */
export const mayKeep = ({ editions }: WorkshopState, edition: Edition): boolean =>
  edition.next !== null && !edition.next.told && editions.at(-1) === edition

/** Sentences are worked on and put to the organisations: in the step for it, and for a next edition wherever the room is not at work on another step. */
export function isDrafting(state: WorkshopState): boolean {
  const kind = placeOf(state)?.step.kind
  return kind === 'draft' || (isNextBegun(state) && (kind === undefined || kind === 'sign'))
}

/** True for words that everybody consented to already: those of this sentence in the edition that is replaced. */
export const isTextBefore = (state: WorkshopState, sentence: SentenceId, text: string): boolean =>
  isNextBegun(state) &&
  (currentEdition(state)?.frozen.sections ?? []).some(({ sentences }) =>
    sentences.some((one) => one.id === sentence && one.text === text),
  )

/** Nothing in a text that could be signed anew is another thing than in the edition before it. */
export const saysTheSame = (before: FrozenManifest, after: FrozenManifest): boolean =>
  frozenTexts(before) === frozenTexts(after)

/**
 * Who is asked again when the next edition is laid down: everybody who was asked by mail for the one before, also who
 * declined, as long as their addresses are kept; where somebody new answered since, that person. Rule: SPEC EDN-6, OVD-8.
 */
export function askedAgain(
  before: Edition,
  organisations: readonly { readonly id: OrganisationId }[],
  today: string,
): readonly Pick<Invitation, 'organisation' | 'signatory'>[] {
  const isKept = (untilMs: number) => today <= new Date(untilMs).toISOString().slice(0, 10)
  const closedMs = Date.parse(before.frozen.inForceRule.closingDate) + linkDaysAfterClosing * 24 * 3_600_000
  return organisations.flatMap(({ id: organisation }) => {
    const since = answeredHandovers(before, organisation).at(-1)
    if (since !== undefined)
      return isKept(handoverEndsMs(since.askedAtMs)) ? [{ organisation, signatory: since.successor }] : []
    const asked = before.invitations.find((one) => one.organisation === organisation)
    return asked !== undefined && isKept(closedMs) ? [asked] : []
  })
}

/** The edition that this organisation signed last before this one, else the one before it; null for the first. */
export function editionToCompare(
  { editions }: WorkshopState,
  edition: Edition,
  organisation: OrganisationId | null,
): { readonly edition: Edition; readonly signed: boolean } | null {
  const earlier = editions.filter(({ number, status }) => number < edition.number && status !== 'reopened')
  const signed = earlier.findLast((one) => standingSignatures(one).some((mark) => mark.organisation === organisation))
  const found = signed ?? earlier.at(-1)
  return found === undefined ? null : { edition: found, signed: found === signed }
}

/** Organisations that declined after the standing signature of this one: it has to hear of it. Rule: SPEC SGN-25. */
export function declinedSince(edition: Edition, organisation: OrganisationId | null): readonly OrganisationId[] {
  const mark = standingSignatures(edition).find((one) => one.organisation === organisation)
  if (mark === undefined) return []
  return edition.frozen.organisations
    .map(({ id }) => id)
    .filter((id) => edition.declined.has(id) && (edition.declinedAtMs.get(id) ?? 0) > mark.atMs)
}
