import { addBundle, addNotes, moveNote, orderBetween, renameBundle } from '@siroop/board'
import { bundleId, noteId, stepId } from '@siroop/domain'
import { openSqliteStorage } from '@siroop/server/storage/sqliteStorage.js'
import * as Y from 'yjs'
import { steps } from './workshops.js'

export interface BoardSize {
  readonly notes: number
  /** Transactions that made it, the notes included. */
  readonly operations: number
}
/** A board with a history: bytes of all but the last updates, and those one by one. */
export interface LargeBoard {
  readonly state: Uint8Array
  readonly tail: readonly Uint8Array[]
  readonly notes: number
}

const authors = 30
const bundles = 60
const tailUpdates = 100

/** Makes a board as thirty people leave it behind: notes that were put in bundles and moved again, names that were rewritten. */
export function makeLargeBoard({ notes, operations }: BoardSize): LargeBoard {
  const doc = new Y.Doc()
  const chance = seeded(20_40)
  const bundleOf = (number: number) => bundleId(`bundel-${number}`)
  const noteOf = (number: number) => noteId(`briefje-${number}`)
  let state = new Uint8Array()
  const tail: Uint8Array[] = []
  let order = orderBetween(null, null)
  doc.on('update', (update: Uint8Array) => {
    if (state.length > 0) tail.push(update)
  })
  for (let done = 0; done < operations; done++) {
    if (done === operations - tailUpdates) state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
    // One document in turns instead of thirty that tell each other everything: the bytes are the same.
    doc.clientID = 1_000 + (done % authors)
    if (done < bundles) addBundle(doc, { id: bundleOf(done), step: stepId(steps.grouping), name: `Bundel ${done}` })
    else if (done < bundles + notes)
      addNotes(doc, [
        {
          id: noteOf(done - bundles),
          step: stepId(steps.writing),
          kind: 'waarde',
          text: `Wat wij hier samen belangrijk vinden ${done}`,
          organisation: null,
          author: null,
        },
      ])
    else if (done % 10 === 0) renameBundle(doc, { bundle: bundleOf(chance(bundles)), name: `Bundel, versie ${done}` })
    else {
      order = orderBetween(order, null)
      moveNote(doc, { note: noteOf(chance(notes)), bundle: bundleOf(chance(bundles)), order })
    }
  }
  return { state, tail, notes }
}

/**
 * Puts it in the log of a stopped Siroop, as a snapshot and the updates after it: what the server itself would have stored.
 * Nobody can bring two thousand notes in by the front door in the time of a measurement.
 */
export async function storeLargeBoard(databaseFile: string, room: string, board: LargeBoard): Promise<void> {
  const opened = await openSqliteStorage(databaseFile, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(`The data for the measurement cannot be opened: ${opened.error}`)
  const storage = opened.value
  try {
    const write = async (...ops: Parameters<typeof storage.transact>[0]) => {
      const written = await storage.transact(ops)
      if (!written.ok) throw new Error(`The board of the measurement was not stored: ${written.error}`)
    }
    const { head } = await storage.loadRoom(room)
    await write({ kind: 'append-update', room, bytes: board.state })
    await write({ kind: 'put-snapshot', room, seq: head + 1, name: '', bytes: board.state })
    await write(...board.tail.map((bytes) => ({ kind: 'append-update', room, bytes }) as const))
  } finally {
    await storage.close()
  }
}

/** Whole numbers below a limit, the same ones in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
