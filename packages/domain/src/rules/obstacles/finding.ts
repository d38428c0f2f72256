import type { StepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { roomQuestion, ruleWords } from './ruleStep.js'

/**
 * What became of the rule that was thought to be in the way. `law`: only by changing the law. `council`: a by-law or policy
 * rule of the municipality itself has to change. `open`: not answered yet.
 */
export type Finding = 'no-rule' | 'law' | 'council' | 'room' | 'open'

/** The step in which the room looks whether a rule is really in the way, or undefined. */
export const ruleStepOf = ({ template }: Pick<WorkshopState, 'template'>): TemplateStep | undefined =>
  template.steps.find((step) => roomQuestion(step) !== undefined)

/**
 * What was found out about one obstacle; null in a step that does not look at rules. There is no rule when it is possible
 * today, or when the law that was looked for is a habit: then nothing has to be changed in any law (SPEC OBS-1).
 */
export function findingOf(state: WorkshopState, id: StepId, subject: SubjectId): Finding | null {
  const step = state.template.steps.find((one) => one.id === id)
  const question = step && roomQuestion(step)
  if (question === undefined) return null
  const answer = state.polls.get(id)?.subjects.get(subject)?.record?.answers[question.id]
  const law = state.sheets.get(id)?.get(subject)?.entries.get(ruleWords.fields.law)?.value
  if (answer === ruleWords.noRule || law === ruleWords.habit) return 'no-rule'
  if (answer === undefined) return 'open'
  if (answer === ruleWords.council) return 'council'
  return answer === ruleWords.law ? 'law' : 'room'
}

/** True for an obstacle that goes to national government: it needs somebody who sends it, and somebody to send it to. */
export function isQuestionToState(state: WorkshopState, subject: SubjectId): boolean {
  const step = ruleStepOf(state)
  return step !== undefined && findingOf(state, step.id, subject) === 'law'
}
