import type { NoteId, OrganisationId } from '../../ids.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Commitment, SubjectId } from '../../workshop/working.js'
import { stepOfNote } from '../subjects.js'

/** How many ambitions a step of the route brings closer, and how many organisations carry it. Whole numbers. */
export interface Served {
  readonly ambitions: number
  readonly organisations: number
}

/**
 * What a step of the route serves: the ambitions that its milestones lead to, also by way of a later milestone that they
 * make possible, and the owner with the partners. An owner counts from the yes: who is asked carries nothing yet.
 */
export function servedBy(state: WorkshopState, { subject, asked, status, partners }: Commitment): Served {
  const carry = new Set<OrganisationId>(partners)
  if (status === 'accepted' && asked !== null) carry.add(asked)
  return { ambitions: ambitionsBehind(state, subject).size, organisations: carry.size }
}

/** *En-en* ("1 + 1 = 3"): two ambitions or more, and two organisations or more. Source: product.md, Noordoostpolder 2040. */
export const isBothAnd = ({ ambitions, organisations }: Served): boolean => ambitions >= 2 && organisations >= 2

/** What the links end at: they pass through milestones, as often as one makes another possible. What was let go is not served. */
function ambitionsBehind(state: WorkshopState, from: SubjectId): ReadonlySet<SubjectId> {
  const seen = new Set<SubjectId>([from])
  const ends = new Set<SubjectId>()
  for (const subject of seen)
    for (const next of state.links.get(subject as NoteId) ?? []) {
      if (stepOfNote(state, next as NoteId)?.lanes?.by === 'horizon') seen.add(next)
      else if (!state.letGo.has(next)) ends.add(next)
    }
  return ends
}
