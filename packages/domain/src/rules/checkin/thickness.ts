import type { TemplateStep } from '../../template.js'
import type { SentenceThickness, ThicknessLevel } from '../../workshop/checkin/thickness.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { PolledSubject } from '../../workshop/working.js'
import { isAside, pollOf, pollQuestions, stance } from '../polls.js'
import { isAboutPromises } from './earlier.js'

/** The answers of a check-in from the high end to the low end (SPEC RND-43). */
const levels: readonly ThicknessLevel[] = ['thick', 'thinner', 'thinnest']

/** True for a step in which the room says of every sentence how thick it still is. */
export const isAboutThickness = (step: TemplateStep): boolean => step.kind === 'checkin' && !isAboutPromises(step)

/** The last step of the programme that asked how thick sentences are; undefined before it was entered, or without one. */
export const thicknessStep = (state: WorkshopState): TemplateStep | undefined =>
  state.template.steps.findLast((step) => isAboutThickness(step) && asked(state, step).length > 0)

/**
 * Every sentence of the step in the order in which it is asked, by what was recorded for the room after its talk. What
 * organisations answered alone is not counted: with few of them it would point at one (SPEC RND-43).
 */
export function thicknessOf(state: WorkshopState, step: TemplateStep): readonly SentenceThickness[] {
  const options = pollQuestions(step)[0]?.options ?? []
  return asked(state, step).map(({ subject, text, record }) => {
    const said = options.findIndex(({ id }) => id === record?.answers[stance])
    return { subject, text, level: levels[said] ?? 'unsaid' }
  })
}

/** True when there is something to pour: of one sentence at least the room said how thick it is. */
export function hasThickness(state: WorkshopState): boolean {
  const step = thicknessStep(state)
  return step !== undefined && thicknessOf(state, step).some(({ level }) => level !== 'unsaid')
}

const asked = (state: WorkshopState, step: TemplateStep): readonly PolledSubject[] =>
  [...pollOf(state, step.id).subjects.values()].filter((polled) => !isAside(state, step.id, polled))
