import type { CheckView } from '@siroop/domain'

/** Where a phone is in the check: one subject, one principle. Counts from 0. */
export interface CheckPlace {
  readonly subject: number
  readonly principle: number
}
type Checked = Pick<CheckView, 'subjects' | 'principles'>

const isAnswered = ({ subjects, principles }: Checked, { subject, principle }: CheckPlace): boolean => {
  const id = principles[principle]?.id
  return subjects[subject]?.answers.some((one) => one.principle === id) ?? false
}

/** Every place in the order of one phone: from the subject where its organisation begins, round to the one before it. */
export function checkOrder({ subjects, principles }: Checked, first: number): readonly CheckPlace[] {
  const from = subjects.length === 0 ? 0 : Math.max(0, first) % subjects.length
  return subjects.flatMap((_, index) => {
    const subject = (from + index) % subjects.length
    return principles.map((_one, principle) => ({ subject, principle }))
  })
}

/** The first place without an answer, or null when every principle of every subject has one. */
export function firstOpen(check: Checked, first: number): CheckPlace | null {
  return checkOrder(check, first).find((place) => !isAnswered(check, place)) ?? null
}

/** The next place without an answer, round to the ones before; null when every other place has one. */
export function nextOpen(check: Checked & { readonly first: number }, place: CheckPlace): CheckPlace | null {
  const order = checkOrder(check, check.first)
  const at = order.findIndex((one) => isSame(one, place))
  return [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].find((one) => !isAnswered(check, one)) ?? null
}
const isSame = (one: CheckPlace, other: CheckPlace): boolean =>
  one.subject === other.subject && one.principle === other.principle

/** One place on, or back; null past the end and before the beginning. */
export function stepFrom(
  check: Checked & { readonly first: number },
  place: CheckPlace,
  by: 1 | -1,
): CheckPlace | null {
  const order = checkOrder(check, check.first)
  const at = order.findIndex((one) => isSame(one, place))
  return at < 0 ? null : (order[at + by] ?? null)
}

/** Texts of the subjects that still have an open principle, with the place to go on. Never a number (TNS-1). */
export function openSubjects(check: Checked): readonly { readonly text: string; readonly place: CheckPlace }[] {
  return check.subjects.flatMap(({ text }, subject) => {
    const principle = check.principles.findIndex((_, index) => !isAnswered(check, { subject, principle: index }))
    return principle < 0 ? [] : [{ text, place: { subject, principle } }]
  })
}
