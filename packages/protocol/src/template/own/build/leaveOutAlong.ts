import { err, type GateCheck, ok, type Result, type Template, type TemplateStep, type Translated } from '@siroop/domain'
import type { TemplateFault } from '../../faults/templateFaults.js'
import { valueAt } from '../../looseTemplate.js'
import { isWarning, problem, type TemplatePath, type TemplateProblem } from '../../templateProblem.js'
import { entriesAt, newProblems, numbered, without, withoutStrangers } from '../entries.js'
import { withValue } from '../withValue.js'

/** Something that cannot stay when something else is left out. */
export interface TakenAlong {
  /** `fills`: what a section shows of a step. `words`: its text, which asks for words of a step. `output`: that a step fills a section. */
  readonly what:
    | 'step'
    | 'meeting'
    | 'input'
    | 'link'
    | 'gate'
    | 'fills'
    | 'words'
    | 'output'
    | 'lane'
    | 'lanes'
    | 'table'
    | 'field'
  /** The step, meeting or section that it is, or in which it stands. */
  readonly title: Translated
  readonly check?: GateCheck
}
export interface LeftOut {
  readonly template: Template
  readonly along: readonly TakenAlong[]
  /** What is wrong after it, and was not before: somebody has to repair it by hand. */
  readonly left: readonly TemplateProblem[]
}

/** Lists of which the last entry stays: a template without it would be none. */
const neverEmpty: ReadonlySet<string> = new Set(['sessions', 'steps', 'document.sections'])
/** Lists that a template has also when nothing stands in them: the check says so then. */
const alwaysThere: ReadonlySet<string | number> = new Set([
  'sessions',
  'steps',
  'sections',
  'segments',
  'answers',
  'questions',
])
/** More rounds than this no template takes: each takes something out. */
const mostRounds = 400

/**
 * Leaves out an entry of a list, and with it what cannot be without it: steps that work on its notes, links, conditions,
 * what the document shows of it. Says what goes along, so that somebody can be asked first. Refused for the last meeting,
 * step or section.
 */
export function leaveOutAlong(template: Template, path: TemplatePath): Result<LeftOut, readonly TemplateProblem[]> {
  const last = [path, ['steps', 0]].find(
    (one) =>
      neverEmpty.has(one.slice(0, -1).join('.')) &&
      entriesAt(template, one.slice(0, -1)).length <= (one === path ? 1 : 0),
  )
  if (last !== undefined) return err([problem(last.slice(0, -1), 'list-empty', { least: 1 })])
  let next = takenOut(template, path)
  const along: (TakenAlong & { readonly step?: string | undefined })[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const found = newProblems(template, next)
    const repair = found.flatMap((one) => repairs[one.fault]?.(next, one) ?? [])[0]
    if (repair === undefined) {
      if (next.steps.length === 0) return err([problem(['steps'], 'list-empty', { least: 1 })])
      const left = found.filter((one) => !isWarning(one))
      const there = new Set<string | undefined>(next.steps.map(({ id }) => id))
      // what stood in a step that went along itself is not worth telling
      const told = along.filter(({ step, what }) => step === undefined || what === 'step' || there.has(step))
      return ok({ template: next, along: onceEach(told.map(({ step: _, ...one }) => one)), left })
    }
    next = repair.next
    along.push(repair.along)
  }
  return err(newProblems(template, next))
}

const onceEach = (along: readonly TakenAlong[]): readonly TakenAlong[] => [
  ...new Map(along.map((one) => [JSON.stringify(one), one])).values(),
]

interface Repair {
  readonly next: Template
  readonly along: TakenAlong & { readonly step?: string }
}
type Repairs = (template: Template, found: TemplateProblem) => readonly Repair[]

/** Kinds of step that are about nothing without the notes that they work on. */
const needsInput: ReadonlySet<TemplateStep['kind']> = new Set([
  'cluster',
  'check',
  'vote',
  'consent',
  'backcast',
  'assess',
  'assign',
])

const repairs: Partial<Record<TemplateFault, Repairs>> = {
  'input-not-collected': withoutInput,
  'decides-unbundled': withoutInput,
  'link-not-collected': (template, { at }) =>
    at[2] === 'fields' ? inStep(template, at.slice(0, 4), 'field') : inStep(template, at.slice(0, 4), 'link'),
  'link-to-later': (template, { at }) => inStep(template, at.slice(0, 4), 'link'),
  'gate-never-met': withoutGate,
  'gate-says-nothing': withoutGate,
  'unknown-step': (template, { at }) => {
    const title = template.document.sections[Number(at[2])]?.title ?? {}
    return [{ next: takenOut(template, at), along: { what: 'fills', title } }]
  },
  'unknown-placeholder': (template, { at }) => {
    if (at[0] !== 'document' || at[3] !== 'body') return []
    const title = template.document.sections[Number(at[2])]?.title ?? {}
    return [{ next: takenOut(template, at.slice(0, 4)), along: { what: 'words', title } }]
  },
  'unknown-section': (template, { at }) => inStep(template, at.slice(0, 3), 'output'),
  'session-without-step': (template, { at }) => {
    const title = template.sessions[Number(at[1])]?.title ?? {}
    return template.sessions.length < 2 ? [] : [{ next: takenOut(template, at), along: { what: 'meeting', title } }]
  },
  'unknown-session': (template, { at }) => inStep(template, at.slice(0, 2), 'step'),
  'unknown-lane': (template, { at }) =>
    at[2] === 'tables' ? inStep(template, at.slice(0, 4), 'table') : inStep(template, at, 'lane'),
  'lane-not-opened': (template, { at }) => inStep(template, at, 'lane'),
  'unknown-field': (template, { at }) => inStep(template, at.slice(0, 3), 'lanes'),
  'options-from-nothing': (template, { at }) => inStep(template, at.slice(0, 4), 'field'),
}

function withoutInput(template: Template, { at }: TemplateProblem): readonly Repair[] {
  const step = template.steps[Number(at[1])]
  const isAll = step?.input?.length === 1 && needsInput.has(step.kind)
  return isAll ? inStep(template, at.slice(0, 2), 'step') : inStep(template, at, 'input')
}

function withoutGate(template: Template, { at }: TemplateProblem): readonly Repair[] {
  const place = at.slice(0, 4)
  const gate = valueAt(template, [...place, 'check']) as GateCheck
  return inStep(template, place, 'gate').map(({ next, along }) => ({ next, along: { ...along, check: gate } }))
}

function inStep(template: Template, at: TemplatePath, what: TakenAlong['what']): readonly Repair[] {
  const step = template.steps[Number(at[1])]
  return step === undefined ? [] : [{ next: takenOut(template, at), along: { what, title: step.title, step: step.id } }]
}

/** Without what stands at a place; a list that is empty then goes too, where a template can be without it. */
function takenOut(template: Template, path: TemplatePath): Template {
  const list = path.slice(0, -1)
  if (typeof path.at(-1) !== 'number') return withoutStrangers(withValue(template, path, undefined))
  const left = numbered(without(entriesAt(template, list), Number(path.at(-1))))
  const stays = left.length > 0 || alwaysThere.has(list.at(-1) ?? '')
  return withoutStrangers(withValue(template, list, stays ? left : undefined))
}
