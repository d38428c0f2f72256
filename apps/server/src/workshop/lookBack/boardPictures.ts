import { type BoardSnapshot, readBoard, withdrawFromBoard } from '@siroop/board'
import { type Event, type NoteId, type StepId, stepEnds, type WorkshopState } from '@siroop/domain'
import * as Y from 'yjs'
import type { Storage, WriteOp } from '../../storage/storage.js'
import type { Documents } from '../documents.js'

/** Pictures of the board, one per step that ended: what they are called, and what is written for the others. */
export interface BoardPictures {
  /** To be taken of the board as these events leave it. */
  readonly take: readonly { readonly room: string; readonly name: string }[]
  readonly writes: readonly WriteOp[]
}
interface World {
  readonly before: WorkshopState | null
  readonly documents: Documents
  readonly storage: Storage
}

const prefix = 'step/'
const pictureOf = (step: StepId): string => `${prefix}${step}`

/**
 * What events mean for the pictures: a step that ends gets one, a step that is opened again loses its own, and a note
 * that is taken back loses its words in all of them, on disk too. Source: decisions.md, Reveal ("a withdrawal always wins").
 */
export async function picturesOf(events: readonly Event[], world: World): Promise<BoardPictures> {
  const { before, documents, storage } = world
  const room = documents.rooms.board
  const { ended, reopened } = stepEnds(before, events)
  const gone = reopened.map((step): WriteOp => {
    return { kind: 'remove', table: 'room_snapshot', where: { room, name: pictureOf(step) } }
  })
  const withdrawn = events.flatMap((event) => (event.type === 'noteWithdrawn' ? [event.note] : []))
  const take = ended.map(({ step }) => ({ room, name: pictureOf(step) }))
  const replaced = new Set([...take.map(({ name }) => name), ...reopened.map(pictureOf)])
  const wiped = withdrawn.length === 0 ? [] : await withoutWords(storage, room, withdrawn)
  return { take, writes: [...wiped.filter(({ name }) => !replaced.has(name)), ...gone] }
}

type PutPicture = Extract<WriteOp, { kind: 'put-snapshot' }>
async function withoutWords(storage: Storage, room: string, notes: readonly NoteId[]): Promise<PutPicture[]> {
  const rows = await storage.list('room_snapshot', { room })
  return rows.flatMap(({ seq, name, bytes }): PutPicture[] => {
    if (!name.startsWith(prefix)) return []
    const doc = new Y.Doc({ gc: true })
    try {
      Y.applyUpdate(doc, bytes)
      const changed = notes.filter((note) => withdrawFromBoard(doc, note, 'server'))
      if (changed.length === 0) return []
      return [{ kind: 'put-snapshot', room, seq, name, bytes: Y.encodeStateAsUpdate(doc) }]
    } finally {
      doc.destroy()
    }
  })
}

/** The board as it was when this step ended; null when no picture of it was kept. */
export async function boardThen(storage: Storage, room: string, step: StepId): Promise<BoardSnapshot | null> {
  const [row] = await storage.list('room_snapshot', { room, name: pictureOf(step) })
  if (row === undefined) return null
  const doc = new Y.Doc({ gc: true })
  try {
    Y.applyUpdate(doc, row.bytes)
    return readBoard(doc)
  } finally {
    doc.destroy()
  }
}
