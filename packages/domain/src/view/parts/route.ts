import type { NoteId, ParticipantId } from '../../ids.js'
import { isAccepted, milestonesOf, neededActions } from '../../manifest/details.js'
import { placeOf } from '../../rules/find.js'
import { isQuestionToState } from '../../rules/obstacles/finding.js'
import { roomQuestion } from '../../rules/obstacles/ruleStep.js'
import { directionQuestion, pollQuestions } from '../../rules/polls.js'
import { servedBy } from '../../rules/route/bothAnd.js'
import { partnersBeside } from '../../rules/route/partners.js'
import { wordsOf } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import type { ShownFromShelf } from '../../workshop/shelf/fromShelf.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Commitment, SubjectId } from '../../workshop/working.js'
import type { ViewContext } from '../base.js'
import type { CommitmentView, RouteBar, RouteView } from '../workingView.js'
import { trialsOf } from './trials/trials.js'

/** The step in which actions are judged, or undefined. */
const assessStep = (state: WorkshopState): TemplateStep | undefined =>
  state.template.steps.find((step) => step.kind === 'assess' && roomQuestion(step) === undefined)

/** An action on its way to a commitment, with the owner's name and what it leads to. */
export function commitmentView(
  state: WorkshopState,
  { acceptedBy, ...commitment }: Commitment,
  context: ViewContext,
): CommitmentView {
  return {
    ...commitment,
    partners: partnersBeside({ acceptedBy, ...commitment }),
    // a card has a number for a name, and says so itself
    ownerName: acceptedBy === null || commitment.paper !== null ? null : context.nameOf(acceptedBy as ParticipantId),
    asksState: isQuestionToState(state, commitment.subject),
    milestones: milestoneWords(state, commitment.subject, context),
    needs: neededActions(state, commitment.subject),
    takenFrom: state.takenFrom.get(commitment.subject) ?? [],
    serves: servedBy(state, { acceptedBy, ...commitment }),
    stepping: recordOf(state, commitment.subject)?.answers[assessStep(state)?.assess?.[1]?.id ?? ''] ?? null,
  }
}

/** Words of the milestones, also of those that were not ticked for the manifest. */
function milestoneWords(state: WorkshopState, action: SubjectId, context: ViewContext): readonly string[] {
  const taken = milestonesOf(state, action)
  if (taken.length > 0) return taken
  return (state.links.get(action as never) ?? []).flatMap((id) => wordsOf(state, id, context) ?? [])
}

const recordOf = (state: WorkshopState, subject: SubjectId) => {
  const step = assessStep(state)
  return (step && state.polls.get(step.id)?.subjects.get(subject)?.record) ?? null
}

/** The route for the regie; null before actions were judged, or gathered where nobody judges them. */
export function routeOf(state: WorkshopState, context: ViewContext): RouteView | null {
  const step = assessStep(state)
  const poll = step && state.polls.get(step.id)
  const today = context.dateOf(context.serverNowMs)
  const commitments =
    placeOf(state)?.step.kind === 'assign'
      ? [...state.commitments.values()].map((one) => commitmentView(state, one, context))
      : []
  if (!step || !poll) return commitments.length === 0 ? null : { commitments, offRoute: [], today, trials: null }
  const direction = directionQuestion(step)
  const lowest = pollQuestions(step)
    .find(({ id }) => id === direction)
    ?.options.at(-1)?.id
  return {
    commitments,
    offRoute: [...poll.subjects.values()].flatMap(({ subject, text, record }) => {
      if (record === null || record.chosen || state.withdrawn.has(subject as NoteId)) return []
      const no = direction !== null && record.answers[direction] === lowest
      return [{ subject, text, why: no ? ('direction' as const) : ('not-chosen' as const) }]
    }),
    today,
    trials: trialsOf(state),
  }
}

/** What the room screen draws: accepted and asked, never who refused. */
export function routeBars(state: WorkshopState, context: ViewContext): readonly RouteBar[] {
  const today = context.dateOf(context.serverNowMs)
  return [...state.commitments.values()].flatMap((one): readonly RouteBar[] => {
    if (one.asked === null || one.status === 'shelved') return []
    const { subject, text, asked, due, acceptedOn } = one
    return [
      {
        subject,
        text,
        organisation: asked,
        accepted: isAccepted(one),
        start: acceptedOn ?? today,
        due,
        needs: neededActions(state, subject),
      },
    ]
  })
}

/** Actions that nobody took. */
export const shelfOf = (state: WorkshopState): readonly string[] =>
  [...state.commitments.values()].filter(({ status }) => status === 'shelved').map(({ text }) => text)

/** What the room sees of the shelf: only in the step in which it was shown. */
export const shownNow = (state: WorkshopState): ShownFromShelf | null =>
  state.shelfShown !== null && state.shelfShown.step === placeOf(state)?.step.id ? state.shelfShown.shown : null
