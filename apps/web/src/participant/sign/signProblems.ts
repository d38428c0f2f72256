import { type Authority, limits } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'
import { textProblem } from '../write/textProblem.js'

export interface SignForm {
  readonly name: string
  readonly function: string
  readonly authority: Authority | null
  readonly condition: string
  readonly sentence: string
}
export type SignProblems = Partial<Record<keyof SignForm, string>>

/** What is wrong with a signature before it is sent, per field in the order of the form. Empty when nothing is. */
export function signProblems(t: ParticipantCopy, form: SignForm): SignProblems {
  const problems: SignProblems = {}
  const check = (field: 'name' | 'function' | 'condition' | 'sentence', max: number, empty: string | null) => {
    const wrong = textProblem(t, { text: form[field], max, empty })
    if (wrong !== null) problems[field] = wrong
  }
  check('name', limits.name, t.sign.needName)
  check('function', limits.organisation, t.sign.needFunction)
  if (form.authority === null) problems.authority = t.sign.needAuthority
  if (form.authority === 'proxy' || form.authority === 'subject-to-approval') {
    check('condition', limits.organisation, t.sign.needCondition)
  }
  check('sentence', limits.ownSentence, null)
  return problems
}
