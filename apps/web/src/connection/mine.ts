import {
  changeNote,
  type MineSnapshot,
  mineRoom,
  readMine,
  restoreNote,
  setDraft,
  setReady,
  submitNote,
  withdrawNote,
} from '@siroop/board'
import { type NoteId, noteId, type Result, type StepId, type TextRefusal } from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import { askToKeepStorage, newId } from '../ui/device.js'
import type { Session } from './current.js'
import { connectDocument, type DocumentLink } from './line/document.js'
import { transport } from './line/transport.js'
import { type LocalCopy, openLocalCopy, rescueLocalCopy } from './localCopy.js'
import { watchSafety } from './safety.js'
import { shareStructure } from './shareStructure.js'

type ParticipantSession = Extract<Session, { kind: 'participant' }>
interface OpenMine {
  readonly doc: Y.Doc
  readonly close: () => void
  readonly hurry: () => void
}

/** Origin of what the person on this page does. */
const own = 'own'
/** Origin of what was read from this device: not a new change. */
const fromThisDevice = 'from this device'

let current: OpenMine | null = null
let opening: symbol | null = null
let snapshot: MineSnapshot | null = null
const listeners = new Set<() => void>()
const changed = () => {
  for (const listener of listeners) listener()
}

/**
 * Opens the participant's own document: first the copy on this device, then the line. For `startSession`. What was
 * typed offline is there at once, and travels as soon as there is a line.
 */
export async function openMine({ workshop, participant, token }: ParticipantSession): Promise<void> {
  const mark = Symbol('opening')
  opening = mark
  const { endpoint, indexedDb, Socket, random } = transport()
  const name = mineRoom(workshop, participant)
  const copyName = `${participant}/${name}`
  const copy = await openLocalCopy(copyName, indexedDb)
  // The session ended while the copy was read.
  if (opening !== mark) return copy.close()
  const doc = new Y.Doc()
  if (copy.kept) Y.applyUpdate(doc, copy.kept, fromThisDevice)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== fromThisDevice) copy.append(update)
    snapshot = shareStructure(snapshot, readMine(doc))
    changed()
  })
  const unsure = copy.kept !== null
  const line = connectDocument({ doc, name, url: endpoint, token, unsure, Socket, random })
  const unwatch = watchSafety(safetySource(line, copy))
  const unrescue = line.onChange(() => {
    if (line.status().stoppedBy !== 'oldEpoch') return
    unrescue()
    void rescueLocalCopy(copyName, indexedDb)
  })
  if (copy.status().state !== 'none') askToKeepStorage()
  snapshot = readMine(doc)
  current = {
    doc,
    hurry: line.hurry,
    close: () => {
      unwatch()
      line.close()
      copy.close()
      doc.destroy()
    },
  }
  changed()
}

const safetySource = (line: DocumentLink, copy: LocalCopy) => ({
  waiting: () => line.status().waiting,
  keptHere: () => copy.status().state === 'stored',
  onChange: (listener: () => void) => {
    const unlisten = [line.onChange(listener), copy.onChange(listener)]
    return () => {
      for (const stop of unlisten) stop()
    }
  },
})

/** Closes the own document. What was not sent stays on this device. */
export function closeMine(): void {
  opening = null
  current?.close()
  current = null
  snapshot = null
  changed()
}
/** Tries the line at once: the device is online again. */
export const hurryMine = (): void => current?.hurry()

/** The participant's own notes, drafts and "klaar"; null until the copy on this device was read. */
export function useMine(): MineSnapshot | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => snapshot,
  )
}

const notOpen = { ok: false, error: 'not-open' } as const
type Answer<T, E = TextRefusal> = Result<T, E | 'not-open'>

/** What a participant can do with own notes. Each works without a line; 'not-open' before the first `useMine()` value. */
export const mine = {
  /** Keeps half-typed text, as typed. */
  setDraft: (step: StepId, text: string): Answer<null, 'text-too-long'> =>
    current ? setDraft(current.doc, { step, text }, own) : notOpen,
  /** Lays a note on the table and clears the step's draft. `maxChars` is the step's; the note's text is normalised. */
  submit: (note: {
    readonly step: StepId
    readonly kind: string
    readonly text: string
    readonly fields?: Readonly<Record<string, string>>
    readonly maxChars?: number
  }): Answer<NoteId> => (current ? submitNote(current.doc, { id: noteId(newId()), ...note }, own) : notOpen),
  /** Changes own text or fields. */
  change: (
    note: NoteId,
    change: {
      readonly text?: string
      readonly fields?: Readonly<Record<string, string>>
      readonly maxChars?: number
    },
  ): Answer<boolean> => (current ? changeNote(current.doc, { note, ...change }, own) : notOpen),
  /** Takes an own note back, before or after the reveal. */
  withdraw: (note: NoteId): boolean => current !== null && withdrawNote(current.doc, note, own),
  /** Submits a withdrawn note again. */
  restore: (note: NoteId): boolean => current !== null && restoreNote(current.doc, note, own),
  /** "Ik ben klaar" for one step. */
  setReady: (step: StepId, on: boolean): boolean => current !== null && setReady(current.doc, { step, on }, own),
}
