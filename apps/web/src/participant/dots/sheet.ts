import type { CommandOf, DotsNow, SubjectId } from '@siroop/domain'

/** Own dots per item; an item that is not there has none. */
export type Sheet = ReadonlyMap<SubjectId, number>

/** The own dots as the server has them. */
export const sheetOf = ({ items }: Pick<DotsNow, 'items'>): Sheet =>
  new Map(items.flatMap(({ subject, own }) => (own > 0 ? [[subject, own] as const] : [])))

/** How many dots are still in the hand. */
export const dotsLeft = ({ perVoter }: Pick<DotsNow, 'perVoter'>, sheet: Sheet): number =>
  perVoter - [...sheet.values()].reduce((sum, dots) => sum + dots, 0)

/** True while one more dot may lie on the item. */
export const mayAdd = (now: Pick<DotsNow, 'perVoter' | 'perItem'>, sheet: Sheet, subject: SubjectId): boolean =>
  dotsLeft(now, sheet) > 0 && (sheet.get(subject) ?? 0) < now.perItem

/** The sheet with so many dots on the item. */
export function withDots(sheet: Sheet, subject: SubjectId, dots: number): Sheet {
  const next = new Map(sheet)
  if (dots > 0) next.set(subject, dots)
  else next.delete(subject)
  return next
}

/** Tells one state of the server from another: changed words, other items, own dots that came from elsewhere. */
export const stateOf = ({ items, ready }: Pick<DotsNow, 'items' | 'ready'>): string =>
  `${ready} ${items.map(({ subject, attempt, own }) => `${subject} ${attempt} ${own}`).join()}`

/** What is sent: all dots of items that are there, about the words that were read. */
export function castOf(
  { step, items }: Pick<DotsNow, 'step' | 'items'>,
  { sheet, done }: { readonly sheet: Sheet; readonly done: boolean },
): CommandOf<'castDots'> {
  const dots = items.flatMap(({ subject, attempt }) => {
    const count = sheet.get(subject) ?? 0
    return count > 0 ? [{ subject, attempt, dots: count }] : []
  })
  return { type: 'castDots', step, dots, done }
}
