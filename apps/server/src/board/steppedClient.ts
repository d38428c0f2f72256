import { syncMessages } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Line } from './entrance.js'
import { board, type SteppedBoard } from './steppedBoard.js'
import { updateFrame } from './syncFrames.js'

/** A client that speaks as y-websocket does, over a socket that a test sees through. */
export class SteppedClient {
  readonly doc: Y.Doc
  readonly frames: Uint8Array[] = []
  acked = 0
  synced = false
  closedWith: number | null = null
  cut = false
  pings = 0
  /** Bytes that the line pretends to hold. */
  buffered = 0
  readonly messages: string[] = []
  readonly line: Line

  constructor({ rooms }: SteppedBoard, token: string, { room = board, ack = true, doc = new Y.Doc() } = {}) {
    this.doc = doc
    const socket = {
      send: (frame: Uint8Array) => this.#handle(frame),
      close: (code: number) => {
        this.closedWith = code
        this.line?.gone()
      },
      terminate: () => {
        this.cut = true
        this.line.gone()
      },
      ping: () => this.pings++,
      bufferedBytes: () => this.buffered,
    }
    this.line = rooms.connect(socket, { room, token, cookieHeader: undefined, wantsAcks: ack })
    this.doc.on('update', this.#sendUpdate)
    this.askStep()
  }

  askStep(): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, syncMessages.sync)
    syncProtocol.writeSyncStep1(encoder, this.doc)
    this.line.frame(encoding.toUint8Array(encoder))
  }
  /** Goes away; the document stays. */
  leave(): void {
    this.doc.off('update', this.#sendUpdate)
    this.line.gone()
  }
  /** Received live updates and steps 2. */
  get updates(): number {
    return this.frames.filter((frame) => frame[0] === 0 && frame[1] !== 0).length
  }
  get keepAlives(): number {
    return this.frames.filter((frame) => frame[0] === 1).length
  }

  readonly #sendUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.line.frame(updateFrame(update))
  }
  #handle(frame: Uint8Array): void {
    this.frames.push(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === syncMessages.ack) this.acked = decoding.readVarUint(decoder)
    if (type === syncMessages.auth) {
      decoding.readVarUint(decoder)
      this.messages.push(decoding.readVarString(decoder))
    }
    if (type !== syncMessages.sync) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, syncMessages.sync)
    const subType = syncProtocol.readSyncMessage(decoder, encoder, this.doc, this)
    if (subType === syncProtocol.messageYjsSyncStep2) this.synced = true
    if (encoding.length(encoder) > 1) this.line.frame(encoding.toUint8Array(encoder))
  }
}
