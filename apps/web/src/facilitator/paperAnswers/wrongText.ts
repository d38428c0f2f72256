import { isBlank } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'
import { counterFor } from '../../ui/words/counter.js'

export interface CardText {
  readonly text: string
  /** In graphemes. */
  readonly max: number
  /** False: it may be left empty. */
  readonly needed: boolean
}
/** What is wrong with the words of a card before they are sent; null when nothing is. */
export function wrongText(t: FacilitatorCopy, { text, max, needed }: CardText): string | null {
  if (needed && isBlank(text)) return t.paper.answers.fill
  const { over, left } = counterFor(text, max)
  return over ? t.paper.tooLong(-left) : null
}
