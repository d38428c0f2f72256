import type { NoteId, OrganisationId, ParticipantId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Poll, PolledSubject } from '../../workshop/working.js'
import { countsVisible, organisationOf, placeOf, sourceSteps, stepOf, takingPart } from '../find.js'
import { dotsQuestion, isAside, pollOf } from '../polls.js'
import type { BoardFacts } from '../subjects.js'
import { isDotted } from './dotted.js'

/** Dots of one voter in a round, when the template does not say how many. */
const usualDots = 3

/** How many dots one voter has, and how many of them may lie on one subject. */
export function dotsOf({ voting }: TemplateStep): { readonly perVoter: number; readonly perItem: number } {
  const perVoter = voting?.dots ?? usualDots
  return { perVoter, perItem: Math.min(perVoter, voting?.maxPerItem ?? perVoter) }
}

/** The answer of the room by which a subject gets a theme; beside it nothing is recorded of dots but what goes further. */
export const themeAnswer = 'theme'

/** Themes to which the room can give what was voted on, after showing; none where the step does not sort by theme. */
export const themesFor = ({ template }: WorkshopState, { lanes }: TemplateStep) =>
  lanes?.by === 'theme' ? (template.themes ?? []) : []

/** True where dots are placed: in all of a vote, in a bundling step in the part that votes. */
export const isDottedIn = (step: TemplateStep, mode: string | undefined): boolean =>
  isDotted(step) && (step.kind === 'vote' || mode === 'vote')

/** The step in which dots are placed or shown now, or null. */
export function dottedNow(state: WorkshopState): TemplateStep | null {
  const place = placeOf(state)
  return place && isDottedIn(place.step, place.segment.mode) ? place.step : null
}

/** What can be voted for: everything that was not let go, taken back or set aside. */
export const dottedSubjects = (state: WorkshopState, step: TemplateStep): readonly PolledSubject[] =>
  [...pollOf(state, step.id).subjects.values()].filter((polled) => !isAside(state, step.id, polled))

/** How many dots this voter placed on the subject. */
export const dotsOn = ({ ballots }: PolledSubject, voter: string): number =>
  Number(ballots.get(voter)?.get(dotsQuestion)?.option ?? 0)

/** Everybody who voted: said to be done, or placed a dot. */
function voters({ done, subjects }: Pick<Poll, 'done' | 'subjects'>): ReadonlySet<string> {
  return new Set([...done.keys(), ...[...subjects.values()].flatMap(({ ballots }) => [...ballots.keys()])])
}

/** Organisations of which somebody said to be done, in the order of the list. */
export function doneBy(state: WorkshopState, step: TemplateStep): readonly OrganisationId[] {
  const { done } = pollOf(state, step.id)
  const own = [...done.keys()].map((voter) => organisationOfVoter(state, voter))
  return state.organisations.map(({ id }) => id).filter((id) => own.includes(id))
}

/** The organisation that a voter belongs to, or is. */
export const organisationOfVoter = (state: WorkshopState, voter: string): OrganisationId | null =>
  organisationOf(state, voter as OrganisationId)?.id ??
  state.participants.get(voter as ParticipantId)?.organisation ??
  null

/** Organisations that the round still waits for (TNS-13): nobody of them said to be done, and they were not marked missing. */
export function dotsWaitFor(state: WorkshopState, step: TemplateStep): readonly OrganisationId[] {
  const ready = new Set(doneBy(state, step))
  const { missing } = pollOf(state, step.id)
  return takingPart(state).filter((id) => !ready.has(id) && !missing.has(id))
}

/**
 * True when numbers may be told after showing: with few organisations or few voters a number of dots is a name
 * (SPEC DOT-8).
 */
export const dotsVisible = (state: WorkshopState, step: TemplateStep): boolean =>
  countsVisible(state) && voters(pollOf(state, step.id)).size >= 4

/** Whose phone it is, and what can be known of who wrote what. */
export interface DotVoter {
  readonly organisation: OrganisationId | null
  /** True for a note that this person wrote, as far as that is kept: of an anonymous note it is not. */
  readonly wrote: (note: NoteId) => boolean
  readonly board: BoardFacts
}

/**
 * True for a subject that only this voter wrote, in a step where nobody votes for the own. A bundle with a note of
 * somebody else is not the own. Where an organisation is one voice, its own is what the board names it with.
 */
export function isOwn(
  step: TemplateStep,
  { sources }: PolledSubject,
  voter: DotVoter & { of: WorkshopState },
): boolean {
  if (step.voting?.ownItems !== false || sources.length === 0) return false
  if (step.voting.unit === 'person') return sources.every((note) => voter.wrote(note))
  const named = new Map(
    sourceSteps(voter.of, step).flatMap((one) =>
      voter.board.notes(one).map(({ id, organisation }) => [id, organisation] as const),
    ),
  )
  return voter.organisation !== null && sources.every((note) => named.get(note) === voter.organisation)
}

/** True where the own notes would be left out, but nobody can know which they are: they are anonymous. */
export const isOwnUnknown = (state: WorkshopState, step: TemplateStep): boolean =>
  step.voting?.ownItems === false &&
  sourceSteps(state, step).every((one) => stepOf(state, one)?.contribution?.attribution === 'anonymous')
