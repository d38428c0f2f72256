import { answersEarlier, answersNow } from '../../rules/checks.js'
import { type BoardFacts, subjectsOfStep } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { CheckAnswer, PrincipleAnswer, SubjectId } from '../../workshop/working.js'
import type { CheckedSubject, CheckView, PrincipleView, SubjectText } from '../workingView.js'

/** The principles of the template, as every screen may show them. */
export const principlesOf = (state: WorkshopState): readonly PrincipleView[] => state.template.principles ?? []

/** The order of asking: first the social principles, then nature, which is not left out (CHK-8). */
const inAskingOrder = (principles: readonly PrincipleView[]): readonly PrincipleView[] => [
  ...principles.filter(({ group }) => group === 'social'),
  ...principles.filter(({ group }) => group === 'ecological'),
]

/** Answers about every subject of the step; what is not in the list is still open. */
export function checkOf(state: WorkshopState, step: TemplateStep, board: BoardFacts): CheckView {
  return {
    principles: inAskingOrder(principlesOf(state)),
    subjects: subjectsOfStep(state, step, board).map(
      (asked): CheckedSubject => ({
        subject: asked.id,
        text: asked.text,
        answers: inOrder(state, answersNow(state, asked)),
        earlier: inOrder(state, answersEarlier(state, asked)),
      }),
    ),
  }
}

function inOrder(state: WorkshopState, given: ReadonlyMap<string, CheckAnswer>): CheckedSubject['answers'] {
  return principlesOf(state).flatMap(({ id: principle }) => {
    const found = given.get(principle)
    return found ? [{ principle, answer: found.answer, reason: found.reason, by: found.by }] : []
  })
}

/** Answer per principle, without reasons and without who gave it: for the room screen. */
export const answersOnWall = ({
  answers,
}: Pick<CheckedSubject, 'answers'>): Readonly<Record<string, PrincipleAnswer>> =>
  Object.fromEntries(answers.map(({ principle, answer }) => [principle, answer]))

/** The subject that the room looks at: the one pointed at, else the first that is not done, else the last. */
export function subjectOnWall(
  state: WorkshopState,
  all: readonly { readonly subject: SubjectId; readonly text: string }[],
  isDone: (subject: SubjectId) => boolean,
): SubjectText | null {
  const pointed = all.findIndex(({ subject }) => subject === state.pointedAt)
  const first = all.findIndex(({ subject }) => !isDone(subject))
  const index = pointed >= 0 ? pointed : first >= 0 ? first : all.length - 1
  const found = all[index]
  return found ? { subject: found.subject, text: found.text, index: index + 1, of: all.length } : null
}
