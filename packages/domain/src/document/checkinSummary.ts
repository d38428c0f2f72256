import type { FrozenSection } from '../manifest/frozen.js'
import { isEarlierMilestone } from '../rules/checkin/earlier.js'
import { hasThickness, thicknessOf, thicknessStep } from '../rules/checkin/thickness.js'
import { pollOf, pollQuestions, stance } from '../rules/polls.js'
import { inLocale, type Locale, type TemplateStep } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'

const title = { nl: 'In het kort', en: 'In short' }
interface Words {
  readonly of: (what: 'sentences' | 'promises' | 'milestones', count: number) => string
  readonly unsaid: (count: number) => string
  readonly decided: (count: number) => string
  readonly talks: (count: number) => string
}
const words: Readonly<Record<Locale, Words>> = {
  nl: {
    of: (what, count) => {
      const one = { sentences: 'zin', promises: 'toezegging', milestones: 'mijlpaal' }[what]
      const many = { sentences: 'zinnen', promises: 'toezeggingen', milestones: 'mijlpalen' }[what]
      return count === 1 ? `Wij keken naar 1 ${one}` : `Wij keken naar ${count} ${many}`
    },
    unsaid: (count) => `${count} niet besproken`,
    decided: (count) => (count === 1 ? 'Wij namen 1 besluit.' : `Wij namen ${count} besluiten.`),
    talks: (count) =>
      count === 1 ? 'Eén lastig gesprek ligt nog op tafel.' : `Er liggen nog ${count} lastige gesprekken op tafel.`,
  },
  en: {
    of: (what, count) => {
      const one = { sentences: 'sentence', promises: 'commitment', milestones: 'milestone' }[what]
      return count === 1 ? `We looked at 1 ${one}` : `We looked at ${count} ${one}s`
    },
    unsaid: (count) => `${count} not talked about`,
    decided: (count) => (count === 1 ? 'We took 1 decision.' : `We took ${count} decisions.`),
    talks: (count) =>
      count === 1 ? 'One difficult talk still lies on the table.' : `${count} difficult talks still lie on the table.`,
  },
}

/**
 * What a check-in found, in a few sentences: how many sentences, promises and milestones stand how, what was decided and
 * what still lies on the table. Only what was recorded for the room is counted. Null in a workshop that looks back on
 * nothing. Rule: SPEC RND-19.
 */
export function checkinSummary(state: WorkshopState): FrozenSection | null {
  if (state.earlier === null) return null
  const { steps } = state.template
  const { of, decided, talks } = words[state.locale]
  const looked = steps.flatMap((step) => (step.earlier === undefined ? [] : countsOf(state, step)))
  const lines = state.lines.filter(({ step, ticked }) => ticked && steps.some(({ id }) => id === step)).length
  const thick = hasThickness(state) ? thicknessStep(state) : undefined
  const open = (state.earlier.talks ?? []).length
  const said = [
    ...looked.map(({ what, count, stands }) => `${of(what, count)}: ${stands.join(', ')}.`),
    ...(lines === 0 ? [] : [decided(lines)]),
    ...(open === 0 ? [] : [talks(open)]),
  ]
  const poured = thick === undefined ? [] : thicknessOf(state, thick).map(({ subject, level }) => ({ subject, level }))
  return {
    ...{ id: 'in-short', render: 'text', title: inLocale(title, state.locale), sentences: [] },
    body: said.join(' '),
    ...(poured.length === 0 ? {} : { thickness: poured }),
  }
}

interface Counted {
  readonly what: 'sentences' | 'promises' | 'milestones'
  readonly count: number
  /** `4 dikke siroop`, in the order of the answers; what nobody talked about last. */
  readonly stands: readonly string[]
}

function countsOf(state: WorkshopState, step: TemplateStep): readonly Counted[] {
  const subjects = [...pollOf(state, step.id).subjects.keys()]
  const milestones = subjects.filter((id) => isEarlierMilestone(state, id))
  const others = subjects.filter((id) => !milestones.includes(id))
  return [
    counted(state, step, { what: step.earlier === 'promises' ? 'promises' : 'sentences', subjects: others }),
    counted(state, step, { what: 'milestones', subjects: milestones }),
  ].filter(({ count }) => count > 0)
}

function counted(
  state: WorkshopState,
  step: TemplateStep,
  { what, subjects }: { readonly what: Counted['what']; readonly subjects: readonly SubjectId[] },
): Counted {
  const recorded = pollOf(state, step.id).subjects
  const answers = subjects.map((id) => recorded.get(id)?.record?.answers[stance] ?? null)
  const options = pollQuestions(step)[0]?.options ?? []
  const stands = options.flatMap(({ id, label }) => {
    const count = answers.filter((answer) => answer === id).length
    return count === 0 ? [] : [`${count} ${inLocale(label, state.locale).toLocaleLowerCase(state.locale)}`]
  })
  const unsaid = answers.filter((answer) => answer === null).length
  return {
    what,
    count: subjects.length,
    stands: unsaid === 0 ? stands : [...stands, words[state.locale].unsaid(unsaid)],
  }
}
