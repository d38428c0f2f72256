import {
  changeNote,
  type MineNote,
  readTable,
  restoreNote,
  setDraft,
  submitNote,
  type TableSnapshot,
  tableRoom,
  withdrawNote,
} from '@siroop/board'
import { type EditRefusal, type NoteId, noteId, type Result, type StepId, type TextRefusal } from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import { newId } from '../../ui/device.js'
import { currentSession } from '../current.js'
import { epochOf } from '../epoch.js'
import { transport } from '../line/transport.js'
import { mine } from '../mine.js'
import { type SharedDocument, sharedDocument } from '../sharedDocument.js'
import { keptFieldKey } from '../words/keptNotes.js'
import { overwritten } from '../words/overwritten.js'
import { type TableCopy, tableCopy } from './tableCopy.js'

/** Origin of what the scribe on this page writes. */
const own = 'own writing'

/** "What was written here was put back": why. */
export interface TableTakenBack {
  readonly table: string
  readonly why: EditRefusal
}
const takenBackListeners = new Set<(told: TableTakenBack) => void>()
/** A table (a theme table, or an organisation that one writes for) on this page. */
interface Table extends SharedDocument<TableSnapshot> {
  readonly copy: TableCopy
}
const documents = new Map<string, Table>()

/** The document of one theme table of the session; components take `useTable()`. */
export function tableDocument(table: string): Table {
  const known = documents.get(table)
  if (known !== undefined) return known
  const copy = tableCopy({ own, indexedDb: () => transport().indexedDb })
  const shared = sharedDocument<TableSnapshot>({
    kept: copy,
    room: (workshop, epoch) => tableRoom(workshop, table, epoch),
    read: readTable,
    onOpen: ({ doc, line }) => {
      let before = readTable(doc)
      let replaced: ReadonlyMap<string, MineNote> = new Map()
      doc.on('update', (_update: Uint8Array, origin: unknown) => {
        const after = readTable(doc)
        if (origin !== own) replaced = overwritten(before, after)
        before = after
      })
      return line.onTakenBack(({ why, records }) => {
        for (const record of records) keepAnswers(replaced.get(record.slice('notes/'.length)), before)
        for (const listener of takenBackListeners) listener({ table, why })
      })
    },
  })
  const made = { ...shared, copy }
  documents.set(table, made)
  return made
}

/** What was answered with a stake and could not stand there is half typed again, in the own document of who typed it. */
function keepAnswers(was: MineNote | undefined, { notes }: TableSnapshot): void {
  const now = notes.find(({ id }) => id === was?.id)
  if (was === undefined || now === undefined) return
  for (const [field, value] of Object.entries(was.fields))
    if (value !== '' && now.fields[field] !== value) mine.setDraft(keptFieldKey(was.id, field), value)
}

/** Calls the listener when the server put back what was written here. */
export function onTableTakenBack(listener: (told: TableTakenBack) => void): () => void {
  takenBackListeners.add(listener)
  return () => {
    takenBackListeners.delete(listener)
  }
}

/** What stands at a table. Opens its document while mounted; null until it is complete, and where it may not be read. */
export function useTable(table: string): TableSnapshot | null {
  const { subscribe, snapshot } = tableDocument(table)
  return useSyncExternalStore(subscribe, snapshot)
}

/** How many changes of this page the server does not have on disk yet; renders again when that changes. */
export function useTableWaiting(table: string): number {
  const { subscribe, current } = tableDocument(table)
  return useSyncExternalStore(subscribe, () => current()?.line.status().waiting ?? 0)
}

/**
 * Keeps what this person writes for a table on this device, until the server has it. `back` hears when what never came
 * through before lies there again.
 */
export function keepTable(table: string, back: () => void): () => void {
  const { subscribe, current, copy } = tableDocument(table)
  // it is open from here on
  const close = subscribe(() => undefined)
  const open = current()
  const session = currentSession()
  const participant = session?.participant ?? 'nobody'
  const room = session ? tableRoom(session.workshop, table, epochOf(session.workshop)) : table
  const stop = open ? copy.keep(open, `${participant}/${room}`, back) : () => undefined
  return () => {
    stop()
    close()
  }
}

const notOpen = { ok: false, error: 'not-open' } as const
type Answer<T> = Result<T, TextRefusal | 'not-open'>
const docOf = (table: string) => tableDocument(table).current()?.doc ?? null

/** What a scribe does. Done at once, and read along by the table; what is not allowed is put back by the server. */
export const atTable = {
  /** Half a sentence, as it is typed. */
  setDraft(table: string, step: StepId, text: string): void {
    const doc = docOf(table)
    if (doc) setDraft(doc, { step, text }, own)
  },
  /** Writes a stake down and clears the half sentence of its step. */
  submit(
    table: string,
    note: { readonly step: StepId; readonly kind: string; readonly text: string; readonly maxChars: number },
  ): Answer<NoteId> {
    const doc = docOf(table)
    return doc ? submitNote(doc, { id: noteId(newId()), ...note }, own) : notOpen
  },
  change(
    table: string,
    note: NoteId,
    change: { readonly text?: string; readonly fields?: Readonly<Record<string, string>>; readonly maxChars?: number },
  ): Answer<boolean> {
    const doc = docOf(table)
    return doc ? changeNote(doc, { note, ...change }, own) : notOpen
  },
  /** Takes a stake away, before the harvest. */
  withdraw(table: string, note: NoteId): void {
    const doc = docOf(table)
    if (doc) withdrawNote(doc, note, own)
  },
  /** Puts it back. */
  restore(table: string, note: NoteId): void {
    const doc = docOf(table)
    if (doc) restoreNote(doc, note, own)
  },
}
