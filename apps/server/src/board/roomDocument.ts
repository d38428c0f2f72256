import type { RoomName } from '@siroop/board'
import * as Y from 'yjs'
import type { Storage, StoredRoom, StoredUpdate } from '../storage/storage.js'

/** A document as loaded, with what is known of its log. */
export interface LoadedDocument {
  readonly doc: Y.Doc
  /** Number of the last update in the log. */
  head: number
  /** Updates and their bytes since the last snapshot. */
  logRows: number
  logBytes: number
  snapshotBytes: number
  /** What it was built from; whoever loads it may pass that on, and lets go of it. */
  stored: Pick<StoredRoom, 'snapshot' | 'updates'> | null
}

/**
 * Builds a document from its committed bytes. Throws when they cannot be read or do not make a whole document: a
 * document that is not complete is never served.
 */
export async function loadDocument(storage: Storage, room: RoomName): Promise<LoadedDocument> {
  const stored = await storage.loadRoom(room)
  return build(stored, stored.head)
}

/** The document after update `head`. */
function build({ snapshot, updates }: StoredRoom, head: number): LoadedDocument {
  const doc = new Y.Doc({ gc: true })
  const used = updates.filter((update) => update.seq <= head)
  let expected = (snapshot?.seq ?? 0) + 1
  doc.transact(() => {
    if (snapshot !== null) Y.applyUpdate(doc, snapshot.bytes)
    for (const update of used) {
      if (update.seq !== expected++) throw new Error('The log of a document has a hole')
      Y.applyUpdate(doc, update.bytes)
    }
  })
  if (expected - 1 !== head) throw new Error('The log of a document ends too early')
  if (!isWhole(doc)) throw new Error('A document misses history')
  const snapshotBytes = snapshot?.bytes.byteLength ?? 0
  const stored = { snapshot, updates: used }
  return { doc, head, logRows: used.length, logBytes: bytesOf(used), snapshotBytes, stored }
}

const bytesOf = (updates: readonly StoredUpdate[]): number =>
  updates.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)

/**
 * Puts a snapshot of the committed document after its last update and drops what two snapshots make needless. Checks
 * first that the snapshot gives the same document as the log does; `differs` means that nothing was dropped and that
 * somebody should look (the log is the truth). When another server has done it meanwhile, that is enough.
 */
export function compactDocument(
  storage: Storage,
  room: RoomName,
  loaded: LoadedDocument,
): Promise<'done' | 'differs' | 'failed'> {
  return storage.exclusively(`compact:${room}`, async () => {
    const stored = await storage.loadRoom(room)
    const { snapshot } = stored
    if (storage.shared && snapshot !== null && snapshot.seq > loaded.head - loaded.logRows) {
      loaded.logRows = Math.max(0, loaded.head - snapshot.seq)
      loaded.logBytes = bytesOf(stored.updates.slice(0, loaded.logRows))
      loaded.snapshotBytes = snapshot.bytes.byteLength
      return 'done'
    }
    const bytes = Y.encodeStateAsUpdate(loaded.doc)
    // Only other servers make a log longer.
    if (stored.head < loaded.head || (stored.head > loaded.head && !storage.shared)) return 'differs'
    if (!isInLog(stored, loaded.head, bytes)) return 'differs'
    const written = await storage.transact([
      { kind: 'put-snapshot', room, seq: loaded.head, name: '', bytes },
      { kind: 'compact', room },
    ])
    if (!written.ok) return 'failed'
    loaded.logRows = 0
    loaded.logBytes = 0
    loaded.snapshotBytes = bytes.byteLength
    return 'done'
  })
}

/** True when these bytes make the document that the log gives up to `head`. */
function isInLog(stored: StoredRoom, head: number, bytes: Uint8Array): boolean {
  const fromLog = build(stored, head)
  const fromSnapshot = new Y.Doc({ gc: true })
  Y.applyUpdate(fromSnapshot, bytes)
  const same = isWhole(fromSnapshot) && contentOf(fromSnapshot) === contentOf(fromLog.doc)
  fromSnapshot.destroy()
  fromLog.doc.destroy()
  return same
}

/** False when the document waits for something that never came: it is not what its log says. */
export const isWhole = (doc: Y.Doc): boolean => doc.store.pendingStructs === null && doc.store.pendingDs === null

/** Everything that can be read in a document, and what every client has written in it, as one text. */
function contentOf(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  const roots = [...doc.share.keys()].sort().map((name) => [name, sorted(doc.getMap(name).toJSON())])
  return JSON.stringify([clocks, roots])
}

/** Maps of Yjs keep their keys in the order in which they came; that order means nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}
