import type { BoardSnapshot, MineNote, MineSnapshot } from '@siroop/board'
import {
  type BundleId,
  laneField,
  limits,
  type NoteId,
  type NoteLimits,
  type StepId,
  type TemplateField,
} from '@siroop/domain'
import { keptNotes } from '../../connection/words/keptNotes.js'
import { counterFor } from '../../ui/words/counter.js'

/** Where one of my notes is now: every note has a destination, also when it ended nowhere (product.md §3.2). */
export type NoteWhere =
  | { readonly kind: 'closed-on-table' }
  /** Written down here, not confirmed by the server yet. */
  | { readonly kind: 'on-this-device' }
  | { readonly kind: 'open-in-bundle'; readonly id: BundleId; readonly bundle: string; readonly agreed: boolean }
  | { readonly kind: 'open-loose' }
  /** Arrived after the reveal: the facilitator adds it. */
  | { readonly kind: 'late' }
  /** The step was revealed and the board has not been read yet. */
  | { readonly kind: 'open' }

export function noteWhere(options: {
  readonly note: Pick<MineNote, 'id'>
  readonly revealed: boolean
  readonly board: BoardSnapshot | null
  readonly confirmed: boolean
}): NoteWhere {
  const { note, revealed, board, confirmed } = options
  if (!confirmed) return { kind: 'on-this-device' }
  if (!revealed) return { kind: 'closed-on-table' }
  if (board === null) return { kind: 'open' }
  const onBoard = board.notes.find((one) => one.id === note.id && !one.withdrawn)
  if (onBoard === undefined) return { kind: 'late' }
  const bundle = standingBundle(board, onBoard.bundle)
  return bundle === null
    ? { kind: 'open-loose' }
    : { kind: 'open-in-bundle', id: bundle.id, bundle: bundle.name, agreed: bundle.locked }
}

/** The note with its theme and horizon as the board has them: who leads may have laid it elsewhere since it was opened. */
export function asItLies(note: MineNote, board: BoardSnapshot | null, fields: readonly TemplateField[]): MineNote {
  const onBoard = board?.notes.find((one) => one.id === note.id && !one.withdrawn)
  if (onBoard === undefined) return note
  const places = [laneField, ...fields.filter(({ optionsFrom }) => optionsFrom === 'themes').map(({ id }) => id)]
  const lies = places.flatMap((id) => {
    const value = onBoard.fields[id] ?? ''
    return value === '' ? [] : [[id, value] as const]
  })
  return { ...note, fields: { ...note.fields, ...Object.fromEntries(lies) } }
}

/** Follows merges, so that a note is shown in the bundle that swallowed its own. */
function standingBundle(board: BoardSnapshot, id: string | null) {
  let bundle = board.bundles.find((one) => one.id === id) ?? null
  for (let hops = 0; bundle !== null && bundle.mergedInto !== null && hops < board.bundles.length; hops += 1) {
    const into: string = bundle.mergedInto
    bundle = board.bundles.find((one) => one.id === into) ?? null
  }
  return bundle
}

/** Kept words of fields that can stand in them: plain words that are not too long. The others wait in their field. */
export const fittingFields = (
  fields: readonly TemplateField[],
  wordsOf: (field: string) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap(({ id, type, maxChars }): [string, string][] => {
      const words = wordsOf(id)
      const fits = words !== '' && !counterFor(words, maxChars ?? limits.note).over
      return fits && (type === 'text' || type === 'longtext') ? [[id, words]] : []
    }),
  )

/** Words that lie on no table: half-typed text of a step that went by, or a note that was taken back (`note`). */
export interface OffTable {
  /** Where the words are kept. */
  readonly key: StepId
  readonly step: StepId
  readonly text: string
  readonly note: NoteId | null
}
/** Notes that count as mine: submitted ones, and words that never reached the table or were taken back. */
export interface MyNotesList {
  readonly submitted: readonly MineNote[]
  readonly offTable: readonly OffTable[]
}

/** `openStep` is the step that is being written now: its half-typed text is in the field, not in the list. */
export function myNotesList(
  mine: MineSnapshot | null,
  openStep: StepId | null,
  noteSteps: readonly string[],
): MyNotesList {
  const notes = mine?.notes ?? []
  const drafts = mine?.drafts ?? {}
  return {
    submitted: notes.filter((note) => note.status === 'submitted'),
    offTable: [
      ...keptNotes(drafts, noteSteps),
      ...Object.entries(drafts)
        .filter(([step, text]) => step !== openStep && noteSteps.includes(step) && text.trim() !== '')
        .map(([step, text]) => ({ key: step as StepId, step: step as StepId, text, note: null })),
    ],
  }
}

/** Why words cannot be laid on the table now, as admission would say it; null when they can. */
export type PutProblem =
  | { readonly kind: 'full'; readonly max: number }
  | { readonly kind: 'too-long'; readonly over: number }
  | null

export function putProblem(
  { step, text }: Pick<OffTable, 'step' | 'text'>,
  submitted: readonly MineNote[],
  asked: NoteLimits | undefined,
): PutProblem {
  const counter = asked && counterFor(text, asked.maxChars)
  if (counter?.over) return { kind: 'too-long', over: -counter.left }
  return isFull(step, submitted, asked) ? { kind: 'full', max: asked?.maxNotes ?? 0 } : null
}

/** True when this person has as many notes in the step as it asks. */
export const isFull = (step: StepId, submitted: readonly MineNote[], asked: NoteLimits | undefined): boolean =>
  asked !== undefined &&
  asked.maxNotes !== null &&
  submitted.filter((note) => note.step === step).length >= asked.maxNotes

/** The note that was taken back last in this visit, if it is still taken back. */
export const withdrawnNote = (mine: MineSnapshot | null, id: NoteId | null): MineNote | null =>
  mine?.notes.find((note) => note.id === id && note.status === 'withdrawn') ?? null
