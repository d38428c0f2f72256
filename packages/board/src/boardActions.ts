import type { BundleId, BundlePart, NoteId, OrganisationId, Result, StepId, TextRefusal } from '@siroop/domain'
import * as Y from 'yjs'
import { checkBundleName } from './board.js'
import { standsFor } from './merged.js'
import { orderBetween } from './order.js'
import { fieldKey, flag, type Value, yes } from './schema.js'

type BoardRecord = Y.Map<Value>
const notes = (doc: Y.Doc): Y.Map<BoardRecord> => doc.getMap('notes')
const bundles = (doc: Y.Doc): Y.Map<BoardRecord> => doc.getMap('bundles')

/** A note as the server puts it on the board: only what the step's attribution shows. */
export interface NewBoardNote {
  readonly id: NoteId
  readonly step: StepId
  readonly kind: string
  readonly text: string
  readonly fields?: Readonly<Record<string, string>>
  readonly organisation: OrganisationId | null
  readonly author: string | null
  readonly late?: boolean
}
export interface NewBundle {
  readonly id: BundleId
  /** The cluster step. */
  readonly step: StepId
  /** May be empty. */
  readonly name: string
  /** Loose or in another bundle: goes into the new one in the same transaction. */
  readonly firstNote?: NoteId
}

/**
 * Server only. Puts notes on the board, loose, at the end and in the given (shuffled) order. A note that is there
 * already is left as it is, so that a reveal can be replayed. Gives the number that was added.
 */
export function addNotes(doc: Y.Doc, added: readonly NewBoardNote[], origin: unknown = null): number {
  const all = notes(doc)
  const fresh = added.filter((note) => !all.has(note.id))
  if (fresh.length === 0) return 0
  doc.transact(() => {
    let last = lastOrder(all)
    for (const note of fresh) {
      last = orderBetween(last, null)
      const record: BoardRecord = new Y.Map()
      record.set('step', note.step)
      record.set('kind', note.kind)
      record.set('text', note.text)
      record.set('organisation', note.organisation)
      record.set('author', note.author)
      record.set('bundle', null)
      record.set('order', last)
      record.set('late', flag(note.late ?? false))
      record.set('withdrawn', flag(false))
      for (const [field, value] of Object.entries(note.fields ?? {})) record.set(fieldKey(field), value)
      all.set(note.id, record)
    }
  }, origin)
  return fresh.length
}

/**
 * Puts a note in a bundle (null: loose). Without `order` it comes last there. False: no such note or bundle, or nothing
 * changed.
 */
export function moveNote(
  doc: Y.Doc,
  move: { readonly note: NoteId; readonly bundle: BundleId | null; readonly order?: string },
  origin: unknown = null,
): boolean {
  const note = notes(doc).get(move.note)
  if (note === undefined || (move.bundle !== null && !bundles(doc).has(move.bundle))) return false
  const to = throughMerges(doc, move.bundle)
  const stays = throughMerges(doc, note.get('bundle') ?? null) === to
  if (stays && (move.order === undefined || note.get('order') === move.order)) return false
  doc.transact(() => {
    if (!stays) note.set('bundle', to)
    const order = move.order ?? orderBetween(lastOrder(notes(doc)), null)
    if (note.get('order') !== order) note.set('order', order)
  }, origin)
  return true
}

/** Makes a bundle after the other ones, with its first note when one is given. Refuses a name that is too long. */
export function addBundle(doc: Y.Doc, bundle: NewBundle, origin: unknown = null): Result<BundleId, TextRefusal> {
  const name = checkBundleName(bundle.name)
  if (!name.ok) return name
  const all = bundles(doc)
  doc.transact(() => {
    if (!all.has(bundle.id)) {
      const record: BoardRecord = new Y.Map()
      record.set('step', bundle.step)
      record.set('name', name.value)
      record.set('order', orderBetween(lastOrder(all), null))
      record.set('locked', flag(false))
      record.set('mergedInto', null)
      all.set(bundle.id, record)
    }
    if (bundle.firstNote !== undefined) moveNote(doc, { note: bundle.firstNote, bundle: bundle.id }, origin)
  }, origin)
  return { ok: true, value: bundle.id }
}

/** Names a bundle; empty takes the name away. False as value: no such bundle or nothing changed. */
export function renameBundle(
  doc: Y.Doc,
  rename: { readonly bundle: BundleId; readonly name: string },
  origin: unknown = null,
): Result<boolean, TextRefusal> {
  const name = checkBundleName(rename.name)
  return name.ok ? { ok: true, value: write(bundles(doc).get(rename.bundle), { name: name.value }, origin) } : name
}

/**
 * Puts one bundle into another, or takes it out again (`into: null`). One key: the notes stay in `from` and are seen in
 * `into`, so that taking apart restores both. False: not there, the same one, a circle, or nothing changed.
 */
export function mergeBundles(
  doc: Y.Doc,
  merge: { readonly from: BundleId; readonly into: BundleId | null },
  origin: unknown = null,
): boolean {
  if (merge.into !== null && !bundles(doc).has(merge.into)) return false
  const into = throughMerges(doc, merge.into)
  if (into === merge.from) return false
  return write(bundles(doc).get(merge.from), { mergedInto: into }, origin)
}

/**
 * Server only. Lays notes loose, all of them in one transaction: a bundle that is taken apart. Each keeps its place in the
 * row, so that the bundle can come back as it lay.
 */
export function layLoose(doc: Y.Doc, laid: readonly NoteId[], origin: unknown = null): void {
  doc.transact(() => {
    for (const note of laid) moveInPlace(doc, { note, bundle: null }, origin)
  }, origin)
}

/**
 * Server only. Puts notes back into a bundle, but for those that were withdrawn or lie in another one by now. A note of
 * one of the `parts`, bundles that had been put into this one, lies in that part again while it is still put into it.
 */
export function gatherLoose(
  doc: Y.Doc,
  gather: { readonly bundle: BundleId; readonly notes: readonly NoteId[]; readonly parts?: readonly BundlePart[] },
  origin: unknown = null,
): void {
  const { bundle, parts = [] } = gather
  doc.transact(() => {
    for (const note of gather.notes) {
      const record = notes(doc).get(note)
      const isLoose = record !== undefined && throughMerges(doc, record.get('bundle') ?? null) === null
      if (!isLoose || record.get('withdrawn') === yes || !moveInPlace(doc, { note, bundle }, origin)) continue
      const part = parts.find((one) => one.notes.includes(note))?.bundle
      if (part !== undefined && throughMerges(doc, part) === record.get('bundle')) record.set('bundle', part)
    }
  }, origin)
}

function moveInPlace(
  doc: Y.Doc,
  { note, bundle }: { readonly note: NoteId; readonly bundle: BundleId | null },
  origin: unknown,
): boolean {
  const order = notes(doc).get(note)?.get('order')
  return moveNote(doc, { note, bundle, ...(order ? { order } : {}) }, origin)
}

/** Server only. Locks a bundle that was agreed, with the agreed text as its name when given; or opens it again. */
export function setBundleLocked(
  doc: Y.Doc,
  lock: { readonly bundle: BundleId; readonly locked: boolean; readonly name?: string },
  origin: unknown = null,
): boolean {
  const values = { locked: flag(lock.locked), ...(lock.name === undefined ? {} : { name: lock.name }) }
  return write(bundles(doc).get(lock.bundle), values, origin)
}

/** Server only. Fills in fields of a note after the reveal (required fields that came later). */
export function completeNote(
  doc: Y.Doc,
  complete: { readonly note: NoteId; readonly fields: Readonly<Record<string, string>> },
  origin: unknown = null,
): boolean {
  const values: Record<string, Value> = {}
  for (const [field, value] of Object.entries(complete.fields)) values[fieldKey(field)] = value
  return write(notes(doc).get(complete.note), values, origin)
}

/**
 * Server only. A withdrawal always wins: the note keeps its place and counts nowhere, and its text, fields and author
 * leave the document.
 */
export function withdrawFromBoard(doc: Y.Doc, note: NoteId, origin: unknown = null): boolean {
  const record = notes(doc).get(note)
  const values: Record<string, Value> = { withdrawn: flag(true), text: '', author: null, organisation: null }
  for (const key of record?.keys() ?? []) if (key.startsWith('f:')) values[key] = ''
  return write(record, values, origin)
}

/**
 * Server only. The names of who wrote these notes leave the document; what they wrote stays. Gives how many had one. Source:
 * decisions.md, Privacy (erasure).
 */
export function forgetAuthors(doc: Y.Doc, ids: Iterable<NoteId>, origin: unknown = null): number {
  let forgotten = 0
  for (const id of ids) if (write(notes(doc).get(id), { author: null }, origin)) forgotten += 1
  return forgotten
}

const throughMerges = (doc: Y.Doc, bundle: Value): Value =>
  standsFor(bundle, (id) => {
    const record = bundles(doc).get(id)
    return record === undefined ? undefined : (record.get('mergedInto') ?? null)
  })

function lastOrder(all: Y.Map<BoardRecord>): string | null {
  let last: string | null = null
  all.forEach((record) => {
    const order = record.get('order') ?? null
    if (order !== null && (last === null || order > last)) last = order
  })
  return last
}

function write(record: BoardRecord | undefined, values: Readonly<Record<string, Value>>, origin: unknown): boolean {
  const changed = Object.entries(values).filter(([key, value]) => record?.get(key) !== value)
  if (record === undefined || changed.length === 0) return false
  record.doc?.transact(() => {
    for (const [key, value] of changed) record.set(key, value)
  }, origin)
  return true
}
