import { isFrozen, placeOf } from '../../../rules/find.js'
import { labelled } from '../../../rules/notes/fields.js'
import { findingOf } from '../../../rules/obstacles/finding.js'
import { pollOf } from '../../../rules/polls.js'
import { sheetFields } from '../../../rules/sheets/fields.js'
import {
  asksWithSheets,
  hasSheets,
  isFilledByPhone,
  isSheetPart,
  missingFields,
  type SheetSubject,
  sheetOf,
  sheetSubjects,
  whoFilled,
} from '../../../rules/sheets/sheets.js'
import { sheetCharsOf, sheetOptions } from '../../../rules/sheets/values.js'
import type { SegmentMode, TemplateField, TemplateStep } from '../../../template.js'
import { isContributor, isFacilitating } from '../../../workshop/roles.js'
import type { Participant, WorkshopState } from '../../../workshop/state.js'
import type { SubjectId } from '../../../workshop/working.js'
import type { ViewContext } from '../../base.js'
import { textsOf } from '../../shared.js'
import type { AssignNow } from '../../workingView.js'
import { subjectOnWall } from '../check.js'
import { type PhoneSeat, pollNow, promisesNow } from '../phone.js'
import type { SheetOnWall, SheetsNow } from './sheetScreens.js'
import type { SheetEntryView, SheetField, SheetPerson, SheetsView, SheetView } from './sheetsView.js'

/** So much of what was filled in is told at once, in characters; a subject above it comes when it lies on the table. */
const roomForEntries = 24_000

/** The sheets of the step for who leads: everybody with a seat can be named in them. Null in a step without sheets. */
export function sheetsForRegie(state: WorkshopState, step: TemplateStep, context: ViewContext): SheetsView | null {
  return hasSheets(state, step) ? sheetsOf(state, step, { context, offers: () => true }) : null
}

/** What a phone shows in a step with sheets, in the parts that work on them; null in any other. */
export function sheetsNow(seat: PhoneSeat, step: TemplateStep): SheetsNow | null {
  const { state, me, context, organisation } = seat
  const mode = placeOf(state)?.segment.mode
  if (mode === undefined || !isFilledByPhone(state, step, mode) || !showsSheets(state, step, mode)) return null
  return {
    kind: 'sheets',
    texts: textsOf(step),
    sheets: sheetsForPhone(state, step, { context, organisation }),
    pointed: state.pointedAt,
    mayFill: isContributor(me.role) && !isFrozen(state),
    poll: asksWithSheets(state, step) ? pollNow(seat, step) : null,
  }
}

/** What a phone is asked to take on, with the sheets of it. */
export function assignNow(seat: PhoneSeat, step: TemplateStep): AssignNow {
  const { state, me, context, organisation } = seat
  const mode = placeOf(state)?.segment.mode
  const promises = promisesNow(seat, step)
  if (!hasSheets(state, step)) return { ...promises, sheets: null, mayFill: false }
  const mayFill = isContributor(me.role) && mode !== undefined && isFilledByPhone(state, step, mode) && !isFrozen(state)
  return { ...promises, sheets: sheetsForPhone(state, step, { context, organisation }), mayFill }
}

const sheetsForPhone = (
  state: WorkshopState,
  step: TemplateStep,
  { context, organisation }: Pick<PhoneSeat, 'context' | 'organisation'>,
): SheetsView =>
  sheetsOf(state, step, { context, offers: (person) => organisation !== null && person.organisation === organisation })

/** Where owners are asked the sheets stand beside the question; a sentence that is asked goes before them. */
function showsSheets(state: WorkshopState, step: TemplateStep, mode: SegmentMode): boolean {
  if (step.kind === 'draft') return !isSentenceAsked(state)
  return step.kind === 'check' || isSheetPart(state, step, mode) || asksWithSheets(state, step)
}
const isSentenceAsked = (state: WorkshopState): boolean => state.sentences.some(({ status }) => status === 'asked')

/** A sentence that was made is read by the room, until who leads points at a sheet again. */
const isSentenceOnTable = (state: WorkshopState): boolean =>
  state.pointedAt === null && state.sentences.some(({ status, version }) => status !== 'dropped' && version > 0)

/** True where the room screen shows a sheet: while it is filled in, and what is pointed at where owners are asked. */
function isOnWall(state: WorkshopState, step: TemplateStep): boolean {
  const mode = placeOf(state)?.segment.mode
  if (mode === undefined || !hasSheets(state, step)) return false
  if (step.kind === 'assign') return state.pointedAt !== null && state.commitments.has(state.pointedAt)
  if (step.kind === 'check') return mode !== 'listen'
  if (step.kind === 'draft') return mode === 'write' && !isSentenceAsked(state) && !isSentenceOnTable(state)
  return isSheetPart(state, step, mode) || (asksWithSheets(state, step) && !isPollTalkedAbout(state, step))
}

/** One sheet for the room: the subject that is pointed at, else the first that lacks something. Null: something else is shown. */
export function sheetOnWall(state: WorkshopState, step: TemplateStep, context: ViewContext): SheetOnWall | null {
  if (!isOnWall(state, step)) return null
  const all = sheetSubjects(state, step, context).map(({ id, text }) => ({ subject: id, text }))
  const item = subjectOnWall(state, all, (id) => missingFields(state, step.id, id).length === 0)
  const fields = sheetFields(state.template, step)
  const entries = item === null ? [] : entriesOf(state, step, item.subject)
  return {
    kind: 'sheet',
    texts: textsOf(step),
    item,
    finding: item === null ? null : findingOf(state, step.id, item.subject),
    fields: fields.map((field) => fieldView(state, field)),
    entries: entries.map(({ field, value }) => {
      const isPerson = fields.find(({ id }) => id === field)?.type === 'person'
      return { field, value: isPerson ? (personIn(state, value)?.organisation ?? '') : value }
    }),
  }
}

/** Answers to the closed questions lie open and are not decided on: then the room looks at those. */
const isPollTalkedAbout = (state: WorkshopState, step: TemplateStep): boolean =>
  [...pollOf(state, step.id).subjects.values()].some(({ status }) => status === 'shown')

interface Seen {
  readonly context: ViewContext
  /** Whether this person can be chosen on this screen. */
  readonly offers: (person: Participant) => boolean
}

function sheetsOf(state: WorkshopState, step: TemplateStep, { context, offers }: Seen): SheetsView {
  const fields = sheetFields(state.template, step)
  const mode = placeOf(state)?.segment.mode
  const sheets = withinRoom(state, step, sheetSubjects(state, step, context))
  const persons = fields.filter(({ type }) => type === 'person').map(({ id }) => id)
  const named = new Set(
    sheets.flatMap(({ entries }) => entries.flatMap(({ field, value }) => (persons.includes(field) ? [value] : []))),
  )
  const people = [...state.participants.values()].filter(
    (one) => named.has(one.id) || ((isContributor(one.role) || isFacilitating(one.role)) && offers(one)),
  )
  return {
    step: step.id,
    fields: fields.map((field) => fieldView(state, field)),
    sheets,
    phones: mode !== undefined && isFilledByPhone(state, step, mode),
    alone: mode !== undefined && isSheetPart(state, step, mode),
    people: persons.length === 0 ? [] : people.map((one) => personView(one, context)),
  }
}

const personView = ({ id, organisation }: Participant, context: ViewContext): SheetPerson => ({
  id,
  name: context.nameOf(id),
  organisation,
})
const personIn = (state: WorkshopState, id: string): Participant | undefined =>
  [...state.participants.values()].find((one) => one.id === id)

/** Every subject; what stands on the sheets as far as there is room, that of the subject on the table first. */
function withinRoom(state: WorkshopState, step: TemplateStep, all: readonly SheetSubject[]): readonly SheetView[] {
  const inTurn = all.toSorted((one, other) => Number(other.id === state.pointedAt) - Number(one.id === state.pointedAt))
  let left = roomForEntries
  const told = new Map<SubjectId, readonly SheetEntryView[]>()
  for (const { id } of inTurn) {
    const entries = entriesOf(state, step, id)
    const size = JSON.stringify(entries).length
    if (size > left && id !== state.pointedAt) continue
    left -= size
    told.set(id, entries)
  }
  return all.map(({ id, text }) => ({
    subject: id,
    text,
    filled: entriesOf(state, step, id).length,
    missing: missingFields(state, step.id, id).map((field) => field.id),
    whole: told.has(id),
    entries: told.get(id) ?? [],
  }))
}

/** What stands on a sheet, in the order of its fields. */
function entriesOf(state: WorkshopState, step: TemplateStep, subject: SubjectId): readonly SheetEntryView[] {
  const { entries } = sheetOf(state, step.id, subject)
  return sheetFields(state.template, step).flatMap(({ id }) => {
    const entry = entries.get(id)
    if (entry === undefined) return []
    const by = whoFilled(state, step.id, entry)
    // with the number of a card goes the name of who holds it
    const typed = by === null || entry.paper === undefined ? {} : { paper: entry.paper }
    return [{ field: id, value: entry.value, by, on: entry.on, ...typed }]
  })
}

/** What the sheets of a step ask, with what can be chosen from the template; empty for a step without sheets. */
export const askedOnSheets = (state: WorkshopState, step: TemplateStep): readonly SheetField[] =>
  sheetFields(state.template, step).map((field) => fieldView(state, field))

function fieldView({ template }: WorkshopState, field: TemplateField): SheetField {
  const options = sheetOptions(template, field)
  const { optionsFrom: _, ...asked } = field
  return {
    ...asked,
    required: field.required ?? false,
    maxChars: sheetCharsOf(field),
    ...(options && { options: labelled(options) }),
  }
}
