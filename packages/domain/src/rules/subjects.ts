import type { BundleId, NoteId, OrganisationId, StepId } from '../ids.js'
import type { TemplateStep } from '../template.js'
import type { Facts } from '../workshop/facts.js'
import type { WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'
import { earlierTexts } from './checkin/earlier.js'
import { takenFurther } from './dots/dotted.js'
import { agreedItems, stepOf } from './find.js'
import { proposed } from './trials/proposing.js'
import { tried } from './trials/tried.js'

/** What rules about subjects look at: the board, as it is now. */
export type BoardFacts = Pick<Facts, 'bundles' | 'notes'>
/** A bundle or note that a later step works on. */
export interface Subject {
  readonly id: SubjectId
  readonly kind: string
  readonly text: string
  readonly sources: readonly NoteId[]
  readonly wroteIn: readonly OrganisationId[]
  readonly lane: string | null
}

/** The step in which notes of this kind are bundled, or undefined. */
export const bundlingStep = (state: WorkshopState, kind: string): TemplateStep | undefined =>
  state.template.steps.find((step) => step.kind === 'cluster' && (step.input ?? []).includes(kind))

/** The step that agrees bundles of this kind: the last one that decides about them, by consent or by a poll. */
const agreeingStep = (state: WorkshopState, kind: string): TemplateStep | undefined =>
  state.template.steps.findLast(
    (step) =>
      (step.input ?? []).includes(kind) &&
      ((step.kind === 'cluster' && step.voting?.method === 'consent') || decides(step) || consentsOneByOne(step)),
  )
/** True for a step in which organisations consent to several texts, one by one (SPEC RND-10). Without input it is about the whole text. */
export const consentsOneByOne = (step: TemplateStep): boolean =>
  step.kind === 'consent' && (step.input ?? []).length > 0

/** True for a vote whose outcome is the decision of the room. */
export const decides = (step: TemplateStep): boolean => step.kind === 'vote' && step.voting?.purpose === 'decision'

const indexOf = (state: WorkshopState, id: StepId): number => state.template.steps.findIndex((step) => step.id === id)

/**
 * Subjects of one kind as a step sees them. A kind that was bundled means its bundles until the step that agrees them,
 * and what was agreed after it; a kind that was not bundled means its revealed notes. What was let go or set aside is
 * left out; what was set aside for "possible actions" counts as an action. Of what the room voted on by dots a later step
 * works on what it takes further, but never of values, nor of what is agreed by consent (TNS-7, SPEC DOT-11); of proposals
 * on the ticked ones, and after a trial on what was tried (SPEC KOP-1, KOP-2). Source: decisions.md, From notes to agreed text.
 */
export function subjectsOf(
  state: WorkshopState,
  wanted: { readonly kind: string; readonly seenFrom: StepId },
  board: BoardFacts,
): readonly Subject[] {
  const { kind } = wanted
  const all = everySubject(state, wanted, board)
  if (kind === 'waarde' || agreeingStep(state, kind) !== undefined) return all
  return narrowings.reduce((left, narrow) => {
    const only = narrow(state, wanted)
    return only === null ? left : left.filter(({ id }) => only.has(id))
  }, all)
}

/** What is left of a kind, and why: the room chose by dots, chose a proposal, or tried it out. */
const narrowings = [takenFurther, proposed, tried]

function everySubject(
  state: WorkshopState,
  { kind, seenFrom }: { readonly kind: string; readonly seenFrom: StepId },
  board: BoardFacts,
): readonly Subject[] {
  const bundling = bundlingStep(state, kind)
  const agreeing = agreeingStep(state, kind)
  if (agreeing && indexOf(state, seenFrom) > indexOf(state, agreeing.id))
    return agreedItems(state)
      .filter((item) => item.kind === kind)
      .map(({ subject, text, sources, sharedBy }) => ({
        id: subject,
        kind,
        text,
        sources,
        wroteIn: sharedBy,
        lane: null,
      }))
  if (bundling === undefined) return [...notesOfKind(state, kind, board), ...(kind === 'actie' ? setAside(state) : [])]
  return board
    .bundles(bundling.id)
    .filter(({ id }) => !state.letGo.has(id) && !state.parked.has(id))
    .map(({ id, name, notes, organisations }) => ({
      id,
      kind,
      text: name,
      sources: notes,
      wroteIn: organisations,
      lane: null,
    }))
}

function notesOfKind(state: WorkshopState, kind: string, board: BoardFacts): readonly Subject[] {
  return state.template.steps
    .filter((step) => step.noteKind === kind)
    .flatMap((step) =>
      board
        .notes(step.id)
        .filter(({ id }) => !state.parked.has(id) && !state.letGo.has(id))
        .map(({ id, text, organisation }) => ({
          id,
          kind,
          text,
          sources: [id],
          wroteIn: organisation === null ? [] : [organisation],
          lane: state.notes.get(id)?.lane ?? null,
        })),
    )
}

/** Ambitions and notes that are kept as possible actions (TNS-6). */
const setAside = (state: WorkshopState): readonly Subject[] =>
  [...state.parked].flatMap(([id, { where, text }]) =>
    where === 'actions' ? [{ id, kind: 'actie', text, sources: [], wroteIn: [], lane: null }] : [],
  )

/** Subjects of all kinds that a step names as its input; a check-in that names none looks at all values and ambitions. */
export function subjectsOfStep(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly Subject[] {
  const { earlier } = step
  if (earlier !== undefined)
    return earlierTexts(state, earlier).map((one) => ({ ...one, kind: earlier, sources: [], wroteIn: [], lane: null }))
  const bundled = agreedItems(state).filter((item) => item.bundle !== null)
  const kinds = step.input ?? (step.kind === 'checkin' ? [...new Set(bundled.map(({ kind }) => kind))] : [])
  return kinds.flatMap((kind) => subjectsOf(state, { kind, seenFrom: step.id }, board))
}

/** A subject of the step by id, or undefined. */
export const subjectOf = (
  state: WorkshopState,
  step: TemplateStep,
  wanted: { readonly id: SubjectId; readonly board: BoardFacts },
): Subject | undefined => subjectsOfStep(state, step, wanted.board).find((one) => one.id === wanted.id)

/** The bundle of this id in the step that made it, or null when it is no bundle. */
export function bundleWithId(state: WorkshopState, id: SubjectId, board: BoardFacts) {
  for (const step of state.template.steps) {
    if (step.kind !== 'cluster') continue
    const bundle = board.bundles(step.id).find((one) => one.id === id)
    if (bundle) return { id: bundle.id as BundleId, step, bundle }
  }
  return null
}

/** Words of any bundle or revealed note, whatever became of it; null when there is none with this id. */
export function wordsOf(state: WorkshopState, id: SubjectId, board: BoardFacts): string | null {
  const item = agreedItems(state).find((one) => one.subject === id)
  if (item) return item.text
  const bundle = bundleWithId(state, id, board)
  if (bundle) return bundle.bundle.name
  // where notes lead nowhere, no place of theirs is kept: then the board knows them by their step
  const placed = state.notes.get(id as NoteId)
  const steps = placed ? [placed.step] : [...state.revealed.keys()]
  const note = steps.flatMap((step) => board.notes(step)).find((one) => one.id === id)
  return note?.text ?? state.parked.get(id)?.text ?? null
}

/** The step that a revealed note was written in, or undefined. */
export const stepOfNote = (state: WorkshopState, note: NoteId): TemplateStep | undefined => {
  const placed = state.notes.get(note)
  return placed && stepOf(state, placed.step)
}
