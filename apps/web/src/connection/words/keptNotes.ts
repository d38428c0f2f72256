import { type MineNote, type MineSnapshot, setDraft } from '@siroop/board'
import { type NoteId, noteId, type StepId } from '@siroop/domain'
import type * as Y from 'yjs'
import { draftKey } from './draftKey.js'

/** Words of a note that lies on no table: the server took it back, or an outdated document had it. Only its author sees them. */
export interface KeptNote {
  /** The id that the note had, and gets again when it is laid on the table after all. */
  readonly note: NoteId
  readonly step: StepId
  readonly text: string
  /** Where the words are kept in the own document. */
  readonly key: StepId
}

/** Where the words of such a note are kept as half-typed text, and those of its fields. */
export const keptKey = ({ id, step }: Pick<MineNote, 'id' | 'step'>): StepId => draftKey('t', id, step)
export const keptFieldKey = (note: NoteId, field: string): StepId => draftKey('f', note, field)

/** Submitted notes of one snapshot that are no longer there in the next: no person deletes one, so it was taken back. */
export const notesGone = (before: MineSnapshot, after: MineSnapshot): readonly MineNote[] => {
  const there = new Set(after.notes.map(({ id }) => id))
  return before.notes.filter(({ id, status }) => status === 'submitted' && !there.has(id))
}

/** Keeps their words as half-typed text in the own document, so that they survive a reload and come along to another phone. */
export function keepNotes(doc: Y.Doc, notes: readonly MineNote[], origin: unknown): void {
  for (const note of notes) {
    setDraft(doc, { step: keptKey(note), text: note.text }, origin)
    keepFields(doc, { note: note.id, fields: note.fields, origin })
  }
}
/** The same for fields: their words stand in the field again when it is opened. */
export function keepFields(
  doc: Y.Doc,
  { note, fields, origin }: { note: NoteId; fields: Readonly<Record<string, string>>; origin: unknown },
): void {
  for (const [field, text] of Object.entries(fields))
    if (text !== '') setDraft(doc, { step: keptFieldKey(note, field), text }, origin)
}

/** The notes whose words are kept, of these steps. */
export function keptNotes(drafts: MineSnapshot['drafts'], steps: readonly string[]): readonly KeptNote[] {
  return Object.entries(drafts).flatMap(([key, text]): KeptNote[] => {
    const note = /^t-([a-z0-9]+)-/.exec(key)?.[1]
    if (note === undefined || text.trim() === '') return []
    const step = (steps as readonly StepId[]).find((one) => keptKey({ id: noteId(note), step: one }) === key)
    return step === undefined ? [] : [{ note: noteId(note), step, text, key: key as StepId }]
  })
}
