import type { BundleId, OrganisationId, ParticipantId, RoundId, SentenceId, StepId } from '../ids.js'
import type { TemplateStep } from '../template.js'
import { isContributor } from '../workshop/roles.js'
import type {
  AgreedItem,
  Edition,
  Meeting,
  Organisation,
  Participant,
  Round,
  Sentence,
  WorkshopState,
} from '../workshop/state.js'

/** The step of the workshop's own template copy, or undefined. */
export const stepOf = (state: WorkshopState, step: StepId): TemplateStep | undefined =>
  state.template.steps.find((candidate) => candidate.id === step)

/** The step and segment where the room is now; null outside an open meeting. */
export function placeOf(
  state: WorkshopState,
): { step: TemplateStep; segment: TemplateStep['segments'][number] } | null {
  if (state.position === null) return null
  const step = stepOf(state, state.position.step)
  const segment = step?.segments[state.position.segment]
  return step && segment ? { step, segment } : null
}

/** The organisation by id, or undefined. */
export const organisationOf = (state: WorkshopState, id: OrganisationId): Organisation | undefined =>
  state.organisations.find((organisation) => organisation.id === id)

/** Members of organisations that write, answer and sign; not facilitators, screens or observers. */
export const contributors = (state: WorkshopState): readonly Participant[] =>
  [...state.participants.values()].filter((participant) => isContributor(participant.role))

/** True for a seat that writes on a paper card and has no phone (yet). */
const isOnPaper = (participant: Participant | undefined): boolean => participant?.paper?.claimed === false

/** The same of somebody by id; false for nobody. */
export const isPaperSeat = (state: WorkshopState, id: ParticipantId | undefined): boolean =>
  id !== undefined && isOnPaper(state.participants.get(id))

/** The number of the next paper card: they go up by one, and the last one that was taken back is free again (PAP-1). */
export const nextCardNumber = (state: WorkshopState): number =>
  1 + Math.max(0, ...[...state.participants.values()].map((one) => one.paper?.number ?? 0))

/** Contributors who hold a phone: they can be asked something, and be dealt cards. */
export const withPhone = (state: WorkshopState): readonly Participant[] =>
  contributors(state).filter((participant) => !isOnPaper(participant))

/** Organisations of which at least one person joined, in the order of the list. Only these are waited for. In a meeting: those that somebody is there for. */
export function takingPart(state: WorkshopState): readonly OrganisationId[] {
  const open = state.position === null ? undefined : state.meetings.find((one) => one.id === state.position?.meeting)
  const joined = open?.attended ?? new Set(contributors(state).map((participant) => participant.organisation))
  return state.organisations.map((organisation) => organisation.id).filter((id) => joined.has(id))
}

/** With fewer than four organisations a number would point at one of them (decisions.md, From notes to agreed text). */
export const countsVisible = (state: WorkshopState): boolean => takingPart(state).length >= 4

/** The organisation for which this person is the spokesperson now, or null. */
export function spokenFor(state: WorkshopState, participant: ParticipantId): OrganisationId | null {
  const organisation = state.participants.get(participant)?.organisation ?? null
  return organisation !== null && state.spokespersons.get(organisation) === participant ? organisation : null
}

/** The round that is open or shown and not yet decided. At most one at a time. */
export const undecidedRound = (state: WorkshopState): Round | undefined =>
  state.rounds.find((round) => round.status === 'open' || round.status === 'shown')

/** The round by id, or undefined. */
export const roundOf = (state: WorkshopState, id: RoundId): Round | undefined =>
  state.rounds.find((round) => round.id === id)

/** What is agreed now, in the order of its first agreement; reopened items are left out. */
export function agreedItems({ items }: Pick<WorkshopState, 'items'>): readonly AgreedItem[] {
  // agreed anew is a new item: it stands where the one before it stood
  const place = new Map(items.map(({ subject }, at) => [subject, at] as const).reverse())
  return items
    .filter((item) => item.status === 'agreed')
    .toSorted((one, other) => (place.get(one.subject) ?? 0) - (place.get(other.subject) ?? 0))
}

/** What was agreed on a bundle, or undefined. */
export const agreedItemOf = (state: WorkshopState, bundle: BundleId): AgreedItem | undefined =>
  agreedItems(state).find((item) => item.bundle === bundle)

/** A sentence that was not dropped, by id, or undefined. */
export const sentenceOf = (state: WorkshopState, id: SentenceId): Sentence | undefined =>
  state.sentences.find((sentence) => sentence.id === id && sentence.status !== 'dropped')

/** Sentences that will stand in the manifest, in order. */
export const standingSentences = (state: WorkshopState): readonly Sentence[] =>
  state.sentences.filter((sentence) => sentence.status !== 'dropped' && sentence.version > 0)

/** The newest edition that was not taken back; null before the first freeze. */
export function currentEdition(state: WorkshopState): Edition | null {
  return state.editions.findLast((edition) => edition.status !== 'reopened') ?? null
}

/** True while the text of the edition after the newest one is being written: nobody signs, and sentences can change. */
export const isNextBegun = (state: WorkshopState): boolean => (currentEdition(state)?.next ?? null) !== null

/** True while a text lies open for signing: nothing in it can change (INV-15). */
export const isFrozen = (state: WorkshopState): boolean =>
  currentEdition(state)?.status === 'open-for-signing' && !isNextBegun(state)

/** True from the first edition on, but for the time in which the next one is written: its sentences are not touched. */
export const isTextClosed = (state: WorkshopState): boolean => currentEdition(state) !== null && !isNextBegun(state)

/** Organisations that still have to answer: taking part, no ballot, not marked missing. */
export function waitingFor(
  state: WorkshopState,
  asked: {
    readonly answered: ReadonlyMap<OrganisationId, unknown>
    readonly missing: ReadonlyMap<OrganisationId, unknown>
  },
): readonly OrganisationId[] {
  return takingPart(state).filter((id) => !asked.answered.has(id) && !asked.missing.has(id))
}

/** Objections that stop a decision (INV-8): raised or in treatment. */
export const isOpenObjection = (objection: { readonly state: string }): boolean =>
  objection.state === 'raised' || objection.state === 'in-treatment'

/** Index of the last silent segment of a step that reveals, or -1 when it has none. The reveal follows it. */
export function lastSilentSegment(step: TemplateStep): number {
  if (step.contribution?.reveal !== 'on-reveal') return -1
  return step.segments.findLastIndex((segment) => segment.mode === 'silent')
}

/** Steps whose notes are the material of this step: those with a note kind named in its `input`. */
export function sourceSteps(state: WorkshopState, step: TemplateStep): readonly StepId[] {
  const kinds = new Set(step.input ?? [])
  return state.template.steps
    .filter((candidate) => candidate.noteKind && kinds.has(candidate.noteKind))
    .map((candidate) => candidate.id)
}

/** The day of a meeting; while none is planned for a check-in, the first day that was agreed for one. */
export function dateOfMeeting(state: WorkshopState, { id, date }: Meeting): string | null {
  const isCheckin = state.template.steps.some(({ session, kind }) => session === id && kind === 'checkin')
  return date ?? (isCheckin ? (state.checkinDates[0] ?? null) : null)
}
