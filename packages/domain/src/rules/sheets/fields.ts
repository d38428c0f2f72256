import type { StepKind, Template, TemplateField, TemplateStep } from '../../template.js'

/** Kinds of step whose fields are asked about each subject, or about the step itself. */
const withSheets: ReadonlySet<StepKind> = new Set<StepKind>(['assess', 'check', 'assign', 'draft', 'sign'])

/** What the promise of an owner holds: who, with whom, until when, how it begins. */
export type PromisePart = 'owner' | 'person' | 'partners' | 'due' | 'first-step' | 'means' | 'seen'
const promiseParts: Readonly<Record<string, PromisePart>> = {
  owner: 'owner',
  trekker: 'owner',
  ownername: 'person',
  naam: 'person',
  with: 'partners',
  due: 'due',
  klaar: 'due',
  einde: 'due',
  firststep: 'first-step',
  means: 'means',
  seen: 'seen',
}
/** What Siroop asks of who signs: a name, a function, for whom, on what ground, an own sentence. */
const askedOfSignatory: ReadonlySet<string> = new Set(['name', 'role', 'onbehalf', 'mandate', 'pledge'])

/**
 * The part of a promise that answers this field, or null. Siroop asks the owner in person (INV-12); a field of a step of
 * kind assign that is called so is answered by that, and not asked a second time. Source: decision record 32.
 */
export const promiseOf = (step: TemplateStep, { id }: Pick<TemplateField, 'id'>): PromisePart | null =>
  (step.kind === 'assign' && promiseParts[id]) || null

/**
 * The fields of the sheet of each subject of this step, in the order of asking; empty where there are no sheets. A check
 * against principles has its questions, and no sheet.
 */
export function sheetFields(template: Pick<Template, 'principles'>, step: TemplateStep): readonly TemplateField[] {
  if (!withSheets.has(step.kind)) return []
  if (step.kind === 'check' && (template.principles ?? []).length > 0) return []
  return (step.fields ?? []).filter(
    (field) => promiseOf(step, field) === null && !(step.kind === 'sign' && askedOfSignatory.has(field.id)),
  )
}

/** True for a step with one sheet of its own, beside the signatures, instead of one per subject. */
export const isSheetOfStep = ({ kind }: TemplateStep): boolean => kind === 'sign'
