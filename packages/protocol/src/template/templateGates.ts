import { addDuration, type GateCheck, type Template } from '@siroop/domain'
import { entriesOf, type LooseStep, type LooseTemplate, stepsOf } from './looseTemplate.js'
import { problem, type TemplatePath, type TemplateProblem, type Word } from './templateProblem.js'

/**
 * Gates that can never be met, so that the group would stand still (INV-22), and gates that look at nothing. Mirrors what
 * the domain counts for each check.
 */
export function gateProblems(template: LooseTemplate): readonly TemplateProblem[] {
  return stepsOf(template).flatMap(({ step, index }) =>
    entriesOf(step.gate).flatMap(([place, { check, severity, value }]) => {
      if (check === undefined) return []
      const at: TemplatePath = ['steps', index, 'gate', place]
      const lack = lacks[check]({ template, step, index })
      if (lack !== null) {
        const stands = lack.never && severity === 'block'
        return [
          problem([...at, 'check'], stands ? 'gate-never-met' : 'gate-says-nothing', { check, missing: lack.missing }),
        ]
      }
      if (value === undefined) return []
      const wanted = wantedValue(check, value)
      if (wanted !== null) return [problem([...at, 'value'], 'gate-value', { check, value, wanted })]
      const most = mostOf(check, template, step)
      return typeof value === 'number' && value > most
        ? [problem([...at, 'value'], 'gate-too-high', { check, value, most })]
        : []
    }),
  )
}

/** True when there is something in this step for the check to look at. */
export function gateFits(template: Template, index: number, check: GateCheck): boolean {
  const step = template.steps[index]
  return step !== undefined && lacks[check]({ template, step, index }) === null
}

/** True for a duration that the domain can count with, and that takes time: years, months, weeks, days. */
export const isDuration = (text: string): boolean => (addDuration('2026-01-01', text) ?? '') > '2026-01-01'

interface Where {
  readonly template: LooseTemplate
  readonly step: LooseStep
  readonly index: number
}
/** What the check would look at and does not find; `never`: it waits for it, and does not let it pass. */
interface Lack {
  readonly missing: Word
  readonly never: boolean
}

const lacks: Readonly<Record<GateCheck, (where: Where) => Lack | null>> = {
  'min-notes': writesNothing,
  'min-organisations-contributed': writesNothing,
  'every-cluster-named': ({ step }) => lacking(step.kind === 'cluster' || step.kind === undefined, bundles),
  'every-item-linked': ({ step }) => lacking(requiresLink(step), links),
  'principle-check-done': ({ template, step }) =>
    lacking(has(template, 'principles'), principles) ?? lacking(has(step, 'input'), input),
  'every-ambition-has-milestone': ({ step }) =>
    requiresLink(step) && has(step, 'noteKind') ? null : { missing: ambitionLinks, never: true },
  'every-item-has-owner': promisesNothing,
  'owner-accepted': promisesNothing,
  'first-step-within': promisesNothing,
  'result-noticed': noticesNothing,
  'every-sheet-filled': ({ template, step }) =>
    lacking(asksOnSheet(template, step), { nl: 'verplichte velden op een blad', en: 'required fields on a sheet' }),
  'every-vote-cast': ({ step }) =>
    lacking(step.kind === undefined || voted.has(step.kind) || (step.kind === 'consent' && has(step, 'input')), {
      nl: 'stemmen',
      en: 'votes',
    }),
  'no-open-objections': (where) =>
    lacking(soFar(where).some(asksObjections), { nl: 'bezwaren mogelijk', en: 'objections possible' }),
}

/** Kinds of step in which something is answered and decided about each subject. */
const voted: ReadonlySet<string> = new Set(['vote', 'assess', 'checkin', 'cluster'])
const bundles = { nl: 'bundels', en: 'bundles' }
const links = { nl: 'koppelingen met "required: true"', en: 'links with "required: true"' }
const ambitionLinks = {
  nl: 'mijlpalen die met "required: true" aan een ambitie gekoppeld worden',
  en: 'milestones that are linked to an ambition with "required: true"',
}
const principles = { nl: 'spelregels (principles)', en: 'principles' }
const input = { nl: 'teksten om te toetsen (input)', en: 'texts to check (input)' }

const lacking = (found: boolean, missing: Word): Lack | null => (found ? null : { missing, never: false })

/** True when a key is there, also when its value could not be read. */
const has = <T extends object>(owner: T, key: keyof T): boolean =>
  Object.hasOwn(owner, key) && !(Array.isArray(owner[key]) && owner[key].length === 0)

function writesNothing({ step }: Where): Lack | null {
  return has(step, 'contribution') ? null : { missing: { nl: 'briefjes', en: 'notes' }, never: true }
}

function promisesNothing(where: Where): Lack | null {
  const assigned = soFar(where).some((step) => (step?.kind ?? 'assign') === 'assign')
  return lacking(assigned, { nl: 'toezeggingen', en: 'commitments' })
}

/** Where it is recorded, a check before it asks who noticed what, and when; else it is said with a promise. */
function noticesNothing(where: Where): Lack | null {
  if (where.step.kind !== 'draft') return promisesNothing(where)
  const asks = (step: LooseStep | undefined): boolean =>
    step?.kind === 'check' &&
    needs(step, ['choice']) >= 1 &&
    needs(step, ['date']) >= 1 &&
    needs(step, ['text', 'longtext']) >= 2
  return promisesNothing(where) ?? (soFar(where).some(asks) ? null : { missing: evidence, never: true })
}

/** How many fields of these types have to be filled in. */
const needs = (step: LooseStep, types: readonly string[]): number =>
  (step.fields ?? []).filter((field) => field?.required === true && types.includes(field.type ?? '')).length

const evidence = {
  nl: 'een stap "check" die vraagt of een inwoner het merkt, wie het zei, wanneer en in welke woorden (allemaal verplicht)',
  en: 'a step of kind check that asks whether a resident notices, who said so, when, and in which words (all required)',
}
/** A sheet per subject: see the domain, which also leaves out what owners and signatories are asked anyway. */
const asksOnSheet = (template: LooseTemplate, step: LooseStep): boolean =>
  (step.kind === undefined ||
    ['assess', 'assign', 'draft', 'sign'].includes(step.kind) ||
    isPlainCheck(template, step)) &&
  Object.hasOwn(step, 'fields') &&
  (step.fields === undefined || step.fields.some((field) => field === undefined || field.required === true))

const isPlainCheck = (template: LooseTemplate, { kind }: LooseStep): boolean =>
  kind === 'check' && !has(template, 'principles')

const requiresLink = (step: LooseStep): boolean =>
  Object.hasOwn(step, 'links') &&
  (step.links === undefined ||
    step.links.some((link) => link === undefined || (link.required !== false && link.to !== step.noteKind)))

/** The steps up to and including this one. */
const soFar = ({ template, index }: Where): readonly (LooseStep | undefined)[] =>
  (template.steps ?? []).slice(0, index + 1)

/** An objection can be made about a bundle, in a poll, and about a sentence or the whole text. */
const asksObjections = (step: LooseStep | undefined): boolean =>
  step?.kind === undefined ||
  ['consent', 'draft', 'vote'].includes(step.kind) ||
  (step.kind === 'cluster' && has(step, 'voting'))

/** What should stand there in place of a value that the check cannot count with; null when it can. */
function wantedValue(check: GateCheck, value: string | number): Word | null {
  const number = { nl: 'een getal vanaf 1', en: 'a number from 1' }
  const positive = typeof value === 'number' && value >= 1
  if (check === 'min-notes') return positive ? null : number
  if (check === 'min-organisations-contributed')
    return positive || value === 'all' ? null : { nl: 'all, of een getal vanaf 1', en: 'all, or a number from 1' }
  if (check === 'first-step-within')
    return typeof value === 'string' && isDuration(value)
      ? null
      : { nl: 'een duur, zoals P30D', en: 'a duration, such as P30D' }
  return null
}

/** Organisations that a workshop can have. Source: decisions.md, Names. */
const mostOrganisations = 24

function mostOf(check: GateCheck, template: LooseTemplate, step: LooseStep): number {
  const people = template.participants?.max ?? Number.POSITIVE_INFINITY
  if (check === 'min-organisations-contributed') return Math.min(people, mostOrganisations)
  return check === 'min-notes'
    ? people * (step.contribution?.perPerson?.max ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY
}
