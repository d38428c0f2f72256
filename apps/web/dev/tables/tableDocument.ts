import type { TableSnapshot } from '@siroop/board'
import { type NoteId, noteId, type StepId } from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import { atTables } from './atTables.js'

const listeners = new Set<() => void>()
const change = (table: string, next: (before: TableSnapshot) => TableSnapshot) => {
  atTables.set(table, next(atTables.get(table) ?? { notes: [], drafts: {}, broken: 0 }))
  for (const listener of listeners) listener()
}
let made = 0

export const onTableTakenBack = () => () => undefined
export const useTable = (table: string): TableSnapshot | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => atTables.get(table) ?? null,
  )
export const useTableWaiting = (): number => 0
/** A fixture keeps nothing. */
export const keepTable = () => () => undefined
export const atTable = {
  setDraft: (table: string, step: StepId, text: string) =>
    change(table, (before) => ({ ...before, drafts: { ...before.drafts, [step]: text } })),
  submit: (table: string, note: { readonly step: StepId; readonly kind: string; readonly text: string }) => {
    made += 1
    const id = noteId(`made-${made}`)
    const { step, kind, text } = note
    change(table, ({ notes, drafts, broken }) => ({
      notes: [...notes, { id, step, kind, text, fields: {}, status: 'submitted' }],
      drafts: { ...drafts, [step]: '' },
      broken,
    }))
    return { ok: true, value: id }
  },
  change: (table: string, id: NoteId, { fields = {} }: { readonly fields?: Readonly<Record<string, string>> }) => {
    change(table, (before) => ({
      ...before,
      notes: before.notes.map((note) => (note.id === id ? { ...note, fields: { ...note.fields, ...fields } } : note)),
    }))
    return { ok: true, value: true }
  },
  withdraw: () => undefined,
  restore: () => undefined,
}
