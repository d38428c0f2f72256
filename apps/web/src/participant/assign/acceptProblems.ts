import { limits } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'
import type { WorkCopy } from '../../copy/work.js'
import { textProblem } from '../write/textProblem.js'

export interface AcceptProblems {
  readonly due: string | null
  readonly firstStep: string | null
}
export interface Accepting {
  /** YYYY-MM-DD, or empty. */
  readonly due: string
  readonly firstStep: string
  /** YYYY-MM-DD by the server's clock. */
  readonly today: string
}

/** What is wrong with a promise before it is sent, in words: a date from today on, and a first step. Null twice: nothing. */
export function acceptProblems(
  { due, firstStep, today }: Accepting,
  words: { readonly frame: ParticipantCopy; readonly work: WorkCopy },
): AcceptProblems {
  const t = words.work.assign
  const isDate = /^\d{4}-\d\d-\d\d$/.test(due)
  return {
    due: !isDate ? t.needDate : due < today ? t.past : null,
    firstStep: textProblem(words.frame, { text: firstStep, max: limits.firstStep }),
  }
}
