import { ok } from '../../result.js'
import { addDuration, isDate } from '../../rules/dates.js'
import { isFrozen, organisationOf } from '../../rules/find.js'
import { checkText, limits } from '../../text.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Commitment, SubjectId } from '../../workshop/working.js'
import { type Context, type Decision, type Rules, refuse, spokenForByActor } from '../context.js'
import { optional } from './checking.js'

/** One owner who accepts in person, with a date and a first step; nobody accepts for another (INV-12, TNS-12). */
export const owningRules: Rules<'askOwner' | 'answerAsk' | 'describeCommitment' | 'shelveAction' | 'leaveAsked'> = {
  askOwner: ({ subject, organisation }, { state }) => {
    const current = changeable(state, subject)
    if (!current.ok) return current
    if (organisation !== null && !organisationOf(state, organisation)) return refuse('unknown-organisation')
    if (current.value.status === 'accepted') return refuse('already-accepted')
    if (current.value.asked === organisation && current.value.status === 'asked') return ok([])
    return ok([{ type: 'ownerAsked', subject, organisation }])
  },
  answerAsk: (command, context) => {
    const { subject, answer } = command
    const { state, facts, actor } = context
    const current = changeable(state, subject)
    if (!current.ok) return current
    const organisation = spokenForByActor(context)
    if (organisation === null || actor === null) return refuse('not-spokesperson')
    if (current.value.asked !== organisation) return refuse('not-asked-you')
    if (answer === 'later' && current.value.status === 'accepted') return refuse('already-accepted')
    const said = { type: 'ownerAnswered', subject, organisation, by: actor.id, on: facts.today } as const
    if (answer !== 'accept') return ok([{ ...said, answer, due: null, firstStep: null, firstStepBy: null }])
    return accepted(command, { ...said, answer }, context)
  },
  describeCommitment: ({ subject, partners, seen, means, effort }, { state }) => {
    const current = changeable(state, subject)
    if (!current.ok) return current
    if (partners.some((id) => !organisationOf(state, id))) return refuse('unknown-organisation')
    const notices = optional(seen, limits.firstStep)
    if (!notices.ok) return refuse(notices.error)
    const needs = optional(means, limits.means)
    if (!needs.ok) return refuse(needs.error)
    const described = {
      partners: state.organisations.map(({ id }) => id).filter((id) => partners.includes(id)),
      seen: notices.value,
      means: needs.value,
      effort,
    }
    return ok([{ type: 'commitmentDescribed', subject, ...described }])
  },
  shelveAction: ({ subject, shelved }, { state }) => {
    const current = changeable(state, subject)
    if (!current.ok) return current
    if (current.value.status === 'accepted') return refuse('already-accepted')
    return ok((current.value.status === 'shelved') === shelved ? [] : [{ type: 'actionShelved', subject, shelved }])
  },
  leaveAsked: ({ subject, reason }, { state }) => {
    const current = changeable(state, subject)
    if (!current.ok) return current
    const { status } = current.value
    if (status !== 'asked' && status !== 'later') return refuse('not-asked-you')
    const words = optional(reason)
    if (!words.ok) return refuse(words.error)
    return ok([{ type: 'leftAsked', subject, reason: words.value }])
  },
}

function accepted(
  { due, firstStep }: { readonly due: string | null; readonly firstStep: string | null },
  said: {
    readonly type: 'ownerAnswered'
    readonly subject: SubjectId
    readonly organisation: NonNullable<ReturnType<typeof spokenForByActor>>
    readonly by: NonNullable<Context['actor']>['id']
    readonly answer: 'accept'
    readonly on: string
  },
  { state, facts }: Context,
): Decision {
  if (due === null || !isDate(due)) return refuse('bad-date')
  if (due < facts.today) return refuse('date-in-past')
  const words = checkText(firstStep ?? '', limits.firstStep)
  if (!words.ok) return refuse(words.error)
  const within = firstStepWithin(state)
  const firstStepBy = addDuration(facts.today, within) ?? facts.today
  return ok([{ ...said, due, firstStep: words.value, firstStepBy: due < firstStepBy ? due : firstStepBy }])
}

/** How soon a first step is taken: what the template's gate says, else thirty days. */
function firstStepWithin(state: WorkshopState): string {
  const gate = state.template.steps.flatMap((step) => step.gate ?? []).find((one) => one.check === 'first-step-within')
  return typeof gate?.value === 'string' ? gate.value : 'P30D'
}

function changeable(state: WorkshopState, subject: SubjectId) {
  const commitment: Commitment | undefined = state.commitments.get(subject)
  if (!commitment) return refuse('not-chosen')
  return isFrozen(state) ? refuse('edition-frozen') : ok(commitment)
}
