import type { NoteId, OrganisationId, ParticipantId, StepId } from '../ids.js'
import type { TemplateOption, TemplateStep } from '../template.js'
import type { PollQuestion } from '../view/workingView.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Poll, PollBallot, PolledSubject } from '../workshop/working.js'
import { isAboutPromises } from './checkin/earlier.js'
import { isDotted } from './dots/dotted.js'
import { stepOf, takingPart } from './find.js'
import { roomQuestion } from './obstacles/ruleStep.js'
import { decides } from './subjects.js'

/** The id of the only question of a vote. */
export const stance = 'stance'
/** The id of the only question of a vote by dots: how many. */
export const dotsQuestion = 'dots'
const choice = (id: string, nl: string, en: string): TemplateOption => ({ id, label: { nl, en } })
/** Half a year later: is a sentence still as thick as it was signed? (product.md §3.3) */
const thickness: readonly TemplateOption[] = [
  choice('dik', 'Dikke siroop', 'Thick syrup'),
  choice('ranja', 'Wordt ranja', 'Turning into squash'),
  choice('slap', 'Slappe ranja', 'Weak squash'),
]

/** Half a year later: how does a step of the route stand that somebody promised? */
const stands: readonly TemplateOption[] = [
  choice('afgesproken', 'Afgesproken', 'Agreed'),
  choice('bezig', 'Bezig', 'Under way'),
  choice('gedaan', 'Gedaan', 'Done'),
  choice('gestopt', 'Gestopt', 'Stopped'),
]

/** True for a step whose subjects everybody answers about one by one, closed until shown. */
export const isPolled = (step: TemplateStep): boolean =>
  (step.kind === 'vote' && !isDotted(step)) || step.kind === 'assess' || step.kind === 'checkin'

/** What is asked about each subject. Options from the high end to the low end. */
export function pollQuestions(step: TemplateStep): readonly PollQuestion[] {
  if (step.kind === 'assess')
    return (step.assess ?? []).map(({ id, question, answers }) => ({
      id,
      question,
      options: inOrder(answers).map((option) => ({ id: option.id, label: option.label, reason: 'none' })),
    }))
  const looked = isAboutPromises(step) ? stands : thickness
  const scale = inOrder(step.kind === 'checkin' ? looked : (step.voting?.scale ?? []))
  const gradients = step.voting?.method === 'gradients'
  return [
    {
      id: stance,
      question: null,
      options: scale.map(({ id, label }, index) => ({
        id,
        label,
        reason: gradients ? reasonAt(index, scale.length) : step.kind === 'checkin' && index > 0 ? 'asked' : 'none',
      })),
    },
  ]
}

/** The last of the gradients is an objection; the two before it and "with a concern" open a sentence (decisions.md). */
function reasonAt(index: number, length: number): 'none' | 'asked' | 'needed' {
  if (index === length - 1) return 'needed'
  const low = index >= Math.max(1, length - 3)
  return low || (length >= 7 && index === 2) ? 'asked' : 'none'
}

const inOrder = (options: readonly TemplateOption[]): readonly TemplateOption[] =>
  [...options].sort((one, other) => (one.order ?? 0) - (other.order ?? 0))

/** The option of a deciding vote that is an argued objection, or null. */
export function objectingOption(step: TemplateStep): string | null {
  if (!decides(step) || step.voting?.method !== 'gradients') return null
  return pollQuestions(step)[0]?.options.at(-1)?.id ?? null
}

/** Options of a deciding vote with which one stands behind the text: the high end, up to "with a concern". */
function supportingOptions(step: TemplateStep): ReadonlySet<string> {
  const options = pollQuestions(step)[0]?.options ?? []
  return new Set(options.slice(0, Math.floor(options.length / 2)).map(({ id }) => id))
}

const noPoll: Poll = { subjects: new Map(), missing: new Map(), done: new Map(), shown: false }
/** The poll of a step; empty before the step was entered. */
export const pollOf = (state: WorkshopState, step: StepId): Poll => state.polls.get(step) ?? noPoll

/** True when this voter answered every question about the subject. */
function isComplete(step: TemplateStep, polled: PolledSubject, voter: string): boolean {
  const given = polled.ballots.get(voter)
  return given !== undefined && pollQuestions(step).every(({ id }) => given.has(id))
}

/** Organisations that answered every question about the subject, in the order of the list. */
export function answeredBy(state: WorkshopState, step: TemplateStep, polled: PolledSubject): readonly OrganisationId[] {
  const perPerson = step.voting?.unit === 'person'
  return state.organisations
    .map(({ id }) => id)
    .filter((id) =>
      perPerson
        ? [...state.participants.values()].some(
            (person) => person.organisation === id && isComplete(step, polled, person.id),
          )
        : isComplete(step, polled, id),
    )
}

/** Organisations that the poll still waits for: they take part, did not answer and were not marked missing (TNS-13). */
export function pollWaitsFor(
  state: WorkshopState,
  step: TemplateStep,
  polled: PolledSubject,
): readonly OrganisationId[] {
  const answered = new Set(answeredBy(state, step, polled))
  const { missing } = pollOf(state, step.id)
  return takingPart(state).filter((id) => !answered.has(id) && !missing.has(id))
}

/** Wrote in the bundle, or stands behind the text in the poll, with all who voted (INV-6). In the order of the list. */
export function supportersOf(
  state: WorkshopState,
  step: TemplateStep,
  polled: PolledSubject,
): readonly OrganisationId[] {
  const supporting = supportingOptions(step)
  return state.organisations
    .map(({ id }) => id)
    .filter((id) => {
      if (polled.wroteIn.includes(id)) return true
      const stances = ballotsOf(state, step, { polled, organisation: id }).flatMap((given) => given.get(stance) ?? [])
      return stances.length > 0 && stances.every(({ option }) => supporting.has(option))
    })
}

/** What an organisation answered about a subject: its own ballot, or those of its people where everybody votes. */
export function ballotsOf(
  state: WorkshopState,
  step: TemplateStep,
  of: { readonly polled: PolledSubject; readonly organisation: OrganisationId },
): readonly ReadonlyMap<string, PollBallot>[] {
  const { polled, organisation } = of
  if (step.voting?.unit !== 'person') return [polled.ballots.get(organisation)].flatMap((given) => given ?? [])
  return [...polled.ballots].flatMap(([voter, given]) =>
    state.participants.get(voter as ParticipantId)?.organisation === organisation ? [given] : [],
  )
}

/** The question whose lowest answer keeps an action off the route (INV-13): the first of the three. Of a rule nobody asks that. */
export const directionQuestion = (step: TemplateStep): string | null =>
  roomQuestion(step) === undefined ? (step.assess?.[0]?.id ?? null) : null

/** Subjects of a poll that still have to be decided: agreed, recorded or let go is done. */
export function undecidedSubjects(state: WorkshopState, step: StepId): readonly PolledSubject[] {
  if (stepOf(state, step) === undefined) return []
  return [...pollOf(state, step).subjects.values()].filter(
    (polled) => polled.status !== 'decided' && !isAside(state, step, polled),
  )
}

/**
 * Let go, taken back by its author, or set aside. What is kept as a possible action is asked about where actions are, until it is taken back
 * (TNS-6): only that has no notes of its own behind it.
 */
export function isAside(state: WorkshopState, step: StepId, { subject, sources }: PolledSubject): boolean {
  if (state.letGo.has(subject) || state.withdrawn.has(subject as NoteId)) return true
  const parked = state.parked.get(subject)
  const aboutActions = stepOf(state, step)?.input?.includes('actie') === true
  return parked === undefined ? aboutActions && sources.length === 0 : !(aboutActions && parked.where === 'actions')
}
