import * as Y from 'yjs'
import { stepTwoFrame, updateFrame } from '../syncFrames.js'
import { type SharedFrame, shareFrame } from './sharedFrame.js'

/** How much may be committed after the snapshot before it is made anew: joiners read the rest in front of it. */
const tailBytes = 32 * 1024
const tailUpdates = 200
/** A smaller snapshot is made again for nothing: it is not kept over a commit, and small documents keep no tail. */
const smallSnapshotBytes = 8 * 1024
/** Answers to other state vectors, kept until the next commit. After a restart most clients have the same one. */
const differencesBytes = 1024 * 1024

/**
 * What joiners get of a committed document, made once for all of them: a snapshot that stays valid while the document
 * goes on, with what was committed since. Only to be asked while the document holds nothing that is not committed.
 */
export class JoinFrames {
  readonly #doc: () => Y.Doc
  #snapshot: SharedFrame | null = null
  #tail: Uint8Array[] = []
  #tailBytes = 0
  /** What came after the snapshot, as one frame; null when that is nothing or not made yet. */
  #tailFrame: SharedFrame | null = null
  readonly #differences = new Map<string, SharedFrame>()
  #differencesBytes = 0

  constructor(doc: () => Y.Doc) {
    this.#doc = doc
  }

  /**
   * The document was just built from this snapshot and these updates: whoever comes first gets them as they were stored,
   * for encoding a large document the first time costs as much as reading it.
   */
  begin(snapshot: Uint8Array | null, updates: readonly { readonly bytes: Uint8Array }[]): void {
    this.forget()
    if (snapshot === null || snapshot.byteLength < smallSnapshotBytes) return
    this.#snapshot = shareFrame(stepTwoFrame(snapshot))
    for (const { bytes } of updates) this.add(bytes)
  }

  /** Something was committed. */
  add(update: Uint8Array): void {
    this.#forgetDifferences()
    this.#tailFrame = null
    if (this.#snapshot === null) return
    this.#tail.push(update)
    this.#tailBytes += update.byteLength
    const isSmall = this.#snapshot.bytes.byteLength < smallSnapshotBytes
    if (isSmall || this.#tail.length > tailUpdates || this.#tailBytes > tailBytes) this.forget()
  }

  /** Drops everything; it is made anew for who asks next. */
  forget(): void {
    this.#snapshot = null
    this.#tail = []
    this.#tailBytes = 0
    this.#tailFrame = null
    this.#forgetDifferences()
  }

  /**
   * Everything that a client with this state vector lacks, the last frame being step 2. What was committed after the
   * snapshot goes before it, and waits with the client for what it builds on: at step 2 the client has it all.
   */
  answer(stateVector: Uint8Array): readonly SharedFrame[] {
    if (!hasNothing(stateVector)) return [this.#difference(stateVector)]
    this.#snapshot ??= shareFrame(stepTwoFrame(Y.encodeStateAsUpdate(this.#doc())))
    if (this.#tail.length > 0) this.#tailFrame ??= shareFrame(updateFrame(Y.mergeUpdates(this.#tail)))
    return this.#tailFrame === null ? [this.#snapshot] : [this.#tailFrame, this.#snapshot]
  }

  #difference(stateVector: Uint8Array): SharedFrame {
    const key = Buffer.from(stateVector).toString('latin1')
    const known = this.#differences.get(key)
    if (known !== undefined) return known
    const made = shareFrame(stepTwoFrame(Y.encodeStateAsUpdate(this.#doc(), stateVector)))
    if (this.#differencesBytes + made.bytes.byteLength > differencesBytes) return made
    this.#differencesBytes += made.bytes.byteLength
    this.#differences.set(key, made)
    return made
  }

  #forgetDifferences(): void {
    this.#differences.clear()
    this.#differencesBytes = 0
  }
}

/** A client that comes in for the first time: no clients in its state vector. */
const hasNothing = (stateVector: Uint8Array): boolean => stateVector.byteLength === 1 && stateVector[0] === 0
