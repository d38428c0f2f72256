import type { CheckedSubject, CheckView, PrincipleAnswer, PrincipleView } from '@siroop/domain'

export type CheckedAnswer = CheckedSubject['answers'][number]

/** The answer about one principle; null while it is open. */
export const answerOf = (subject: CheckedSubject, principle: string): CheckedAnswer | null =>
  subject.answers.find((one) => one.principle === principle) ?? null

/** What was said about an earlier text, when the principle was not answered again; else null. */
export const earlierOf = (subject: CheckedSubject, principle: string): CheckedAnswer | null =>
  subject.earlier.find((one) => one.principle === principle) ?? null

/** Where the check stands, in things to name and never in a number (TNS-1). */
export interface CheckStand {
  /** Groups of which nothing was answered at all. */
  readonly untouched: readonly PrincipleView['group'][]
  /** Principles that some ambition has not been along, outside untouched groups. */
  readonly partly: readonly PrincipleView[]
  readonly breaking: readonly CheckedSubject[]
  readonly doubted: readonly CheckedSubject[]
  readonly done: boolean
}

/** Sums up the matrix in words: which rules have not been gone through, and which ambitions break one. */
export function checkStand({ principles, subjects }: CheckView): CheckStand {
  const open = principles.filter(({ id }) => subjects.some((subject) => answerOf(subject, id) === null))
  const groups = [...new Set(principles.map(({ group }) => group))]
  const untouched = groups.filter((group) =>
    principles
      .filter((one) => one.group === group)
      .every(({ id }) => subjects.every((subject) => answerOf(subject, id) === null)),
  )
  const withAnswer = (answer: PrincipleAnswer) =>
    subjects.filter(({ answers }) => answers.some((one) => one.answer === answer))
  const breaking = withAnswer('breekt')
  return {
    untouched: subjects.length === 0 ? [] : untouched,
    partly: open.filter(({ group }) => !untouched.includes(group)),
    breaking,
    doubted: withAnswer('twijfel').filter((subject) => !breaking.includes(subject)),
    done: open.length === 0 && breaking.length === 0,
  }
}
