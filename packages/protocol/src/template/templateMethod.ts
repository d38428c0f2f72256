import { decidedUnbundled, reservedFields, type Template, type TemplateField } from '@siroop/domain'
import { entriesOf, type LooseStep, type LooseTemplate, stepsOf } from './looseTemplate.js'
import { problem, type TemplatePath, type TemplateProblem } from './templateProblem.js'

/** Fields that bring today's figures, money or forecasts into a step. */
const figures: ReadonlySet<TemplateField['type']> = new Set(['money', 'number', 'year', 'scale', 'date'])
/** How many principles of each group there are. Source: method.md, The eight principles. */
const ofNature = 3
const ofPeople = 5

/**
 * What contradicts the method of backcasting from principles (method.md): figures, budgets or votes where the vision is
 * written (TNS-4), judging where possible actions are written (TNS-9), principles left out (TNS-2), no honest today (TNS-3), values that
 * are voted on (TNS-7).
 * Also names that Siroop keeps, decisions about what was never bundled, and signing by persons (decision record 0065) or
 * without function and authority (decision record 0059).
 */
export function methodProblems(template: LooseTemplate, whole: Template | null): readonly TemplateProblem[] {
  return [
    ...principleProblems(template),
    ...(template.document?.signing?.unit === 'person'
      ? [problem(['document', 'signing', 'unit'], 'signs-per-person')]
      : []),
    ...(['capacityRequired', 'mandateRequired'] as const).flatMap((key) =>
      template.document?.signing?.[key] === false ? [problem(['document', 'signing', key], 'always-asked')] : [],
    ),
    ...stepsOf(template).flatMap(({ step, index }) => [
      ...fieldProblems(template, step, index),
      ...(whole === null ? [] : unbundled(whole, index)),
      ...judging(template, step, index),
      ...dotted(step, index),
      ...(step.kind === 'backcast' ? wayBack(template, step, index) : []),
    ]),
  ]
}

function fieldProblems(template: LooseTemplate, step: LooseStep, index: number): TemplateProblem[] {
  const vision = isVision(template, step)
  return entriesOf(step.fields).flatMap(([place, { id, type }]) => {
    const at: TemplatePath = ['steps', index, 'fields', place]
    return [
      ...(id !== undefined && reservedFields.has(id) ? [problem([...at, 'id'], 'reserved-field', { field: id })] : []),
      ...(vision && type !== undefined && figures.has(type) ? [problem([...at, 'type'], 'vision-with-figures')] : []),
    ]
  })
}

function unbundled(template: Template, index: number): TemplateProblem[] {
  const step = template.steps[index]
  if (step === undefined) return []
  return decidedUnbundled(template, step).map((kind) =>
    problem(['steps', index, 'input', step.input?.indexOf(kind) ?? 0], 'decides-unbundled', { kind }),
  )
}

function judging(template: LooseTemplate, step: LooseStep, index: number): TemplateProblem[] {
  const at: TemplatePath = ['steps', index]
  const votes = Object.hasOwn(step, 'voting')
  return [
    ...(isVision(template, step) && votes ? [problem([...at, 'voting'], 'vision-voted')] : []),
    ...(step.phase === 'C' && (votes || Object.hasOwn(step, 'assess'))
      ? [problem([...at, votes ? 'voting' : 'assess'], 'judged-while-writing')]
      : []),
  ]
}

/** Dots narrow, they never decide (method.md, Dot voting); in a bundling step they are placed on what was bundled. */
function dotted({ voting, kind, segments, input }: LooseStep, index: number): TemplateProblem[] {
  if (voting?.method !== 'dots' || (kind !== 'vote' && kind !== 'cluster')) return []
  const at: TemplatePath = ['steps', index]
  const modes = segments?.map((part) => part?.mode) ?? [undefined]
  const isEarly = kind === 'cluster' && !modes.includes(undefined) && modes.indexOf('vote') !== modes.length - 1
  return [
    ...(voting.purpose === 'decision' ? [problem([...at, 'voting', 'purpose'], 'dots-decide')] : []),
    ...(isEarly ? [problem([...at, 'segments'], 'dots-too-early')] : []),
    ...((input ?? []).includes('waarde') ? [problem([...at, 'voting'], 'dots-on-values')] : []),
  ]
}

/** The eight principles are boundary conditions that belong together: leaving some out makes them goals to choose from. */
function principleProblems(template: LooseTemplate): TemplateProblem[] {
  const { principles, method } = template
  if (principles === undefined ? method !== 'fssd-abcd' || Object.hasOwn(template, 'principles') : unread(principles))
    return []
  const found = (group: string) => (principles ?? []).filter((one) => one?.group === group).length
  const at: TemplatePath = principles === undefined ? ['method'] : ['principles']
  if (principles?.length === 0 && method !== 'fssd-abcd') return []
  return [
    ...(found('ecological') < ofNature ? [problem(at, 'nature-left-out', { found: found('ecological') })] : []),
    ...(found('social') < ofPeople && method === 'fssd-abcd'
      ? [problem(at, 'people-left-out', { found: found('social') })]
      : []),
  ]
}

const unread = (principles: NonNullable<LooseTemplate['principles']>): boolean =>
  principles.some((one) => one?.group === undefined)

/** Before reasoning back: what is reasoned back from was checked against every principle, and today was looked at. */
function wayBack(template: LooseTemplate, backcast: LooseStep, index: number): TemplateProblem[] {
  const before = (template.steps ?? []).slice(0, index)
  if (before.some((step) => step === undefined)) return []
  const honest = before.some(
    (step) =>
      step?.phase === 'B' && entriesOf(step.links).some(([, { to }]) => to !== undefined && isVisionKind(template, to)),
  )
  const checked = (template.principles ?? []).length > 0 || template.method === 'fssd-abcd'
  const visions = before.flatMap((step) => (step && isVision(template, step) ? [step.noteKind] : []))
  return [
    ...(honest ? [] : [problem(['steps', index], 'no-baseline')]),
    ...visions.flatMap((kind) => {
      if (!checked || kind === undefined || !(backcast.input ?? []).includes(kind)) return []
      const checks = before.flatMap((step, place) =>
        step?.kind === 'check' && (step.input ?? []).includes(kind) ? [{ step, place }] : [],
      )
      if (checks.length === 0) return [problem(['steps', index], 'vision-unchecked', { kind })]
      if (checks.some(({ step }) => isFirm(step))) return []
      return checks.map(({ step, place }) =>
        problem(['steps', place, ...(Object.hasOwn(step, 'gate') ? ['gate'] : [])], 'check-can-be-passed'),
      )
    }),
  ]
}

/** True when the check cannot be closed before every principle was answered, those of nature too (TNS-2). */
const isFirm = (step: LooseStep): boolean =>
  (Object.hasOwn(step, 'gate') && step.gate === undefined) ||
  entriesOf(step.gate).some(
    ([, { check, severity }]) => (check ?? 'principle-check-done') === 'principle-check-done' && severity !== 'warn',
  )

/** Notes of this kind are bundled and agreed as ambitions: milestones contribute to them. */
const isVisionKind = (template: LooseTemplate, kind: string): boolean =>
  stepsOf(template).some(({ step }) => step.kind === 'backcast' && (step.input ?? []).includes(kind))

const isVision = (template: LooseTemplate, step: LooseStep): boolean =>
  step.kind === 'contribute' &&
  step.phase === 'A' &&
  step.noteKind !== undefined &&
  isVisionKind(template, step.noteKind)
