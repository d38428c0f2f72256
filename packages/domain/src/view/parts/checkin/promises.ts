import { boardMembers, isChanged } from '../../../rules/checkin/boardMembers.js'
import { isAboutPromises, sentenceBeside, wayThen } from '../../../rules/checkin/earlier.js'
import { placeOf } from '../../../rules/find.js'
import { pollOf, pollQuestions, stance } from '../../../rules/polls.js'
import type { TemplateStep } from '../../../template.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { BroughtAlong, ChangedSeat, CheckinForRegie, EarlierHead, PromisesView } from './checkinView.js'

/** The earlier text in one line; undefined in a workshop that looks back on nothing, or not yet. */
export function earlierHead({ earlier }: WorkshopState): EarlierHead | undefined {
  if (earlier === null) return undefined
  const { workshop, title, edition, agreedOn, sentences, promises, milestones = [], talks = [] } = earlier
  const typed = workshop === null
  return {
    ...{ title, edition, agreedOn, typed },
    sentences: sentences.length,
    promises: promises.length,
    milestones: milestones.length,
    talks: talks.length,
  }
}

/** The promises of the earlier workshop and the milestones of its way, in their own order, with how each stands. */
export function promisesOf(state: WorkshopState, step: TemplateStep): PromisesView {
  const { subjects } = pollOf(state, step.id)
  return {
    step: step.id,
    couldBeTold: typeof state.earlier?.edition === 'number',
    stands: (pollQuestions(step)[0]?.options ?? []).map(({ id, label }) => ({ id, label })),
    promises: wayThen(state).map((row) => {
      const { subject } = row
      const record = subjects.get(subject)?.record ?? null
      return { ...row, stand: record?.answers[stance] ?? null, said: record?.reason ?? null }
    }),
  }
}

/** The same where the room is now; null in any other step. */
export function promisesNow(state: WorkshopState): PromisesView | null {
  const step = placeOf(state)?.step
  return step && isAboutPromises(step) ? promisesOf(state, step) : null
}

/** What changed at the table since then, where the check-in begins; else none. */
export function changedSeats(state: WorkshopState, step: TemplateStep): readonly ChangedSeat[] {
  if (step.kind !== 'inform' || state.template.steps[0]?.id !== step.id) return []
  return boardMembers(state)
    .filter(isChanged)
    .map(({ name, change }) => ({ name, change }))
}

/** The difficult talks and the unused notes of then, in the step in which the room decides what it takes along; else null. */
export function broughtNow(state: WorkshopState): BroughtAlong | null {
  const step = placeOf(state)?.step
  if (step?.kind !== 'harvest' || step.output?.take !== 'selected') return null
  const { talks: lain = [], unused = [], brought = [] } = state.earlier ?? {}
  const talks = lain.map((talk) => ({ text: talk.text, beside: sentenceBeside(state, talk) }))
  if (talks.length === 0 && unused.length === 0 && brought.length === 0) return null
  return { talks, unused, ...(brought.length === 0 ? {} : { sentences: brought }) }
}

/** The same for the regie. */
export function broughtAlong(
  state: WorkshopState,
): Pick<CheckinForRegie, 'earlierTalks' | 'earlierUnused' | 'earlierSentences'> {
  const { talks = [], unused = [] } = broughtNow(state) ?? {}
  return { earlierTalks: talks, earlierUnused: unused, earlierSentences: state.earlier?.brought ?? [] }
}
