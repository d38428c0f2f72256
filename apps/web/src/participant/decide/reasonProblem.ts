import { isBlank } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'
import { counterFor } from '../write/counter.js'

/** What is wrong with a text that is required, in words; null when nothing is. `max` in graphemes. */
export function reasonProblem(t: ParticipantCopy, text: string, max: number): string | null {
  if (isBlank(text)) return t.write.empty
  const counter = counterFor(text, max)
  return counter.over ? t.write.tooLong(-counter.left) : null
}
