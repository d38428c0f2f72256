import { type OrganisationId, type StepId, subjectId } from '../../ids.js'
import type { SegmentMode, TemplateField, TemplateStep } from '../../template.js'
import type { Sheet, SheetEntry } from '../../workshop/sheets/sheets.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { countsVisible, stepOf } from '../find.js'
import { isQuestionToState } from '../obstacles/finding.js'
import { roomQuestion, ruleWords } from '../obstacles/ruleStep.js'
import { pollOf } from '../polls.js'
import { type BoardFacts, subjectsOfStep } from '../subjects.js'
import { isUnnoticed } from '../trials/noticing.js'
import { isSheetOfStep, sheetFields } from './fields.js'

/** What a sheet is about. */
export interface SheetSubject {
  readonly id: SubjectId
  /** Empty for the sheet of the step itself. */
  readonly text: string
}

/** True for a step of this workshop that has sheets. */
export const hasSheets = ({ template }: WorkshopState, step: TemplateStep): boolean =>
  sheetFields(template, step).length > 0

/** The parts of a step in which people at the table fill in sheets. */
const workingModes: ReadonlySet<SegmentMode> = new Set<SegmentMode>(['small-group', 'plenary', 'write', 'silent'])

/** True where the phones fill in sheets: never that of a whole step, which who leads writes down. */
export const isFilledByPhone = (state: WorkshopState, step: TemplateStep, mode: SegmentMode): boolean =>
  hasSheets(state, step) && !isSheetOfStep(step) && workingModes.has(mode)

/** Parts in which a step with closed questions works on its sheets; in the others it asks, and shows. */
const isForSheets = (mode: SegmentMode): boolean => mode !== 'plenary' && workingModes.has(mode)

/** True for a step that asks its closed questions in the same part in which its sheets are filled in: it has no other. */
export const asksWithSheets = (state: WorkshopState, step: TemplateStep): boolean =>
  step.kind === 'assess' && hasSheets(state, step) && step.segments.every((part) => isForSheets(part.mode))

/** True in a part in which sheets are filled in, and nothing is asked or shown beside them. */
export const isSheetPart = (state: WorkshopState, step: TemplateStep, mode: SegmentMode): boolean =>
  step.kind === 'assess' && hasSheets(state, step) && isForSheets(mode) && !asksWithSheets(state, step)

/** The one subject of a sheet that is about the step itself. */
const sheetOfStep = (step: StepId): SubjectId => subjectId(step)

/**
 * Everything that has a sheet in this step: what was chosen, where owners are asked; the step itself, where it is signed;
 * else the subjects of the step. Empty for a step without sheets.
 */
export function sheetSubjects(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly SheetSubject[] {
  if (!hasSheets(state, step)) return []
  if (isSheetOfStep(step)) return [{ id: sheetOfStep(step.id), text: '' }]
  if (step.kind === 'assign') return [...state.commitments.values()].map(({ subject, text }) => ({ id: subject, text }))
  return subjectsOfStep(state, step, board).map(({ id, text }) => ({ id, text }))
}

/** The sheet of a subject in a step; without entries when nobody filled anything in. */
export const sheetOf = ({ sheets }: Pick<WorkshopState, 'sheets'>, step: StepId, subject: SubjectId): Sheet =>
  sheets.get(step)?.get(subject) ?? { subject, text: '', entries: new Map() }

/** Fields that a sheet needs and that are empty, in the order of asking. */
export function missingFields(state: WorkshopState, id: StepId, subject: SubjectId): readonly TemplateField[] {
  const step = stepOf(state, id)
  const { entries } = sheetOf(state, id, subject)
  return step
    ? sheetFields(state.template, step).filter((field) => isNeeded(state, field, subject) && !entries.has(field.id))
    : []
}

/** A question to national government goes to somebody, whatever the template asks of the rest (SPEC OBS-4). */
const isNeeded = (state: WorkshopState, { id, required = false }: TemplateField, subject: SubjectId): boolean =>
  required || (id === ruleWords.addressee && isQuestionToState(state, subject))

/**
 * Subjects whose sheet lacks something when the step closes. What the room did not choose, what nobody took, and what no
 * resident notices (yet), needs nothing more.
 */
export const incompleteSheets = (
  state: WorkshopState,
  step: TemplateStep,
  board: BoardFacts,
): readonly SheetSubject[] =>
  sheetSubjects(state, step, board).filter(
    ({ id }) =>
      (roomQuestion(step) !== undefined || pollOf(state, step.id).subjects.get(id)?.record?.chosen !== false) &&
      state.commitments.get(id)?.status !== 'shelved' &&
      !isUnnoticed(state, step, id) &&
      missingFields(state, step.id, id).length > 0,
  )

/**
 * The organisation that filled in a field, where it may be named: with fewer than four it is one of a few people. Null: a
 * facilitator did, or it is not told. Rule: SPEC SHT-8.
 */
export function whoFilled(state: WorkshopState, step: StepId, { by }: SheetEntry): OrganisationId | null {
  const attribution = stepOf(state, step)?.contribution?.attribution ?? 'anonymous'
  return countsVisible(state) || attribution !== 'anonymous' ? by : null
}

/** True when an organisation stands in a sheet, or filled one in: then it is not removed. */
export function isOnSheet(state: WorkshopState, organisation: OrganisationId): boolean {
  return [...state.sheets].some(([id, sheets]) => {
    const step = stepOf(state, id)
    const fields = step ? sheetFields(state.template, step) : []
    const naming = new Set(fields.filter(({ type }) => type.startsWith('organisation')).map((field) => field.id))
    return [...sheets.values()].some(({ entries }) =>
      [...entries].some(
        ([field, { value, by }]) =>
          by === organisation || (naming.has(field) && value.split(' ').includes(organisation)),
      ),
    )
  })
}
