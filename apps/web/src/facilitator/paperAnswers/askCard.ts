import { type CardAnswer, type CommitmentView, type FacilitatorView, limits, type SubjectId } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'
import { type OpenCard, speakersOnPaper } from '../paper/paperCards.js'
import { wrongText } from './wrongText.js'

/** What stands on a card about the question who takes a step on. */
export interface AskCard {
  readonly answer: 'accept' | 'later' | 'refuse' | null
  /** YYYY-MM-DD, or empty. */
  readonly due: string
  readonly firstStep: string
}
export const emptyAsk: AskCard = { answer: null, due: '', firstStep: '' }

/** The card of the organisation that is asked, as far as it has the word; none when that has a phone, or nobody is asked. */
export const cardsToAsk = (
  view: Pick<FacilitatorView, 'roster'>,
  { asked, status }: Pick<CommitmentView, 'asked' | 'status'>,
): readonly OpenCard[] =>
  asked === null || status === 'shelved'
    ? []
    : speakersOnPaper(view).filter(({ organisation }) => organisation === asked)

/** Later is no answer any more to who said yes: such a step is given back. */
export const answersTo = ({ status }: Pick<CommitmentView, 'status'>): readonly NonNullable<AskCard['answer']>[] =>
  status === 'accepted' ? ['accept', 'refuse'] : ['accept', 'later', 'refuse']

export type AskCardProblems = Partial<Record<keyof AskCard, string>>
/** What is wrong with the card before it is sent, per field in the order of the form. Empty when nothing is. */
export function askCardProblems(t: FacilitatorCopy, card: AskCard, today: string): AskCardProblems {
  if (card.answer === null) return { answer: t.paper.answers.choose }
  if (card.answer !== 'accept') return {}
  const problems: AskCardProblems = {}
  if (card.due < today) problems.due = t.paper.asking.needDate
  const wrong = wrongText(t, { text: card.firstStep, max: limits.firstStep, needed: true })
  if (wrong !== null) problems.firstStep = wrong
  return problems
}

/** The command that puts it; null while the card is not complete. Date and first step belong to a yes only. */
export function askCardAnswer({ answer, due, firstStep }: AskCard, subject: SubjectId): CardAnswer | null {
  if (answer === null) return null
  const promise = answer === 'accept' ? { due, firstStep } : { due: null, firstStep: null }
  return { type: 'answerAsk', subject, answer, ...promise }
}
