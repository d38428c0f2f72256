import { ok } from '../../result.js'
import { answersNow } from '../../rules/checks.js'
import { isDotted } from '../../rules/dots/dotted.js'
import { agreedItems, isFrozen, isOpenObjection, placeOf } from '../../rules/find.js'
import { pollOf } from '../../rules/polls.js'
import { type Subject, subjectOf } from '../../rules/subjects.js'
import { looksAtTrials, onTrial } from '../../rules/trials/tried.js'
import { checkText, limits } from '../../text.js'
import type { Event } from '../../workshop/events.js'
import { isFacilitating } from '../../workshop/roles.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { type Context, type Rules, refuse } from '../context.js'

/** Ambitions against the principles, and what happens to one that breaks a rule: adjusted or let go (TNS-1, TNS-2). */
export const checkingRules: Rules<'answerCheck' | 'reviseSubject' | 'letGo'> = {
  answerCheck: ({ subject, principle, answer, reason, organisation }, context) => {
    const { state, actor } = context
    if (placeOf(state)?.step.kind !== 'check') return refuse('not-in-this-step')
    const asked = subjectHere(context, subject)
    if (!asked) return refuse('unknown-subject')
    if (!state.template.principles?.some((one) => one.id === principle)) return refuse('unknown-principle')
    const leads = actor !== null && isFacilitating(actor.role)
    if (!leads && organisation !== null && organisation !== actor?.organisation) return refuse('other-organisation')
    const words = optional(reason)
    if (!words.ok) return refuse(words.error)
    if (answer !== 'breekt-niet' && words.value === null) return refuse('reason-needed')
    const by = leads ? null : (actor?.organisation ?? null)
    const known = answersNow(state, asked).get(principle)
    if (known?.answer === answer && known.reason === words.value && known.by === by) return ok([])
    return ok([
      { type: 'checkAnswered', subject, principle, answer: { answer, reason: words.value, by, about: asked.text } },
    ])
  },
  reviseSubject: ({ subject, text }, context) => {
    const { state } = context
    const step = placeOf(state)?.step
    if (!step || (step.kind !== 'check' && step.kind !== 'vote') || isDotted(step)) return refuse('not-in-this-step')
    const current = subjectHere(context, subject)
    if (!current) return refuse('unknown-subject')
    if (isAgreed(state, subject)) return refuse('already-agreed')
    const words = checkText(text, limits.bundleName)
    if (!words.ok) return refuse(words.error)
    if (words.value === current.text) return refuse('nothing-changed')
    return ok([...workedIn(state, subject), { type: 'subjectRevised', subject, text: words.value }])
  },
  letGo: ({ subject, reason }, context) => {
    const { state } = context
    if (isFrozen(state)) return refuse('edition-frozen')
    if (isAgreed(state, subject)) return refuse('already-agreed')
    // what is tried out is stopped by who looks at the trial; any other promise is its owner's
    if (state.commitments.has(subject) && !looksAtTrials(state)) return refuse('already-chosen')
    if (reason === null) return ok(state.letGo.has(subject) ? [{ type: 'subjectLetGo', subject, reason: null }] : [])
    // a bundle that was merged into another since is still asked about, until it is let go
    const step = placeOf(state)?.step.id
    const asked = step !== undefined && pollOf(state, step).subjects.has(subject)
    const isTried = looksAtTrials(state) && onTrial(state).includes(subject)
    if (!asked && !isTried && !subjectHere(context, subject)) return refuse('unknown-subject')
    const why = checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error === 'text-empty' ? 'reason-needed' : why.error)
    return ok([...workedIn(state, subject), { type: 'subjectLetGo', subject, reason: why.value }])
  },
}

function subjectHere({ state, facts }: Context, id: SubjectId): Subject | undefined {
  const step = placeOf(state)?.step
  return step && subjectOf(state, step, { id, board: facts })
}

const isAgreed = (state: WorkshopState, subject: SubjectId): boolean =>
  agreedItems(state).some((item) => item.subject === subject)

/** A changed text, or setting it aside, answers the open objections to it: they are heard again in the next poll. */
export const workedIn = (state: WorkshopState, subject: SubjectId): readonly Event[] =>
  state.objections
    .filter((one) => one.about.kind === 'poll' && one.about.subject === subject && isOpenObjection(one))
    .map(({ id }) => ({ type: 'objectionTreated', objection: id, state: 'worked-in' }))

/** Words that may be left out: null for none. */
export function optional(text: string | null, limit: number = limits.reason) {
  if (text === null || text.trim() === '') return ok(null)
  return checkText(text, limit)
}
