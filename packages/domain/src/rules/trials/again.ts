import type { MeetingId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import { noticeStep, recordsNoticed, trialStep } from './noticing.js'
import { goesOn, isAllNoticed, onTrial } from './tried.js'

/** The step of a meeting that records, and has not recorded what is noticed; undefined: there is none, or all is done. */
const unrecorded = (state: WorkshopState, meeting: MeetingId): TemplateStep | undefined =>
  state.template.steps.find((step) => step.session === meeting && recordsNoticed(step) && !isAllNoticed(state, step))

/**
 * The day on which a meeting that is closed halfway comes back: the last day of the longest trial that goes on. Null when
 * none does, and for a meeting that records nothing.
 */
export function comesBack(state: WorkshopState, meeting: MeetingId): string | null {
  const step = unrecorded(state, meeting)
  const kind = step?.input?.find((one) => trialStep(state, one) !== undefined)
  if (!step || kind === undefined) return null
  const days = onTrial(state)
    .filter((subject) => goesOn(state, { kind, seenFrom: step.id }, subject))
    .flatMap((subject) => state.commitments.get(subject)?.due ?? [])
  return days.sort().at(-1) ?? null
}

/** A meeting that comes back begins with the question whether it is noticed now. Undefined: it begins where it was. */
export function lookedAtAgain(state: WorkshopState, steps: readonly TemplateStep[]): TemplateStep | undefined {
  const [first] = steps
  const step = first && unrecorded(state, first.session)
  const asked = step && noticeStep(state, { kind: step.input?.[0] ?? '', seenFrom: step.id })
  return asked && steps.includes(asked) && state.finishedSteps.has(asked.id) ? asked : undefined
}
