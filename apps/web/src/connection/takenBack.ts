import { readBoard } from '@siroop/board'
import type { BundleId, NoteId } from '@siroop/domain'
import type * as Y from 'yjs'

/** Recognises that the server took an own move back: the note returns, from outside, to where this page took it from. */
export interface TakenBack {
  /** Called just before an own move of this note. */
  expect(note: NoteId): void
  close(): void
}

/** The origin of everything that comes over the line is the provider: an object. Own origins are texts. */
const isOwn = (origin: unknown): boolean => typeof origin === 'string'

/** @param onTakenBack called once per own move that came back. */
export function createTakenBack(doc: Y.Doc, onTakenBack: (note: NoteId) => void): TakenBack {
  // Only the last move of a note counts, and only until somebody else moves the note.
  const expected = new Map<NoteId, BundleId | null>()
  const bundleOf = (note: NoteId) => readBoard(doc).notes.find(({ id }) => id === note)?.bundle ?? null
  const handleChange = (transaction: Y.Transaction) => {
    if (expected.size === 0 || isOwn(transaction.origin) || transaction.local) return
    for (const [note, from] of expected) {
      const record = doc.getMap('notes').get(note)
      const moved = [...transaction.changed].some(([type, keys]) => type === record && keys.has('bundle'))
      if (!moved) continue
      expected.delete(note)
      if (bundleOf(note) === from) onTakenBack(note)
    }
  }
  doc.on('afterTransaction', handleChange)
  return {
    expect: (note) => {
      expected.set(note, bundleOf(note))
    },
    close: () => doc.off('afterTransaction', handleChange),
  }
}
