import type { FrozenRecord } from '../../manifest/frozen.js'
import { isAboutPromises, wayThen } from '../../rules/checkin/earlier.js'
import { countsVisible, organisationOf } from '../../rules/find.js'
import { ballotsOf, pollOf, pollQuestions, stance } from '../../rules/polls.js'
import { inLocale, type Locale, type TemplateStep } from '../../template.js'
import { resultOf } from '../../view/parts/poll.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { PolledSubject } from '../../workshop/working.js'
import { answersPart } from './decided.js'
import { given, type MakePart, ownField } from './part.js'

/** What a check-in brings: of an earlier text its sentences then and now, and how each promise stands (SPEC RND-9). */
export const checkinPart: MakePart = (state, from, board) => {
  if (from.step.earlier === undefined) return answersPart(state, from, board)
  return isAboutPromises(from.step) ? promisesPart(state, from, board) : sentencesPart(state, from, board)
}

/** Each sentence as it was agreed; beside it how thick it still is, what is true now, and the examples that were given. */
const sentencesPart: MakePart = (state, { step }) => ({
  fields: [
    ownField('thick'),
    ownField('now'),
    ownField('proposed'),
    ownField('because'),
    ownField('voices'),
    ownField('examples'),
  ],
  records: [...pollOf(state, step.id).subjects.values()].map(
    (polled): FrozenRecord => ({
      subject: polled.subject,
      text: polled.text,
      values: given({
        thick: words(labelOf(state, step, polled)),
        now: words(polled.record?.reason ?? null),
        proposed: words(state.proposedChanges.get(polled.subject)?.text ?? null),
        because: words(state.proposedChanges.get(polled.subject)?.why ?? null),
        voices: polled.status === 'open' ? null : words(voicesOf(state, step, polled)),
        examples: polled.status === 'open' ? null : words(examplesOf(state, step, polled)),
      }),
    }),
  ),
})

const promisedThen = { nl: 'Wat is toegezegd', en: 'What was promised' }
const milestonesOf = (year: string) => ({ nl: `Mijlpalen voor ${year}`, en: `Milestones for ${year}` })

const promisesPart: MakePart = (state, { step }) => {
  const { subjects } = pollOf(state, step.id)
  const grouped = (state.earlier?.milestones ?? []).length > 0
  return {
    fields: [ownField('promisedBy'), ownField('due', 'date'), ownField('stand'), ownField('said')],
    records: wayThen(state).map(({ subject, text, owner, due, year }): FrozenRecord => {
      const polled = subjects.get(subject)
      return {
        subject,
        text,
        ...(grouped ? { group: inLocale(year === null ? promisedThen : milestonesOf(year), state.locale) } : {}),
        values: given({
          promisedBy: words(owner),
          due: words(due),
          stand: words(polled ? labelOf(state, step, polled) : null),
          said: words(polled?.record?.reason ?? null),
        }),
      }
    }),
  }
}

const words = (text: string | null) => (text === null || text === '' ? null : { text })

/** What the room said after the talk, in words; null when nothing was recorded. */
function labelOf(state: WorkshopState, step: TemplateStep, { record }: PolledSubject): string | null {
  const options = pollQuestions(step)[0]?.options ?? []
  const found = options.find(({ id }) => id === record?.answers[stance])
  return found ? inLocale(found.label, state.locale) : null
}

const organisationsIn: Readonly<Record<Locale, (count: number) => string>> = {
  nl: (count) => (count === 1 ? '1 organisatie' : `${count} organisaties`),
  en: (count) => (count === 1 ? '1 organisation' : `${count} organisations`),
}
/** How many organisations gave which answer when they were asked apart, one a line; nothing where a number would be a name. */
function voicesOf(state: WorkshopState, step: TemplateStep, polled: PolledSubject): string {
  const { counts } = resultOf(state, step, polled)
  const options = pollQuestions(step)[0]?.options ?? []
  const given = counts.find(({ question }) => question === stance)?.options ?? []
  return given
    .filter(({ count }) => count > 0)
    .map(({ option, count }) => {
      const label = options.find(({ id }) => id === option)?.label
      return `${label ? inLocale(label, state.locale) : option}: ${organisationsIn[state.locale](count)}`
    })
    .join('\n')
}

/** Examples in the order of the list, one a line; with fewer than four organisations no name stands beside one. */
function examplesOf(state: WorkshopState, step: TemplateStep, polled: PolledSubject): string {
  const named = countsVisible(state)
  return state.organisations
    .flatMap(({ id: organisation }) =>
      ballotsOf(state, step, { polled, organisation }).flatMap((given) => {
        const reason = given.get(stance)?.reason ?? null
        if (reason === null) return []
        return [named ? `${organisationOf(state, organisation)?.name ?? ''}: “${reason}”` : `“${reason}”`]
      }),
    )
    .join('\n')
}
