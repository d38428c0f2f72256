import type { MineNote, MineSnapshot } from '@siroop/board'
import { type NoteId, noteId, type StepId } from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import { stateNow } from '../states.js'

let snapshot: MineSnapshot = stateNow().mine
const listeners = new Set<() => void>()
function set(next: Partial<MineSnapshot>): void {
  snapshot = { ...snapshot, ...next }
  for (const listener of listeners) listener()
}
const change = (id: NoteId, part: Partial<MineNote>) =>
  set({ notes: snapshot.notes.map((note) => (note.id === id ? { ...note, ...part } : note)) })
let made = 0

export const useMine = (): MineSnapshot =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => snapshot,
  )
export const openMine = () => Promise.resolve()
export const closeMine = () => undefined
export const hurryMine = () => undefined
export const onMineTakenBack = (listener: (told: { what: 'note'; why: 'too-many-notes' }) => void) => {
  if (stateNow().putBack) listener({ what: 'note', why: 'too-many-notes' })
  return () => undefined
}
export const mine = {
  setDraft: (step: StepId, text: string) => {
    set({ drafts: { ...snapshot.drafts, [step]: text } })
    return { ok: true, value: null }
  },
  submit: (note: { step: StepId; kind: string; text: string; fields?: Record<string, string> }) => {
    made += 1
    const id = noteId(`made-${made}`)
    const drafts = { ...snapshot.drafts, [note.step]: '' }
    set({ drafts, notes: [...snapshot.notes, { fields: {}, ...note, id, status: 'submitted' }] })
    return { ok: true, value: id }
  },
  submitKept: ({ step, text, key }: { step: StepId; text: string; key: StepId }, { kind }: { kind: string }) => {
    set({ drafts: { ...snapshot.drafts, [key]: '' } })
    return mine.submit({ step, kind, text })
  },
  change: (id: NoteId, { text, fields }: { text?: string; fields?: Record<string, string> }) => {
    const before = snapshot.notes.find((note) => note.id === id)
    change(id, { ...(text === undefined ? {} : { text }), fields: { ...before?.fields, ...fields } })
    return { ok: true, value: true }
  },
  withdraw: (id: NoteId) => change(id, { status: 'withdrawn' }),
  restore: (id: NoteId) => change(id, { status: 'submitted' }),
  setReady: (step: StepId, on: boolean) => set({ ready: on ? [step] : [] }),
}
