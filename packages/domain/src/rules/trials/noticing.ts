import type { StepId } from '../../ids.js'
import type { TemplateField, TemplateOption, TemplateStep } from '../../template.js'
import type { SheetEntry } from '../../workshop/sheets/sheets.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { sheetFields } from '../sheets/fields.js'

/**
 * A trial is a promise with a beginning: a step that asks owners, and on whose sheet a first day stands. Its last day is
 * what the owner promised. Null for any other step.
 */
const startField = (template: WorkshopState['template'], step: TemplateStep): TemplateField | null =>
  step.kind === 'assign' ? (sheetFields(template, step).find(({ type }) => type === 'date') ?? null) : null

/** The step in which this kind is tried out; undefined when it never is. */
export const trialStep = ({ template }: WorkshopState, kind: string): TemplateStep | undefined =>
  template.steps.find((step) => (step.input ?? []).includes(kind) && startField(template, step) !== null)

/** The question of a check whether somebody notices it: the first choice that its sheet needs. */
export const noticeQuestion = (template: WorkshopState['template'], step: TemplateStep): TemplateField | null =>
  step.kind === 'check'
    ? (sheetFields(template, step).find(({ type, required }) => type === 'choice' && required === true) ?? null)
    : null

/** The last check before a step, and about this kind, that asks whether somebody notices it; undefined: none does. */
export function noticeStep(
  { template }: WorkshopState,
  { kind, seenFrom }: { readonly kind: string; readonly seenFrom: StepId },
): TemplateStep | undefined {
  const end = template.steps.findIndex(({ id }) => id === seenFrom)
  return template.steps
    .slice(0, Math.max(0, end))
    .findLast((step) => (step.input ?? []).includes(kind) && noticeQuestion(template, step) !== null)
}

/** True for a step in which only what is noticed is recorded. */
export const recordsNoticed = (step: TemplateStep): boolean =>
  step.kind === 'draft' && (step.gate ?? []).some(({ check }) => check === 'result-noticed')

/** What is known of a trial: whether a resident notices the result, and what still misses before that counts. */
export interface Noticing {
  /** `unproven`: the answer is yes, and who, when or what was said is not there yet. `open`: not asked yet. */
  readonly result: 'noticed' | 'unproven' | 'partly' | 'not' | 'open'
  /** Needed fields of the sheet that are empty. */
  readonly missing: readonly TemplateField[]
  /** The day on which it was noticed cannot be: it is still to come, or lies before the trial began. */
  readonly wrongDay: 'to-come' | 'before-trial' | null
  /** YYYY-MM-DD on which the answer was written down; null: there is none. */
  readonly on: string | null
}

/**
 * Whether a resident notices what was tried. Yes counts with the evidence only: every needed field of the sheet (who said
 * it, when, in which words), on a day of the trial or after it. The answers stand from the high end to the low end; what
 * lies in between is not enough. Source: product.md, Manifest van Anja; SPEC KOP-3..5.
 */
export function noticingOf(state: WorkshopState, step: TemplateStep | undefined, subject: SubjectId): Noticing {
  const question = step ? noticeQuestion(state.template, step) : null
  if (!step || question === null) return { result: 'open', missing: [], wrongDay: null, on: null }
  const fields = sheetFields(state.template, step)
  const entries = entriesOf(state, step.id, subject)
  const answer = entries.get(question.id)
  const missing = fields.filter(({ id, required }) => required === true && !entries.has(id))
  const wrongDay = wrongDayOf(state, { subject, kinds: step.input ?? [] }, dayIn(fields, entries))
  const told = { missing, wrongDay, on: answer?.on ?? null }
  if (answer === undefined) return { result: 'open', ...told }
  const options = inOrder(question.options ?? [])
  const place = options.findIndex(({ id }) => id === answer.value)
  if (place !== 0) return { result: place === options.length - 1 ? 'not' : 'partly', ...told }
  return { result: missing.length > 0 || wrongDay !== null ? 'unproven' : 'noticed', ...told }
}

/** True when the room wrote down that a resident does not notice it, or not enough: then no evidence is asked. */
export function isUnnoticed(state: WorkshopState, step: TemplateStep, subject: SubjectId): boolean {
  const { result } = noticingOf(state, step, subject)
  return result === 'partly' || result === 'not'
}

/** First and last day of the trial of a subject, YYYY-MM-DD, as far as they are agreed. */
export function trialDays(state: WorkshopState, subject: SubjectId, kinds: readonly string[]) {
  const step = kinds.flatMap((kind) => trialStep(state, kind) ?? [])[0]
  const start = step ? startField(state.template, step) : null
  const from = step && start ? (entriesOf(state, step.id, subject).get(start.id)?.value ?? null) : null
  return { from, until: state.commitments.get(subject)?.due ?? null }
}

const noEntries: ReadonlyMap<string, SheetEntry> = new Map()
/** What is filled in about a subject, read from the state alone. */
export const entriesOf = ({ sheets }: WorkshopState, step: StepId, subject: SubjectId) =>
  sheets.get(step)?.get(subject)?.entries ?? noEntries

const inOrder = (options: readonly TemplateOption[]): readonly TemplateOption[] =>
  [...options].sort((one, other) => (one.order ?? 0) - (other.order ?? 0))

/** The day on which it was noticed: the first date that the sheet needs. */
const dayIn = (fields: readonly TemplateField[], entries: ReadonlyMap<string, SheetEntry>): SheetEntry | undefined =>
  entries.get(fields.find(({ type, required }) => type === 'date' && required === true)?.id ?? '')

function wrongDayOf(
  state: WorkshopState,
  about: { readonly subject: SubjectId; readonly kinds: readonly string[] },
  day: SheetEntry | undefined,
): Noticing['wrongDay'] {
  if (day === undefined) return null
  // whoever typed it knew no later day than that one
  if (day.value > day.on) return 'to-come'
  const { from } = trialDays(state, about.subject, about.kinds)
  return from !== null && day.value < from ? 'before-trial' : null
}
