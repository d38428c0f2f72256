import {
  changeNote,
  type MineNote,
  type MineSnapshot,
  mineRoom,
  readMine,
  restoreNote,
  setDraft,
  setReady,
  submitNote,
  withdrawNote,
} from '@siroop/board'
import {
  type EditRefusal,
  type NoteId,
  noteId,
  type Result,
  type StepId,
  stepId,
  type TextRefusal,
} from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import { askToKeepStorage, newId } from '../ui/device.js'
import type { Session } from './current.js'
import { epochOf, onEpoch } from './epoch.js'
import { connectDocument, type DocumentLink } from './line/document.js'
import { transport } from './line/transport.js'
import { type LocalCopy, openLocalCopy, rescueLocalCopy } from './localCopy.js'
import { watchSafety } from './safety.js'
import { shareStructure } from './shareStructure.js'
import { draftKey } from './words/draftKey.js'
import { type KeptNote, keepFields, keepNotes, keptFieldKey, notesGone } from './words/keptNotes.js'
import { overwritten } from './words/overwritten.js'

type ParticipantSession = Extract<Session, { kind: 'participant' }>
interface OpenMine {
  readonly doc: Y.Doc
  readonly epoch: number
  /** Name of the copy on this device. */
  readonly copyName: string
  readonly close: () => void
  readonly hurry: () => void
}
/** "Something of yours was taken back": `note` is kept as half-typed text, of a `change` the note stays as it was. */
export interface MineTakenBack {
  readonly what: 'note' | 'change'
  /** Null while the reason has not come in; it never does when the line broke in between. */
  readonly why: EditRefusal | null
}

/** Origin of what the person on this page does. */
const own = 'own'
/** Origin of what was read from this device: not a new change. */
const fromThisDevice = 'from this device'
/** The origin of everything that comes over the line is the provider: an object. */
const isFromServer = (origin: unknown): boolean => typeof origin === 'object' && origin !== null

let current: OpenMine | null = null
let opening: symbol | null = null
let unfollow: (() => void) | null = null
let snapshot: MineSnapshot | null = null
const listeners = new Set<() => void>()
const takenBackListeners = new Set<(told: MineTakenBack) => void>()
const changed = () => {
  for (const listener of listeners) listener()
}
const tell = (told: MineTakenBack) => {
  for (const listener of takenBackListeners) listener(told)
}

/**
 * Opens the participant's own document: first the copy on this device, then the line. For `startSession`. What was
 * typed offline is there at once, and travels as soon as there is a line. When a view tells of another epoch the copy
 * becomes a rescue entry and the document of that epoch is opened.
 */
export async function openMine(session: ParticipantSession): Promise<void> {
  unfollow?.()
  unfollow = onEpoch(() => void followEpoch(session))
  await open(session, null)
}

async function followEpoch(session: ParticipantSession): Promise<void> {
  const outdated = current
  // Still opening: whoever opens looks at the epoch again when the copy was read.
  if (outdated === null || outdated.epoch === epochOf(session.workshop)) return
  const left = snapshot
  const mark = Symbol('opening')
  opening = mark
  outdated.close()
  current = null
  await rescueLocalCopy(outdated.copyName, transport().indexedDb)
  if (opening === mark) await open(session, left)
}

/** @param left what an outdated document held: what of it the server does not have is kept as half-typed text. */
async function open(session: ParticipantSession, left: MineSnapshot | null): Promise<void> {
  const { workshop, participant, token } = session
  const mark = Symbol('opening')
  opening = mark
  const { endpoint, indexedDb, Socket, random } = transport()
  const epoch = epochOf(workshop)
  const name = mineRoom(workshop, participant, epoch)
  const copyName = `${participant}/${name}`
  const copy = await openLocalCopy(copyName, indexedDb)
  // The session ended while the copy was read.
  if (opening !== mark) return copy.close()
  const doc = new Y.Doc()
  if (copy.kept) Y.applyUpdate(doc, copy.kept, fromThisDevice)
  let replaced: ReadonlyMap<string, MineNote> = new Map()
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== fromThisDevice) copy.append(update)
    const before = snapshot
    const after = shareStructure(snapshot, readMine(doc))
    snapshot = after
    changed()
    if (before === null || !isFromServer(origin)) return
    replaced = overwritten(before, after)
    const gone = notesGone(before, after)
    keepNotes(doc, gone, own)
    if (gone.length > 0) tell({ what: 'note', why: null })
  })
  const unsure = copy.kept !== null
  const line = connectDocument({ doc, name, url: endpoint, token, unsure, Socket, random })
  const unwatch = watchSafety(safetySource(line, copy))
  line.onTakenBack(({ why, records }) => {
    const notes = records.flatMap((record) => (record.startsWith('notes/') ? [record.slice('notes/'.length)] : []))
    // A note that was put back again and could not stay: withdrawn as it was, with its words in sight.
    const stillWithdrawn = (snapshot?.notes ?? []).filter(
      ({ id, status }) => status === 'withdrawn' && notes.includes(id),
    )
    keepNotes(doc, stillWithdrawn, own)
    const changes = notes.flatMap((note) => replaced.get(note) ?? [])
    for (const { id, text, fields } of changes) {
      const now = snapshot?.notes.find((note) => note.id === id)
      if (now?.text !== text) setDraft(doc, { step: draftKey('e', id), text }, own)
      const lost = Object.entries(fields).filter(([field, value]) => now?.fields[field] !== value)
      keepFields(doc, { note: id, fields: Object.fromEntries(lost), origin: own })
    }
    if (notes.length > 0) tell({ what: changes.length > 0 ? 'change' : 'note', why })
  })
  if (left !== null) bringBack({ doc, line, left })
  if (copy.status().state !== 'none') askToKeepStorage()
  snapshot = readMine(doc)
  current = {
    doc,
    epoch,
    copyName,
    hurry: line.hurry,
    close: () => {
      unwatch()
      line.close()
      copy.close()
      doc.destroy()
    },
  }
  changed()
  // A view came in while the copy was read.
  if (epochOf(workshop) !== epoch) await followEpoch(session)
}

/** Once the server's document is complete: keeps the words that only the outdated one held, for their author to look at. */
function bringBack({ doc, line, left }: { doc: Y.Doc; line: DocumentLink; left: MineSnapshot }): void {
  const unlisten = line.onChange(() => {
    if (!line.status().complete) return
    unlisten()
    const now = readMine(doc)
    keepNotes(doc, notesGone(left, now), own)
    for (const [key, text] of Object.entries(left.drafts))
      if (now.drafts[key] === undefined) setDraft(doc, { step: stepId(key), text }, own)
  })
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
  unfollow?.()
  unfollow = null
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

/** Calls the listener when the server took back something of the participant's own. */
export function onMineTakenBack(listener: (told: MineTakenBack) => void): () => void {
  takenBackListeners.add(listener)
  return () => {
    takenBackListeners.delete(listener)
  }
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
  /** Lays a note whose words were kept on the table after all, under its own id, with the fields that are given. */
  submitKept: (
    kept: KeptNote,
    note: { readonly kind: string; readonly fields: Readonly<Record<string, string>>; readonly maxChars: number },
  ): Answer<NoteId> => {
    if (!current) return notOpen
    const { doc } = current
    const { note: id, step, text, key } = kept
    // Submitting clears the draft of the step; what is half typed there now is another note.
    const half = snapshot?.drafts[step] ?? ''
    const put = submitNote(doc, { id, step, text, ...note }, own)
    if (!put.ok) return put
    // It is there already when it was withdrawn before.
    changeNote(doc, { note: id, text, ...note }, own)
    restoreNote(doc, id, own)
    for (const field of Object.keys(note.fields)) setDraft(doc, { step: keptFieldKey(id, field), text: '' }, own)
    for (const draft of [
      { step: key, text: '' },
      { step, text: half },
    ])
      setDraft(doc, draft, own)
    return put
  },
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
  /** "Ik ben klaar" for one step, or one horizon of it: `readyKey`. */
  setReady: (step: StepId, on: boolean): boolean => current !== null && setReady(current.doc, { step, on }, own),
}
