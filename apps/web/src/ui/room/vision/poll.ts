import type { PollQuestion, PollResult, Translated } from '@siroop/domain'

/** One answer to one question, with how many organisations gave it. */
export interface Answered {
  readonly option: string
  readonly label: Translated
  readonly count: number
  /** The low end: whoever chose it is heard first. */
  readonly low: boolean
}

/** Every answer in the order of the template, also those that nobody gave. */
export function answersOf(question: PollQuestion, result: PollResult): readonly Answered[] {
  const counts = result.counts.find((one) => one.question === question.id)?.options ?? []
  return question.options.map(({ id, label, reason }) => ({
    option: id,
    label,
    count: counts.find(({ option }) => option === id)?.count ?? 0,
    low: reason !== 'none',
  }))
}

/** Whether somebody chose an answer of the low end, so that the talk begins there. */
export const hasConcerns = (question: PollQuestion, result: PollResult): boolean =>
  answersOf(question, result).some(({ low, count }) => low && count > 0)

/** A long sentence is set smaller before it pushes the answers from the screen. */
export const sizeOfSentence = (text: string): string =>
  text.length > 150 ? 'is-longest' : text.length > 80 ? 'is-long' : ''
