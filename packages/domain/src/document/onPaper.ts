import { pollOf } from '../rules/polls.js'
import type { PaperMark } from '../view/base.js'
import { paperBallots } from '../view/parts/poll.js'
import { sheetMarks } from '../view/parts/sheets/besideSignatures.js'
import { paperMarks } from '../view/shared.js'
import type { WorkshopState } from '../workshop/state.js'

/**
 * Every card from which an answer was typed, by organisation in the order of the list, then by number. What is still
 * closed is not told. A note that was typed from a card is not among them: of a note only its author may know that.
 */
export function answeredOnPaper(state: WorkshopState): readonly PaperMark[] {
  const marks = [
    ...state.rounds.filter(({ status }) => status !== 'open').flatMap(({ ballots }) => paperMarks(state, ballots)),
    ...state.sentences.filter(({ shown }) => shown).flatMap(({ answers }) => paperMarks(state, answers)),
    ...state.template.steps.flatMap((step) => {
      const { subjects, shown } = pollOf(state, step.id)
      return [...subjects.values()]
        .filter(({ status }) => shown || status !== 'open')
        .flatMap((polled) => paperBallots(state, step, polled))
    }),
    ...[...state.commitments.values()].flatMap(({ asked, paper }) =>
      asked === null || paper === null ? [] : [{ organisation: asked, paper }],
    ),
    ...sheetMarks(state),
  ]
  return state.organisations.flatMap(({ id: organisation }) => {
    const cards = new Set(marks.flatMap((mark) => (mark.organisation === organisation ? [mark.paper] : [])))
    return [...cards].sort((one, other) => one - other).map((paper) => ({ organisation, paper }))
  })
}
