import type { RoomName } from '@siroop/board'
import * as Y from 'yjs'
import type { Storage } from '../storage/storage.js'
import { JoinFrames } from './delivery/joinFrames.js'
import type { SharedFrame } from './delivery/sharedFrame.js'
import type { SyncLimits } from './limits.js'
import { compactDocument, type LoadedDocument, loadDocument } from './roomDocument.js'
import { applyUpdates, covers, News, type NewsSources } from './servers/news.js'

/** One document in memory, and where it stands in its log. Whoever calls takes care that nobody else does meanwhile. */
export class LiveDocument {
  readonly #storage: Storage
  readonly #name: RoomName
  readonly #news: News
  readonly #joinFrames = new JoinFrames(() => this.doc)
  #loaded: LoadedDocument
  #slept: Uint8Array | null = null
  #vector: Uint8Array | null = null

  constructor(sources: NewsSources, name: RoomName, loaded: LoadedDocument) {
    this.#storage = sources.storage
    this.#name = name
    this.#news = new News(sources, name)
    this.#loaded = loaded
    this.#beginJoinFrames()
  }

  /** Throws while it sleeps: `exclusive` of the room wakes it. */
  get doc(): Y.Doc {
    if (this.#slept !== null) throw new Error('The document is not in memory')
    return this.#loaded.doc
  }
  get isAsleep(): boolean {
    return this.#slept !== null
  }
  /** Null while it is in memory; asleep, the state vector of what everybody here has. */
  get slept(): Uint8Array | null {
    return this.#slept
  }
  /** Number of the last update of the log that is in the document. */
  get head(): number {
    return this.#loaded.head
  }
  /** State vector of what is committed: what everybody here has. Made once for each commit. Not while it sleeps. */
  get vector(): Uint8Array {
    this.#vector ??= Y.encodeStateVector(this.doc)
    return this.#vector
  }
  get bytes(): number {
    return this.#loaded.snapshotBytes + this.#loaded.logBytes
  }
  /** Updates since the last snapshot. */
  get logRows(): number {
    return this.#loaded.logRows
  }
  isLong({ compactRows, compactBytes }: SyncLimits): boolean {
    return this.#loaded.logRows > compactRows || this.#loaded.logBytes > compactBytes
  }

  /** Edits by the server. Gives the update, null when nothing changed. */
  edit(edits: readonly ((doc: Y.Doc) => void)[]): Uint8Array | null {
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', collect)
    try {
      for (const edit of edits) this.doc.transact(() => edit(this.doc), 'server')
    } finally {
      this.doc.off('update', collect)
    }
    return updates.length === 0 ? null : Y.mergeUpdates(updates)
  }

  /** Number of the last update in the log, of whichever server. Rejects when it cannot be asked. */
  async logHead(): Promise<number> {
    if (!this.#storage.shared) return this.head
    return (await this.#storage.heads({ rooms: [this.#name], workshops: [] })).rooms.get(this.#name) ?? 0
  }

  /** An update that is in the document already stands in the log now, right after `head`. */
  committed(seq: number, update: Uint8Array, rows = 1): void {
    this.#loaded.head = seq
    this.#loaded.logRows += rows
    this.#loaded.logBytes += update.byteLength
    this.#vector = null
    this.#joinFrames.add(update)
  }

  /** Everything committed that somebody with this state vector lacks, the last frame being step 2. */
  answer(stateVector: Uint8Array): readonly SharedFrame[] {
    return this.#joinFrames.answer(stateVector)
  }

  /** Leaves memory; people may stay connected. `renew` brings it back, with what others committed meanwhile. */
  sleep(): void {
    this.#slept = this.vector
    this.#joinFrames.forget()
    this.#loaded.doc.destroy()
    this.#loaded = { ...this.#loaded, doc: nothing }
  }

  /** Another server says what update `seq` is. */
  hear(seq: number, bytes: Uint8Array): void {
    if (seq > this.head) this.#news.hear(seq, bytes)
  }
  /** Waits a moment for the hints up to update `seq`, which others committed just now. */
  hearOut(seq: number): Promise<void> {
    return this.#news.hearOut(this.head, seq)
  }
  /** Number of the last update that another server told of; `isTold`: it is not in the document yet. */
  get told(): number {
    return this.#news.told
  }
  get isTold(): boolean {
    return this.told > this.head
  }

  /**
   * Takes what other servers committed, at least up to update `seq` if the log goes that far, and gives it. `before` is a
   * state vector of what must still be there; `lost` when it is not. Rejects, and changes nothing, when it cannot be read.
   */
  async follow(seq: number, before: Uint8Array): Promise<Uint8Array | 'nothing' | 'lost'> {
    const updates = await this.#news.between(this.head, seq)
    if (updates === null || !applyUpdates(this.doc, updates)) return this.renew(before)
    const last = updates.at(-1)
    if (last === undefined) return 'nothing'
    const update = Y.mergeUpdates(updates.map(({ bytes }) => bytes))
    this.committed(last.seq, update, updates.length)
    return update
  }

  /** Builds the document anew from its log. Gives what somebody who has `before` lacks, as `follow` does. */
  async renew(before: Uint8Array): Promise<Uint8Array | 'nothing' | 'lost'> {
    const { head } = this
    const fresh = await loadDocument(this.#storage, this.#name)
    this.#loaded.doc.destroy()
    this.#loaded = fresh
    this.#slept = null
    this.#vector = null
    this.#beginJoinFrames()
    if (!covers(fresh.doc, before)) return 'lost'
    if (fresh.head === head) return 'nothing'
    return Y.encodeStateAsUpdate(fresh.doc, before)
  }

  #beginJoinFrames(): void {
    const { stored } = this.#loaded
    this.#joinFrames.begin(stored?.snapshot?.bytes ?? null, stored?.updates ?? [])
    this.#loaded.stored = null
  }

  end(): void {
    this.#loaded.doc.destroy()
  }

  /** Puts a snapshot at the end of the log, as `compactDocument` does. */
  compact(): Promise<'done' | 'differs' | 'failed'> {
    return compactDocument(this.#storage, this.#name, this.#loaded).catch(() => 'failed' as const)
  }
}

/** Stands where a document was. Nobody gets to see it. */
const nothing = new Y.Doc()
