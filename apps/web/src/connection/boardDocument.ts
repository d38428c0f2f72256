import {
  addBundle,
  type BoardSnapshot,
  boardRoom,
  mergeBundles,
  moveNote,
  readBoard,
  renameBundle,
} from '@siroop/board'
import {
  type BundleId,
  bundleId,
  type EditRefusal,
  type NoteId,
  type Result,
  type StepId,
  type TextRefusal,
} from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import { newId } from '../ui/device.js'
import { sharedDocument } from './sharedDocument.js'
import { createTakenBack, type TakenBack } from './takenBack.js'

/** Origin of own acts that can be undone. */
const own = 'own act'
/** A new, still empty bundle is no act of its own: undoing it would delete a record, which no client may. */
const preparation = 'preparation'

let undoing: Y.UndoManager | null = null
let takenBack: TakenBack | null = null
const takenBackListeners = new Set<(told: BoardTakenBack) => void>()

/** "An own act on the board was put back." */
export interface BoardTakenBack {
  readonly note: NoteId | null
  readonly bundle: BundleId | null
  /** Null while the reason has not come in; it never does when the line broke in between. */
  readonly why: EditRefusal | null
}
const tell = (told: BoardTakenBack) => {
  for (const listener of takenBackListeners) listener(told)
}

/** The board of the session; components take `useBoard()`. */
export const boardDocument = sharedDocument({
  room: boardRoom,
  read: readBoard,
  onOpen: ({ doc, line }) => {
    // Each act is one step back, however fast they follow one another.
    undoing = new Y.UndoManager(doc, { trackedOrigins: new Set([own]), captureTimeout: 0, doc })
    takenBack = createTakenBack(doc, (note) => tell({ note, bundle: null, why: null }))
    const unlisten = line.onTakenBack(({ why, records }) => {
      const [note] = idsIn(records, 'notes/')
      const [bundle] = idsIn(records, 'bundles/')
      tell({ note: (note as NoteId | undefined) ?? null, bundle: (bundle as BundleId | undefined) ?? null, why })
    })
    return () => {
      unlisten()
      undoing?.destroy()
      undoing = null
      takenBack?.close()
      takenBack = null
    }
  },
})

/** Everything that was revealed, with its bundles. Opens the board while mounted; null until it is complete. */
export const useBoard = (): BoardSnapshot | null =>
  useSyncExternalStore(boardDocument.subscribe, boardDocument.snapshot)

/** True when there is an own act to take back; renders again when that changes. */
export const useCanUndo = (): boolean => useSyncExternalStore(boardDocument.subscribe, () => board.canUndo)

const idsIn = (records: readonly string[], root: string): readonly string[] =>
  records.flatMap((record) => (record.startsWith(root) ? [record.slice(root.length)] : []))

/** Calls the listener when the server took back an own act ("teruggezet"): at once, and again when the reason is known. */
export function onTakenBack(listener: (told: BoardTakenBack) => void): () => void {
  takenBackListeners.add(listener)
  return () => {
    takenBackListeners.delete(listener)
  }
}

const notOpen = { ok: false, error: 'not-open' } as const

/** What a hand does on the board. Done at once; what is not allowed is taken back by the server (`onTakenBack`). */
export const board = {
  /** Puts a note in a bundle; null: loose. False when nothing changed. */
  move(note: NoteId, bundle: BundleId | null): boolean {
    const open = boardDocument.current()
    if (!open) return false
    takenBack?.expect(note)
    return moveNote(open.doc, { note, bundle }, own)
  },
  /** Makes a bundle of these notes, as one act; its name may be empty. */
  newBundle(step: StepId, name: string, ...notes: readonly NoteId[]): Result<BundleId, TextRefusal | 'not-open'> {
    const open = boardDocument.current()
    if (!open) return notOpen
    const id = bundleId(newId())
    const made = addBundle(open.doc, { id, step, name }, preparation)
    if (made.ok) open.doc.transact(() => notes.forEach((note) => void board.move(note, id)), own)
    return made
  },
  /** Names a bundle; empty takes the name away. */
  rename(bundle: BundleId, name: string): Result<boolean, TextRefusal | 'not-open'> {
    const open = boardDocument.current()
    return open ? renameBundle(open.doc, { bundle, name }, own) : notOpen
  },
  /** Puts a bundle into another one; null takes it out again, with its own notes and name. */
  merge(from: BundleId, into: BundleId | null): boolean {
    const open = boardDocument.current()
    return open !== null && mergeBundles(open.doc, { from, into }, own)
  },
  /** Takes back the own last act. Acts of others stay. */
  undo(): void {
    undoing?.undo()
  },
  get canUndo(): boolean {
    return undoing?.canUndo() ?? false
  },
}
