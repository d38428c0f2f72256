import { entriesOf, idsIn, type LooseStep, type LooseTemplate, stepsOf } from './looseTemplate.js'
import { problem, type TemplatePath, type TemplateProblem, type Word } from './templateProblem.js'

/** References of the steps to something that is not there: meetings, kinds of note, sections, fields, horizons. */
export function referenceProblems(template: LooseTemplate): readonly TemplateProblem[] {
  const sessions = idsIn(template, 'sessions')
  const sections = template.document === undefined ? null : idsIn(template.document, 'sections')
  return stepsOf(template).flatMap(({ step, index }) => {
    const at: TemplatePath = ['steps', index]
    return [
      ...(step.session === undefined || sessions === null || sessions.has(step.session)
        ? []
        : [problem([...at, 'session'], 'unknown-session', { id: step.session, known: namesOf(sessions) })]),
      ...(step.output?.section === undefined || sections === null || sections.has(step.output.section)
        ? []
        : [
            problem([...at, 'output', 'section'], 'unknown-section', {
              id: step.output.section,
              known: namesOf(sections),
            }),
          ]),
      ...inputProblems(template, step, index),
      ...(step.contribution !== undefined && step.noteKind === undefined && !Object.hasOwn(step, 'noteKind')
        ? [problem([...at, 'contribution'], 'contribution-without-kind')]
        : []),
      ...unfinished(template, step, at),
      ...fieldProblems(template, step, at),
      ...laneProblems(template, step, at),
    ]
  })
}

/** A short list of what could have been meant. */
export const namesOf = (ids: ReadonlySet<string>): Word =>
  ids.size === 0 ? { nl: 'niets', en: 'none' } : [...ids].join(', ')

/** The kinds of note that these steps collect; null when one of them could not be read. */
export function kindsOf(steps: readonly (LooseStep | undefined)[]): ReadonlySet<string> | null {
  const unread = steps.some(
    (step) => step === undefined || (step.noteKind === undefined && Object.hasOwn(step, 'noteKind')),
  )
  return unread ? null : new Set(steps.flatMap((step) => (step?.noteKind === undefined ? [] : [step.noteKind])))
}

function inputProblems(template: LooseTemplate, step: LooseStep, index: number): TemplateProblem[] {
  const earlier = kindsOf((template.steps ?? []).slice(0, index))
  return entriesOf(step.input).flatMap(([place, kind]) =>
    earlier === null || earlier.has(kind)
      ? []
      : [problem(['steps', index, 'input', place], 'input-not-collected', { kind })],
  )
}

/** Steps of a kind that needs a part which is not there: the room would look at an empty screen. */
function unfinished(template: LooseTemplate, step: LooseStep, at: TemplatePath): TemplateProblem[] {
  const { voting, kind } = step
  const scaled = voting?.method === 'scale' || voting?.method === 'gradients'
  const unscaled = voting !== undefined && scaled && (voting.scale?.length === 0 || !Object.hasOwn(voting, 'scale'))
  const unasked = step.assess?.length === 0 || !Object.hasOwn(step, 'assess')
  const unsigned = template.document !== undefined && !Object.hasOwn(template.document, 'signing')
  return [
    ...(kind === 'vote' && (unscaled || !Object.hasOwn(step, 'voting')) ? [problem(at, 'vote-without-choices')] : []),
    ...(kind === 'assess' && unasked ? [problem(at, 'assess-without-questions')] : []),
    ...(kind === 'sign' && unsigned ? [problem(at, 'sign-without-statement')] : []),
  ]
}

function fieldProblems(template: LooseTemplate, step: LooseStep, at: TemplatePath): TemplateProblem[] {
  const kinds = kindsOf(template.steps ?? [undefined])
  return entriesOf(step.fields).flatMap(([place, field]) => {
    const where = [...at, 'fields', place]
    const chooses = field.type === 'choice' || field.type === 'multichoice'
    const offers = Object.hasOwn(field, 'options') || Object.hasOwn(field, 'optionsFrom')
    const from = field.optionsFrom
    return [
      ...(chooses && (!offers || field.options?.length === 0) ? [problem(where, 'choice-without-options')] : []),
      ...(from !== undefined && idsIn(template, from)?.size === 0
        ? [problem([...where, 'optionsFrom'], 'options-from-nothing', { list: from })]
        : []),
      ...(field.linkTo !== undefined && kinds !== null && !kinds.has(field.linkTo)
        ? [problem([...where, 'linkTo'], 'link-not-collected', { kind: field.linkTo })]
        : []),
    ]
  })
}

/** The list of the template that the lanes of a step come from, if they come from one. */
export const laneLists = {
  horizon: 'horizons',
  theme: 'themes',
  organisationType: 'organisationTypes',
  principle: 'principles',
} as const

function laneProblems(template: LooseTemplate, step: LooseStep, at: TemplatePath): TemplateProblem[] {
  const { lanes } = step
  const fields = idsIn(step, 'fields')
  const list =
    lanes?.by === undefined || !(lanes.by in laneLists) ? null : laneLists[lanes.by as keyof typeof laneLists]
  const known = list === null ? null : idsIn(template, list)
  const opened = lanes?.fillOrder
  return [
    ...(lanes?.by === 'field' && fields !== null && !fields.has(lanes.field ?? '')
      ? [
          problem([...at, 'lanes', lanes.field === undefined ? 'by' : 'field'], 'unknown-field', {
            field: lanes.field ?? '',
          }),
        ]
      : []),
    ...entriesOf(opened).flatMap(([place, id]) =>
      list === null || known === null || known.has(id)
        ? []
        : [problem([...at, 'lanes', 'fillOrder', place], 'unknown-lane', { id, list, known: namesOf(known) })],
    ),
    ...entriesOf(step.tables).flatMap(([place, { id }]) =>
      id === undefined || list === null || known === null || known.has(id)
        ? []
        : [problem([...at, 'tables', place, 'id'], 'unknown-lane', { id, list, known: namesOf(known) })],
    ),
    ...entriesOf(step.segments).flatMap(([place, segment]) =>
      entriesOf(segment.lanes).flatMap(([lane, id]) =>
        (lanes !== undefined || !Object.hasOwn(step, 'lanes')) &&
        !(opened ?? []).some((one) => one === id || one === undefined)
          ? [problem([...at, 'segments', place, 'lanes', lane], 'lane-not-opened', { id })]
          : [],
      ),
    ),
  ]
}
