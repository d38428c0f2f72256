import type { StepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { agreedItems, placeOf, stepOf } from '../find.js'
import { noticeQuestion, noticeStep, noticingOf, recordsNoticed, trialStep } from './noticing.js'

interface Wanted {
  readonly kind: string
  readonly seenFrom: StepId
}

/** True in a step that asks whether a trial is noticed, or that records what is. */
export function looksAtTrials(state: WorkshopState): boolean {
  const step = placeOf(state)?.step
  return step !== undefined && (noticeQuestion(state.template, step) !== null || recordsNoticed(step))
}

/** What an owner took on in person to try out, and that was not stopped since; in the order of choosing. */
export const onTrial = (state: WorkshopState): readonly SubjectId[] =>
  [...state.commitments.values()]
    .filter(({ status, subject }) => status === 'accepted' && !state.letGo.has(subject))
    .map(({ subject }) => subject)

/**
 * What steps after a trial work on: only what was tried, and where it is recorded only what a resident notices. Null for a
 * kind that is not tried out, and before its trial.
 */
export function tried(state: WorkshopState, wanted: Wanted): ReadonlySet<SubjectId> | null {
  const { steps } = state.template
  const trial = trialStep(state, wanted.kind)
  const place = steps.findIndex(({ id }) => id === wanted.seenFrom)
  if (trial === undefined || place <= steps.indexOf(trial)) return null
  const all = onTrial(state)
  const step = stepOf(state, wanted.seenFrom)
  if (step === undefined || !recordsNoticed(step)) return new Set(all)
  return new Set(all.filter((subject) => isNoticed(state, wanted, subject)))
}

/** True when a resident notices it, with who said it, when and how (SPEC KOP-3). */
export const isNoticed = (state: WorkshopState, wanted: Wanted, subject: SubjectId): boolean =>
  noticingOf(state, noticeStep(state, wanted), subject).result === 'noticed'

/**
 * True while the trial of something that was not (wholly) noticed goes on: its last day comes after the day on which the
 * room looked at it.
 */
export function goesOn(state: WorkshopState, wanted: Wanted, subject: SubjectId): boolean {
  const { result, on } = noticingOf(state, noticeStep(state, wanted), subject)
  const until = state.commitments.get(subject)?.due ?? null
  return (result === 'partly' || result === 'not') && on !== null && until !== null && until > on
}

/**
 * What stands in the way of recording in this step: what was tried, is not noticed, was not stopped, and of which the trial
 * does not go on. While nothing at all is noticed it is everything that was tried.
 */
export function unnoticed(state: WorkshopState, { id, input = [] }: Pick<TemplateStep, 'id' | 'input'>) {
  const kind = input.find((one) => trialStep(state, one) !== undefined)
  if (kind === undefined) return []
  const wanted = { kind, seenFrom: id }
  const all = onTrial(state)
  const isAnyNoticed = all.some((subject) => isNoticed(state, wanted, subject))
  return all
    .filter((subject) => !isNoticed(state, wanted, subject) && !(isAnyNoticed && goesOn(state, wanted, subject)))
    .map((subject) => ({ subject, text: state.commitments.get(subject)?.text ?? '' }))
}

/** True while this step may record nothing: what it recorded is not noticed any more, or nothing is noticed yet. */
export function isBeforeNoticing(state: WorkshopState, step: TemplateStep): boolean {
  const { id, noteKind, input = [] } = step
  if (agreedItems(state).some((item) => item.kind === noteKind && item.step === id)) return !isAllNoticed(state, step)
  const [kind = ''] = input
  return !onTrial(state).some((subject) => isNoticed(state, { kind, seenFrom: id }, subject))
}

/** True when this step has recorded something, and all of it is noticed now: also what was corrected since counts. */
export function isAllNoticed(state: WorkshopState, { id, noteKind, input = [] }: TemplateStep): boolean {
  const [kind = ''] = input
  const recorded = agreedItems(state).filter((item) => item.kind === noteKind && item.step === id)
  return recorded.length > 0 && recorded.every(({ subject }) => isNoticed(state, { kind, seenFrom: id }, subject))
}
