import type { FrozenSection } from '../manifest/frozen.js'
import { isEarlierMilestone, wayThen } from '../rules/checkin/earlier.js'
import { hasThickness, thicknessOf, thicknessStep } from '../rules/checkin/thickness.js'
import { pollOf, pollQuestions, stance } from '../rules/polls.js'
import { inLocale, type Locale, type TemplateStep } from '../template.js'
import type { UnusedWhy } from '../workshop/origin/reasons.js'
import type { WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'

const title = { nl: 'In het kort', en: 'In short' }
interface Words {
  readonly of: (what: 'sentences' | 'promises' | 'milestones', count: number) => string
  readonly unsaid: (count: number) => string
  readonly decided: (count: number) => string
  readonly talks: (count: number) => string
  /** Of promises and milestones: nothing was told since, more than the sum of its parts. */
  readonly nothing: (count: number) => string
  readonly bothAnd: (count: number) => string
  /** Notes of then that came back nowhere, with the words of their reasons. */
  readonly unused: (count: number, reasons: string) => string
  readonly reasons: Record<UnusedWhy | 'none', string>
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
    nothing: (count) =>
      count === 1
        ? 'Bij 1 stap of mijlpaal was sindsdien niets gebeurd.'
        : `Bij ${count} stappen of mijlpalen was sindsdien niets gebeurd.`,
    bothAnd: (count) =>
      count === 1
        ? '1 stap dient meer ambities en wordt door meer organisaties gedragen: 1 + 1 = 3.'
        : `${count} stappen dienen meer ambities en worden door meer organisaties gedragen: 1 + 1 = 3.`,
    unused: (count, reasons) =>
      count === 1
        ? `Van de briefjes van toen kwam er 1 nergens terug (${reasons}).`
        : `Van de briefjes van toen kwamen er ${count} nergens terug (${reasons}).`,
    reasons: {
      double: 'dubbel',
      elsewhere: 'hoort elders',
      'off-topic': 'past niet',
      later: 'voor later',
      talked: 'was voor het gesprek',
      other: 'een andere reden',
      none: 'zonder reden',
    },
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
    nothing: (count) =>
      count === 1
        ? 'For 1 step or milestone nothing had happened since.'
        : `For ${count} steps or milestones nothing had happened since.`,
    bothAnd: (count) =>
      count === 1
        ? '1 step serves more ambitions and is carried by more organisations: 1 + 1 = 3.'
        : `${count} steps serve more ambitions and are carried by more organisations: 1 + 1 = 3.`,
    unused: (count, reasons) =>
      count === 1
        ? `1 note of then came back nowhere (${reasons}).`
        : `${count} notes of then came back nowhere (${reasons}).`,
    reasons: {
      double: 'double',
      elsewhere: 'belongs elsewhere',
      'off-topic': 'does not fit',
      later: 'for later',
      talked: 'was for the talk',
      other: 'another reason',
      none: 'without a reason',
    },
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
    ...sinceThen(state),
  ]
  const poured = thick === undefined ? [] : thicknessOf(state, thick).map(({ subject, level }) => ({ subject, level }))
  return {
    ...{ id: 'in-short', render: 'text', title: inLocale(title, state.locale), sentences: [] },
    body: said.join(' '),
    ...(poured.length === 0 ? {} : { thickness: poured }),
  }
}

/** Of which steps nothing was told since, which are more than the sum, and the notes that came back nowhere. */
function sinceThen(state: WorkshopState): readonly string[] {
  const { nothing, bothAnd, unused: left, reasons } = words[state.locale]
  const way = wayThen(state)
  const quiet = way.filter(({ lately }) => lately === undefined || lately.stand === 'agreed').length
  const more = way.filter((one) => one.bothAnd).length
  const { unused = [], edition = null } = state.earlier ?? {}
  const count = unused.reduce((sum, { notes }) => sum + notes, 0)
  const told = unused.map(({ why, notes }) => `${notes} ${reasons[why ?? 'none']}`).join(', ')
  return [
    // of what was not signed here nobody could tell anything
    ...(quiet === 0 || edition === null ? [] : [nothing(quiet)]),
    ...(more === 0 ? [] : [bothAnd(more)]),
    ...(count === 0 ? [] : [left(count, told)]),
  ]
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
