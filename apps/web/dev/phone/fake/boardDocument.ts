import type { BoardSnapshot } from '@siroop/board'
import { type BundleId, bundleId, type NoteId, type StepId } from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import { stateNow } from '../states.js'

let snapshot: BoardSnapshot = stateNow().board
const listeners = new Set<() => void>()
function set(next: Partial<BoardSnapshot>): void {
  snapshot = { ...snapshot, ...next }
  for (const listener of listeners) listener()
}
export const useBoard = (): BoardSnapshot =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => snapshot,
  )
export const onTakenBack = () => () => undefined
export const board = {
  move: (id: NoteId, bundle: BundleId | null) =>
    set({ notes: snapshot.notes.map((note) => (note.id === id ? { ...note, bundle } : note)) }),
  newBundle: (step: StepId, name: string, first?: NoteId) => {
    const id = bundleId(`new-${snapshot.bundles.length}`)
    set({ bundles: [...snapshot.bundles, { id, step, name, order: 'z', locked: false, mergedInto: null }] })
    if (first !== undefined) board.move(first, id)
    return { ok: true, value: id }
  },
}
