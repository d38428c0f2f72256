import { type Authority, isBlank, limits } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'
import { counterFor } from '../write/counter.js'

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
    const counter = counterFor(form[field], max)
    if (empty !== null && isBlank(form[field])) problems[field] = empty
    else if (counter.over) problems[field] = t.write.tooLong(-counter.left)
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
