import {
  type BoardSnapshot,
  boardRoom,
  type MineSnapshot,
  mineRoom,
  type PenSnapshot,
  penRoom,
  readBoard,
  readMine,
  readPen,
  readTable,
  type TableSnapshot,
  tableRoom,
} from '@siroop/board'
import type { ParticipantId, Result, WorkshopId } from '@siroop/domain'
import type * as Y from 'yjs'
import type { WriteOp, WriteRefusal } from '../storage/storage.js'

/** One change that the server makes in a document: `edit` runs once, synchronously, on the committed document. */
export interface DocumentEdit {
  readonly room: string
  readonly edit: (doc: Y.Doc) => void
}
/** The live documents, as the board feature offers them; handed in by `app.ts`. */
export interface Boards {
  read<T>(room: string, reader: (doc: Y.Doc) => T): Promise<T>
  /** Brings documents up to what other servers have committed; what `read` gives afterwards is at least that. */
  catchUp(rooms: readonly string[]): Promise<void>
  /** Documents and rows in one durable transaction: all or nothing. `pictures` are kept of documents after the edits. */
  commit(
    edits: readonly DocumentEdit[],
    writes: readonly WriteOp[],
    pictures?: readonly { readonly room: string; readonly name: string }[],
  ): Promise<Result<void, WriteRefusal>>
  /** Others may read the documents of theme tables than before: who may not any more loses the line. */
  readersChanged(workshop: WorkshopId): void
  /** The workshop is no more: its documents leave memory, on every server, and their lines are closed. */
  end(workshop: WorkshopId): void
}

/** Snapshots of one workshop's documents, kept until somebody says that a document changed. */
export interface Documents {
  board(): Promise<BoardSnapshot>
  pen(): Promise<PenSnapshot>
  mine(participant: ParticipantId): Promise<MineSnapshot>
  /** The document of a theme table. */
  table(table: string): Promise<TableSnapshot>
  forget(room: string): void
  /** Names of the documents, for edits. */
  readonly rooms: {
    readonly board: string
    readonly pen: string
    readonly mine: (participant: ParticipantId) => string
    readonly table: (table: string) => string
  }
}

/** @param epoch the workshop's epoch now: another process (a restore) may have raised it. */
export function createDocuments(boards: Boards, workshop: WorkshopId, epoch: () => number): Documents {
  const kept = new Map<string, Promise<unknown>>()
  const snapshot = <T>(room: string, reader: (doc: Y.Doc) => T): Promise<T> => {
    const known = kept.get(room)
    if (known !== undefined) return known as Promise<T>
    const fresh = boards.read(room, reader)
    kept.set(room, fresh)
    // A document that cannot be loaded now is asked for again the next time.
    fresh.catch(() => kept.delete(room))
    return fresh
  }
  const rooms: Documents['rooms'] = {
    get board() {
      return boardRoom(workshop, epoch())
    },
    get pen() {
      return penRoom(workshop, epoch())
    },
    mine: (participant) => mineRoom(workshop, participant, epoch()),
    table: (table) => tableRoom(workshop, table, epoch()),
  }
  return {
    rooms,
    board: () => snapshot(rooms.board, readBoard),
    pen: () => snapshot(rooms.pen, readPen),
    mine: (participant) => snapshot(rooms.mine(participant), readMine),
    table: (table) => snapshot(rooms.table(table), readTable),
    forget: (room) => kept.delete(room),
  }
}
