import type { OrganisationId, ParticipantId } from '../../ids.js'
import type { Handover } from '../../workshop/signing/handover.js'
import type { Edition, WorkshopState } from '../../workshop/state.js'

const dayMs = 24 * 3_600_000
/** A link to take over works so long: a new board member reads in between other things. */
export const handoverDays = 60

/** Until when somebody who was asked at this moment can answer, whole ms since 1970. */
export const handoverEndsMs = (askedAtMs: number): number => askedAtMs + handoverDays * dayMs

/** What this new board member was asked, and about which edition; null for everybody else, and for who is asked no more. */
export function handoverOf(
  { editions }: WorkshopState,
  successor: ParticipantId,
): { readonly edition: Edition; readonly handover: Handover } | null {
  for (const edition of editions) {
    const handover = edition.handovers.find((one) => one.successor === successor)
    if (handover !== undefined) return { edition, handover }
  }
  return null
}

/** Who of an organisation was asked and did not answer yet. */
export const waitingHandover = ({ handovers }: Edition, organisation: OrganisationId): Handover | null =>
  handovers.find((one) => one.organisation === organisation && one.answer === null) ?? null

/** The answers of an organisation, the first one first: the chain that begins with its signature. */
export const answeredHandovers = ({ handovers }: Edition, organisation: OrganisationId): readonly Handover[] =>
  handovers
    .filter((one) => one.organisation === organisation && one.answer !== null)
    .sort((one, other) => (one.answer?.number ?? 0) - (other.answer?.number ?? 0))

/** True for who stands for the promise of an organisation now: the last one asked, who took it over (SPEC OVD-7). */
export function carriesOn(edition: Edition, organisation: OrganisationId, person: ParticipantId): boolean {
  const last = answeredHandovers(edition, organisation).at(-1)
  return last?.successor === person && last.answer?.kind !== 'not'
}
