import { type CloseReason, closeCodes } from '@siroop/protocol'
import type { SyncActor } from './boardRooms.js'
import type { SyncClock } from './clock.js'
import type { SharedFrame } from './delivery/sharedFrame.js'
import type { SyncLimits } from './limits.js'
import { ackFrame, keepAliveFrame } from './syncFrames.js'

/** What a connection needs of a WebSocket; tests step one by hand. */
export interface SyncSocket {
  send(frame: Uint8Array): void
  /** The same for a frame that goes to many; a socket that has nothing to gain by it leaves it out. */
  sendShared?(frame: SharedFrame): void
  /** `reason` goes to the client beside the code; '' says nothing. */
  close(code: number, reason: string): void
  /** Ends the line at once, without a goodbye. */
  terminate(): void
  ping(): void
  /** Bytes handed to `send` and `sendShared` that the network has not taken yet. */
  bufferedBytes(): number
}

export interface ConnectionOptions {
  readonly socket: SyncSocket
  readonly wantsAcks: boolean
  readonly clock: SyncClock
  readonly limits: SyncLimits
}

/** What is committed of a document. */
interface Committed {
  /** Everything that somebody with this state vector lacks, the last frame being step 2. */
  answer(stateVector: Uint8Array): readonly SharedFrame[]
}

/** One client on one document: what it may send, what it has got, and how far it lags behind. */
export class Connection {
  /** Set once it is let in. */
  actor: SyncActor | null = null
  /** Sync frames of sub-type 1 and 2 received. */
  received = 0
  /** What goes to the client beside the code when the server restarts. */
  restartNote = ''
  #acknowledged = 0
  #ended: 'by-us' | 'by-them' | null = null
  readonly #socket: SyncSocket
  readonly #wantsAcks: boolean
  readonly #clock: SyncClock
  readonly #limits: SyncLimits
  /** What the client had when frames began to be held back. */
  #behind: { readonly stateVector: Uint8Array; readonly sinceMs: number } | null = null
  /** Frames of awareness were not sent to it. */
  #isOutOfSight = false
  #frames: number
  #bytes: number
  #refilledMs: number
  #sentMs: number
  #heardMs: number

  constructor({ socket, wantsAcks, clock, limits }: ConnectionOptions) {
    this.#socket = socket
    this.#wantsAcks = wantsAcks
    this.#clock = clock
    this.#limits = limits
    this.#frames = limits.frameBurst
    this.#bytes = limits.byteBurst
    this.#refilledMs = this.#sentMs = this.#heardMs = clock.nowMs()
  }

  /** Counts one frame against the limits. Null when it is fine, else why the connection must close. */
  measure(bytes: number): CloseReason | null {
    const nowMs = this.#clock.nowMs()
    const seconds = (nowMs - this.#refilledMs) / 1000
    const { frameBurst, framesPerSecond, byteBurst, bytesPerSecond, frameBytes } = this.#limits
    this.#frames = Math.min(frameBurst, this.#frames + seconds * framesPerSecond) - 1
    this.#bytes = Math.min(byteBurst, this.#bytes + seconds * bytesPerSecond) - bytes
    this.#refilledMs = this.#heardMs = nowMs
    if (bytes > frameBytes) return 'tooLarge'
    return this.#frames < 0 || this.#bytes < 0 ? 'tooMany' : null
  }

  /** The line gave a sign of life (a pong). */
  heard(): void {
    this.#heardMs = this.#clock.nowMs()
  }

  send(frame: Uint8Array): void {
    if (this.#ended !== null) return
    this.#socket.send(frame)
    this.#sentMs = this.#clock.nowMs()
  }

  sendShared(frame: SharedFrame): void {
    if (this.#ended !== null) return
    if (this.#socket.sendShared === undefined) this.#socket.send(frame.bytes)
    else this.#socket.sendShared(frame)
    this.#sentMs = this.#clock.nowMs()
  }

  ack(count: number): void {
    this.#acknowledged = count
    if (this.#wantsAcks) this.send(ackFrame(count))
  }

  /** Frames that came over this line and are neither committed nor put aside yet. */
  get uncommitted(): number {
    return this.isOpen ? this.received - this.#acknowledged : 0
  }

  /** A live frame. A client that does not keep up gets one difference later instead; `before` is what it has now. */
  sendLive(frame: SharedFrame, before: Uint8Array): void {
    if (this.#behind !== null) return
    if (this.#isSlow()) this.#holdBack(before)
    else this.sendShared(frame)
  }

  /** Step 2 for this state vector, now or when the line has room again (asking often costs a slow client nothing). */
  sendDifference(committed: Committed, stateVector: Uint8Array): void {
    if (this.#behind !== null || this.#isSlow()) this.#holdBack(stateVector)
    else for (const frame of committed.answer(stateVector)) this.sendShared(frame)
  }

  /** What others show of themselves, while the line has room. Who was passed over gets the whole picture after it. */
  sendAwareness(frame: SharedFrame, whole: () => SharedFrame): void {
    const hasRoom = this.#behind === null && this.#socket.bufferedBytes() <= this.#limits.skipAwarenessBytes
    if (hasRoom) this.sendShared(this.#isOutOfSight ? whole() : frame)
    this.#isOutOfSight = !hasRoom
  }

  get isBehind(): boolean {
    return this.#behind !== null
  }

  /** For a client that lags: the difference when its line has room again. */
  catchUp(committed: Committed): void {
    if (this.#behind === null || this.#socket.bufferedBytes() > this.#limits.holdBackBytes / 4) return
    const { stateVector } = this.#behind
    this.#behind = null
    this.sendDifference(committed, stateVector)
  }

  /** Once a second: keeps the line open, and gives up one that is dead or hopelessly slow. */
  tick(): void {
    const nowMs = this.#clock.nowMs()
    const { keepAliveMs, slowCloseMs, slowCloseBytes, deadLineMs } = this.#limits
    const slow = this.#behind !== null && nowMs - this.#behind.sinceMs > slowCloseMs
    const silentMs = nowMs - this.#heardMs
    if (slow || this.#socket.bufferedBytes() > slowCloseBytes) this.close('slow')
    else if (silentMs > deadLineMs) this.#socket.terminate()
    else if (silentMs > deadLineMs / 3) this.#socket.ping()
    if (nowMs - this.#sentMs >= keepAliveMs) this.send(keepAliveFrame)
  }

  close(reason: CloseReason): void {
    if (this.#ended !== null) return
    this.#ended = 'by-us'
    this.#socket.close(closeCodes[reason], reason === 'restart' ? this.restartNote : '')
  }

  /** The line is gone. What came over it before still counts. */
  lost(): void {
    this.#ended ??= 'by-them'
  }
  get isOpen(): boolean {
    return this.#ended === null
  }
  /** We closed it: what came over it and is not committed does not count any more. */
  get isRefused(): boolean {
    return this.#ended === 'by-us'
  }

  #isSlow(): boolean {
    return this.#socket.bufferedBytes() > this.#limits.holdBackBytes
  }

  #holdBack(stateVector: Uint8Array): void {
    this.#behind = { stateVector, sinceMs: this.#behind?.sinceMs ?? this.#clock.nowMs() }
  }
}
