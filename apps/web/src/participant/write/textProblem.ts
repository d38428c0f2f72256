import { isBlank } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'
import { counterFor } from '../../ui/words/counter.js'

export interface TypedText {
  readonly text: string
  /** In graphemes. */
  readonly max: number
  /** What is said of an empty text; null: it may be left empty. */
  readonly empty?: string | null
}

/** What is wrong with a text before it is sent, in words; null when nothing is. */
export function textProblem(t: ParticipantCopy, { text, max, empty = t.write.empty }: TypedText): string | null {
  if (empty !== null && isBlank(text)) return empty
  const { over, left } = counterFor(text, max)
  return over ? t.write.tooLong(-left) : null
}
