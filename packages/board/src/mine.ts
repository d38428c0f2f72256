import {
  checkText,
  isTooLong,
  limits,
  type NoteId,
  noteId,
  ok,
  type Result,
  type StepId,
  stepId,
  type TextRefusal,
} from '@siroop/domain'
import * as Y from 'yjs'
import { byOrder, orderBetween } from './order.js'
import { fieldKey, fieldsOf, flag, type RawRecord, wholeRecords, yes } from './schema.js'

/** One note in its author's own document. `fields` by field id, without prefix. */
export interface MineNote {
  readonly id: NoteId
  readonly step: StepId
  readonly kind: string
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
  readonly status: 'submitted' | 'withdrawn'
}
/** What one participant wrote. Notes in the order of submission; drafts without the empty ones; `broken` = records left out. */
export interface MineSnapshot {
  readonly notes: readonly MineNote[]
  readonly drafts: Readonly<Record<string, string>>
  readonly ready: readonly StepId[]
  readonly broken: number
}
export interface NewMineNote {
  readonly id: NoteId
  readonly step: StepId
  readonly kind: string
  readonly text: string
  readonly fields?: Readonly<Record<string, string>>
  /** The step's `maxChars`; at most (and without it) the hard limit of 2,000 graphemes. */
  readonly maxChars?: number
}
export interface MineNoteChange {
  readonly note: NoteId
  readonly text?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly maxChars?: number
}
type NoteRecord = Y.Map<string>
const notes = (doc: Y.Doc): Y.Map<NoteRecord> => doc.getMap('notes')

/** A note of an own document, or of a table, with its order key. */
export const readNote = (id: string, record: RawRecord): MineNote & { readonly order: string } => ({
  id: noteId(id),
  step: stepId(record.get('step') as string),
  kind: record.get('kind') as string,
  text: record.get('text') as string,
  fields: fieldsOf(record),
  status: record.get('status') as MineNote['status'],
  order: record.get('order') as string,
})

/** Plain frozen copy of a `mine` document. */
export function readMine(doc: Y.Doc): MineSnapshot {
  const found = wholeRecords(doc, 'mine/notes', readNote)
  const drafts: Record<string, string> = {}
  const ready: StepId[] = []
  let broken = found.broken
  doc.getMap('drafts').forEach((text, step) => {
    if (typeof text !== 'string') broken++
    else if (text !== '') drafts[step] = text
  })
  doc.getMap('ready').forEach((on, step) => {
    if (typeof on !== 'string') broken++
    else if (on === yes) ready.push(stepId(step))
  })
  const sorted = found.records.sort(byOrder).map(({ order: _, ...note }) => Object.freeze(note))
  return Object.freeze({
    notes: Object.freeze(sorted),
    drafts: Object.freeze(drafts),
    ready: Object.freeze(ready.sort()),
    broken,
  })
}

/** Keeps half-typed text, as typed. Refuses only what is far longer than any note may be; an empty text clears the draft. */
export function setDraft(
  doc: Y.Doc,
  draft: { readonly step: StepId; readonly text: string },
  origin: unknown = null,
): Result<null, 'text-too-long'> {
  if (isTooLong(draft.text, limits.draft)) return { ok: false, error: 'text-too-long' }
  const drafts = doc.getMap<string>('drafts')
  if ((drafts.get(draft.step) ?? '') !== draft.text) doc.transact(() => drafts.set(draft.step, draft.text), origin)
  return ok(null)
}

/**
 * Submits a note and clears the draft of its step, in one transaction. The text is normalised here, once; empty and too
 * long texts and fields are refused and nothing is written. A note that exists already is left as it is.
 */
export function submitNote(doc: Y.Doc, note: NewMineNote, origin: unknown = null): Result<NoteId, TextRefusal> {
  const text = checkText(note.text, Math.min(note.maxChars ?? limits.note, limits.note))
  if (!text.ok) return text
  const fields = checkFields(note.fields ?? {})
  if (!fields.ok) return fields
  const all = notes(doc)
  if (all.has(note.id)) return ok(note.id)
  doc.transact(() => {
    const record: NoteRecord = new Y.Map()
    record.set('step', note.step)
    record.set('kind', note.kind)
    record.set('text', text.value)
    record.set('status', 'submitted')
    record.set('order', orderBetween(lastOrder(all), null))
    for (const [field, value] of fields.value) record.set(fieldKey(field), value)
    all.set(note.id, record)
    const drafts = doc.getMap<string>('drafts')
    if (drafts.get(note.step)) drafts.set(note.step, '')
  }, origin)
  return ok(note.id)
}

/** Changes the text or fields of an own note. False as value: the note is not there or nothing changed. */
export function changeNote(doc: Y.Doc, change: MineNoteChange, origin: unknown = null): Result<boolean, TextRefusal> {
  const record = notes(doc).get(change.note)
  if (record === undefined) return ok(false)
  const written = checkFields(change.fields ?? {})
  if (!written.ok) return written
  const values = written.value.map(([field, value]) => [fieldKey(field), value] as const)
  if (change.text !== undefined) {
    const text = checkText(change.text, Math.min(change.maxChars ?? limits.note, limits.note))
    if (!text.ok) return text
    values.push(['text', text.value])
  }
  return ok(write(record, values, origin))
}

/** Takes an own note back: before the reveal it never reaches the board, after it the server follows. */
export const withdrawNote = (doc: Y.Doc, note: NoteId, origin: unknown = null): boolean =>
  write(notes(doc).get(note), [['status', 'withdrawn']], origin)
/** Submits a withdrawn note again. */
export const restoreNote = (doc: Y.Doc, note: NoteId, origin: unknown = null): boolean =>
  write(notes(doc).get(note), [['status', 'submitted']], origin)

/** "Ik ben klaar" for one step, or one horizon of it. */
export function setReady(
  doc: Y.Doc,
  ready: { readonly step: StepId; readonly on: boolean },
  origin: unknown = null,
): boolean {
  const steps = doc.getMap<string>('ready')
  if ((steps.get(ready.step) === yes) === ready.on) return false
  doc.transact(() => steps.set(ready.step, flag(ready.on)), origin)
  return true
}

function checkFields(fields: Readonly<Record<string, string>>): Result<(readonly [string, string])[], TextRefusal> {
  const checked: (readonly [string, string])[] = []
  for (const [field, value] of Object.entries(fields)) {
    const text = checkText(value, limits.note)
    // An emptied field is fine: required fields are a matter of the gate, not of the note.
    if (!text.ok && text.error === 'text-too-long') return text
    checked.push([field, text.ok ? text.value : ''])
  }
  return ok(checked)
}

function lastOrder(all: Y.Map<NoteRecord>): string | null {
  let last: string | null = null
  all.forEach((record) => {
    const order = record.get('order')
    if (order !== undefined && (last === null || order > last)) last = order
  })
  return last
}

function write(
  record: NoteRecord | undefined,
  values: readonly (readonly [string, string])[],
  origin: unknown,
): boolean {
  const changed = values.filter(([key, value]) => record?.get(key) !== value)
  if (record === undefined || changed.length === 0) return false
  record.doc?.transact(() => {
    for (const [key, value] of changed) record.set(key, value)
  }, origin)
  return true
}
