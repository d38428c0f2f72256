import type { RoomName } from '@siroop/board'
import * as Y from 'yjs'
import type { Neighbours } from '../../neighbours/neighbours.js'
import type { Storage, StoredUpdate } from '../../storage/storage.js'
import type { SyncClock } from '../clock.js'
import { isWhole } from '../roomDocument.js'

/** What a document needs to find out what other servers committed. */
export interface NewsSources {
  readonly storage: Storage
  readonly clock: SyncClock
  readonly neighbours?: Neighbours
}

/**
 * What other servers committed to one document: heard from them, or else read from the log. What was heard only spares
 * the reading; numbers tell whether something is missing.
 */
export class News {
  readonly #sources: NewsSources
  readonly #room: RoomName
  readonly #heard = new Map<number, Uint8Array>()
  #heardBytes = 0
  #told = 0
  /** Ends the wait of who wants to hear of update `seq`. */
  #awaited: { readonly seq: number; readonly end: () => void } | null = null

  constructor(sources: NewsSources, room: RoomName) {
    this.#sources = sources
    this.#room = room
  }

  /** Keeps what another server says to be update `seq`; nothing of it is believed before its turn. */
  hear(seq: number, bytes: Uint8Array): void {
    this.#told = Math.max(this.#told, seq)
    // Empty: too large to be told. Too much at once is cheaper to read in one go.
    if (bytes.byteLength > 0 && this.#heardBytes + bytes.byteLength <= heardBytes && !this.#heard.has(seq)) {
      this.#heard.set(seq, bytes)
      this.#heardBytes += bytes.byteLength
    }
    if (this.#awaited !== null && this.#awaited.seq <= this.#told) this.#awaited.end()
  }

  /** The last number that was told; 0 when the log was read and does not go that far. */
  get told(): number {
    return this.#told
  }

  /** Updates that follow `head`, at least up to `seq`. Null: the log does not have them all; the document must be loaded. */
  async between(head: number, seq: number): Promise<readonly StoredUpdate[] | null> {
    this.#forget(head)
    const known: StoredUpdate[] = []
    for (let next = head + 1; ; next++) {
      const bytes = this.#heard.get(next)
      if (bytes === undefined) break
      known.push({ seq: next, bytes })
    }
    if (head + known.length >= seq) return known
    const read = await this.#sources.storage.updatesAfter(this.#room, head)
    if ((read?.at(-1)?.seq ?? 0) < this.#told) this.#told = 0
    return read?.filter((update) => update.seq <= seq) ?? null
  }

  /**
   * Waits a moment for what comes after `head` up to `seq`, which others committed just now: while they are few, their
   * hints are on their way, and cost nothing compared with a question. Each server tells in order: of what is missing
   * when the last one was heard nothing more will come.
   */
  hearOut(head: number, seq: number): Promise<void> {
    const { clock, neighbours } = this.#sources
    if (seq <= head || seq <= this.#told || seq - head > fewHints) return Promise.resolve()
    if (neighbours?.state() !== 'up') return Promise.resolve()
    return new Promise((resolve) => {
      const end = () => {
        this.#awaited = null
        cancel()
        resolve()
      }
      const cancel = clock.after(hintMs, end)
      this.#awaited = { seq, end }
    })
  }

  #forget(head: number): void {
    for (const [seq, bytes] of this.#heard) {
      if (seq > head) continue
      this.#heard.delete(seq)
      this.#heardBytes -= bytes.byteLength
    }
  }
}

/** Applies updates of the log. False when they do not fit: then the document is good for nothing and must be loaded. */
export function applyUpdates(doc: Y.Doc, updates: readonly StoredUpdate[]): boolean {
  try {
    doc.transact(() => {
      for (const { bytes } of updates) Y.applyUpdate(doc, bytes)
    })
    return isWhole(doc)
  } catch {
    // Bytes that are no update: they did not come from the log, which will tell what is.
    return false
  }
}

/** True when the document has everything that somebody with this state vector has. */
export function covers(doc: Y.Doc, stateVector: Uint8Array): boolean {
  return [...Y.decodeStateVector(stateVector)].every(([client, clock]) => Y.getState(doc.store, client) >= clock)
}

/** How many hints are waited for, and how long: a commit of another server is told within some milliseconds, or was lost. */
const fewHints = 8
const hintMs = 20
/** Told bytes that wait for their turn in one document. */
const heardBytes = 1024 * 1024
