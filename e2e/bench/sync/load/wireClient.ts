import { syncMessages } from '@siroop/protocol'
import { polledLine, type TestLine } from '@siroop/server/board/channel/polledTestData.js'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { nowMs } from '../machine.js'
import type { Wire } from '../servers.js'

/** Message types that only Hocuspocus has. */
const hocuspocusTypes = { syncReply: 4, saved: 8 } as const

export interface WireClientOptions {
  /** `ws://127.0.0.1:PORT/…`, the document and the token included. */
  readonly url: string
  readonly wire: Wire
  /** Name of the document, which Hocuspocus wants in front of each frame. */
  readonly document: string
  readonly clientId: number
  /** A bare relay answers no questions. */
  readonly asks: boolean
  /** Comes over long polling instead of a WebSocket. */
  readonly polls?: boolean
  /**
   * `live` reads everything as it comes, as a browser does. `later` keeps updates unread until `settle`, and cursors not at
   * all: it types, and its line is as full, but it costs the machine less. `never`: all up to and with
   * step 2 is kept unread, and nothing after it.
   */
  readonly reads: 'live' | 'later' | 'never'
  readonly ears: Ears
}
/** What a client tells about what comes in. Times are of `nowMs`. */
export interface Ears {
  readonly onCursor?: (clientId: number, state: unknown, atMs: number) => void
  /** The first `count` of the frames with edits that it sent are acknowledged. */
  readonly onAck?: (count: number, atMs: number) => void
  readonly onClose?: (code: number) => void
}

/**
 * A client of its own making: one document over one WebSocket, or over long polling, with the frames of y-websocket or Hocuspocus. It is not a
 * y-websocket provider: it does not merge, retry or hide anything.
 */
export class WireClient {
  readonly doc: Y.Doc
  /** Resolves with the time at which the server's step 2 came in. */
  readonly synced: Promise<number>
  /** Bytes of that step 2. */
  stepTwoBytes = 0
  /** Frames with edits that were sent. */
  sent = 0
  readonly #options: WireClientOptions
  readonly #line: TestLine
  readonly #prefix: Uint8Array
  #unread: Uint8Array[] = []
  #saved = 0
  #cursorClock = 0
  #setSynced: (atMs: number) => void = () => undefined

  constructor(options: WireClientOptions) {
    this.#options = options
    this.doc = new Y.Doc()
    this.doc.clientID = options.clientId
    this.#prefix =
      options.wire === 'hocuspocus'
        ? encoding.encode((encoder) => encoding.writeVarString(encoder, options.document))
        : new Uint8Array()
    this.#line = options.polls === true ? polledLine(options.url) : webSocketLine(options.url)
    this.synced = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${options.document} did not come in 20 seconds`)), 20_000)
      this.#setSynced = (atMs) => {
        clearTimeout(timer)
        resolve(atMs)
      }
      this.#line.onClose((code) => reject(new Error(`The line of ${options.document} was closed: ${code}`)))
    })
    // Who waits for it hears of it; who does not, does not mind.
    this.synced.catch(() => undefined)
    this.#line.onOpen(() => this.#enter())
    this.#line.onMessage((data) => this.#hear(data))
    this.#line.onClose((code) => options.ears.onClose?.(code))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendEdit(2, update)
    })
  }

  get isOpen(): boolean {
    return this.#line.isOpen()
  }
  /** Shows where this client points. */
  pointAt(state: Readonly<Record<string, unknown>>): void {
    const states = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.doc.clientID)
      encoding.writeVarUint(encoder, ++this.#cursorClock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    this.#send(syncMessages.awareness, (encoder) => encoding.writeVarUint8Array(encoder, states))
  }
  /** What was kept unread, as bytes. */
  unread(): Uint8Array {
    return Buffer.concat(this.#unread)
  }
  /** Reads what was kept unread. */
  settle(): void {
    const unread = this.#unread
    this.#unread = []
    this.doc.transact(() => {
      for (const update of unread) Y.applyUpdate(this.doc, update, this)
    }, this)
  }
  leave(): void {
    this.#line.terminate()
    this.doc.destroy()
    this.#unread = []
  }

  #enter(): void {
    if (this.#options.wire === 'hocuspocus')
      this.#send(syncMessages.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'nobody')
      })
    if (!this.#options.asks) this.#setSynced(nowMs())
    else
      this.#send(syncMessages.sync, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc))
      })
  }

  #hear(data: Uint8Array): void {
    const atMs = nowMs()
    const at = this.#prefix.length
    const type = data[at]
    // Cheap on purpose: a hall full of clients lives in two processes.
    if (type === syncMessages.awareness && this.#options.reads !== 'live') return
    const decoder = decoding.createDecoder(data.subarray(at + 1))
    switch (type) {
      case syncMessages.sync:
      case hocuspocusTypes.syncReply:
        this.#hearSync(decoder, atMs)
        break
      case syncMessages.awareness:
        this.#hearCursors(decoding.createDecoder(decoding.readVarUint8Array(decoder)), atMs)
        break
      case syncMessages.ack:
        this.#options.ears.onAck?.(decoding.readVarUint(decoder), atMs)
        break
      case hocuspocusTypes.saved:
        // One of these for each frame with edits, in order.
        if (decoding.readVarUint(decoder) === 1) this.#options.ears.onAck?.(++this.#saved, atMs)
    }
  }

  #hearSync(decoder: decoding.Decoder, atMs: number): void {
    const subType = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (subType === 0) {
      if (this.#options.asks) this.#sendEdit(1, Y.encodeStateAsUpdate(this.doc, bytes))
      return
    }
    const { reads } = this.#options
    if (reads === 'never' && this.stepTwoBytes > 0) return
    // A copy: what came in is a window on a larger buffer.
    if (reads === 'never' || (reads === 'later' && subType === 2)) this.#unread.push(bytes.slice())
    else Y.applyUpdate(this.doc, bytes, this)
    if (subType === 1 && this.stepTwoBytes === 0) {
      this.stepTwoBytes = bytes.byteLength
      this.#setSynced(atMs)
    }
  }

  #hearCursors(decoder: decoding.Decoder, atMs: number): void {
    const { onCursor } = this.#options.ears
    if (onCursor === undefined) return
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      if (client !== this.doc.clientID) onCursor(client, JSON.parse(json), atMs)
    }
  }

  #sendEdit(subType: 1 | 2, bytes: Uint8Array): void {
    // Counted whether the line is open or not: who types on a closed line sees its edits unacknowledged.
    this.sent++
    this.#send(syncMessages.sync, (encoder) => {
      encoding.writeVarUint(encoder, subType)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }
  #send(type: number, write: (encoder: encoding.Encoder) => void): void {
    if (!this.isOpen) return
    const encoder = encoding.createEncoder()
    encoding.writeUint8Array(encoder, this.#prefix)
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.#line.send(encoding.toUint8Array(encoder))
  }
}

/** As light as can be: hundreds of them live in one process. */
function webSocketLine(url: string): TestLine {
  const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true })
  socket.binaryType = 'nodebuffer'
  // The close that follows tells that it went wrong.
  socket.on('error', () => undefined)
  return {
    onOpen: (listener) => void socket.on('open', listener),
    onMessage: (listener) => void socket.on('message', listener),
    onClose: (listener) => void socket.on('close', (code, reason) => listener(code, reason.toString())),
    send: (frame) => socket.send(frame),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    terminate: () => socket.terminate(),
  }
}
