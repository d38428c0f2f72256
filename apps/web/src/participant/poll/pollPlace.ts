import type { PollItemForPhone, PollNow } from '@siroop/domain'

/** Where a phone is in a poll: one item, one question. Counts from 0, in the own order. */
export interface PollPlace {
  readonly item: number
  readonly question: number
}
type Polled = Pick<PollNow, 'items' | 'questions'>

/** The own answer to one question about an item, or null. */
export const ownAnswer = (item: PollItemForPhone, question: string): PollItemForPhone['own'][number] | null =>
  item.own.find((one) => one.question === question) ?? null

/** True while the own voice can still be given or changed: closed, not shown yet. */
export const isAskable = (item: PollItemForPhone): boolean => item.status === 'open'

/** The first question without an own answer, from this place on and then from the beginning; null when nothing is left. */
export function nextOpen({ items, questions }: Polled, after: PollPlace | null): PollPlace | null {
  const places = items.flatMap((item, index) =>
    isAskable(item) ? questions.map((_, question) => ({ item: index, question })) : [],
  )
  const isOpen = (place: PollPlace) => {
    const [item, question] = [items[place.item], questions[place.question]]
    return item !== undefined && question !== undefined && ownAnswer(item, question.id) === null
  }
  if (after === null) return places.find(isOpen) ?? null
  const isLater = (place: PollPlace) =>
    place.item > after.item || (place.item === after.item && place.question > after.question)
  const others = places.filter((place) => place.item !== after.item || place.question !== after.question)
  return others.filter(isLater).find(isOpen) ?? others.find(isOpen) ?? null
}

/** How often each item was asked so far. */
export const attemptsOf = ({ items }: Polled): ReadonlyMap<string, number> =>
  new Map(items.map(({ subject, attempt }) => [subject, attempt]))

/** The first item that is asked anew, with other words, since these attempts; null when there is none. */
export function askedAnew({ items }: Polled, before: ReadonlyMap<string, number>): PollPlace | null {
  const item = items.findIndex(
    (one) => isAskable(one) && one.own.length === 0 && one.attempt > (before.get(one.subject) ?? one.attempt),
  )
  return item < 0 ? null : { item, question: 0 }
}

/** After an answer: the next question about the same item, answered or not, then the next item that is still open. */
export function onward(polled: Polled, from: PollPlace): PollPlace | null {
  const next = { item: from.item, question: from.question + 1 }
  return next.question < polled.questions.length ? next : nextOpen(polled, from)
}

/** One question back about the same item, or null at its first. */
export const backward = (from: PollPlace): PollPlace | null =>
  from.question === 0 ? null : { item: from.item, question: from.question - 1 }
