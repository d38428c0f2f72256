import { syncMessages, type TakenBackMessage, writeTakenBack } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'

/** One connection of a `TestServer`, seen from the server. Nothing arrives at either side before it is delivered. */
export interface ServerSide {
  /** Frames from the client that were not read yet. */
  readonly inbox: Uint8Array[]
  /** Full address with the query. */
  readonly url: string
  /** Accepts the connection and says what the server has (sync step 1). */
  accept(): void
  /** Reads everything that the client sent, answers, and acknowledges it when `ack` is true. */
  read(ack?: boolean): void
  /** Acknowledges the first n sync frames. */
  ack(frames: number): void
  /** Says that edits were taken back. */
  takenBack(message: TakenBackMessage): void
  /** Says who is where, as bytes of y-protocols. */
  awareness(bytes: Uint8Array): void
  close(code: number, reason?: string): void
}

/**
 * A server with one document, stepped by hand, whatever its name; with `others` some names have their own. Its `Socket` is
 * given to the provider in place of the browser's.
 */
export class TestServer {
  readonly doc = new Y.Doc()
  readonly others = new Map<string, Y.Doc>()
  readonly connections: ServerSide[] = []
  readonly Socket: typeof WebSocket

  /** @param automatic true: everything is delivered by itself, for pages of fixtures. */
  constructor(automatic = false) {
    const server = this
    class TestSocket {
      static readonly OPEN = 1
      readonly OPEN = 1
      readyState = 0
      binaryType = 'arraybuffer'
      onopen: (() => void) | null = null
      onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
      onclose: ((event: { code: number; reason: string }) => void) | null = null
      onerror: ((event: unknown) => void) | null = null
      readonly side: ServerSide
      readonly url: string
      constructor(url: string) {
        this.url = url
        this.side = server.connect(this)
        if (automatic) queueMicrotask(() => this.side.accept())
      }
      send(frame: Uint8Array) {
        this.side.inbox.push(frame)
        if (automatic) queueMicrotask(() => this.side.read(true))
      }
      close() {
        this.readyState = 3
      }
    }
    this.Socket = TestSocket as unknown as typeof WebSocket
  }

  /** The last connection. */
  get line(): ServerSide {
    const line = this.connections.at(-1)
    if (!line) throw new Error('nobody has connected')
    return line
  }

  private connect(socket: {
    readonly url: string
    readyState: number
    onopen: (() => void) | null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null
    onclose: ((event: { code: number; reason: string }) => void) | null
  }): ServerSide {
    const [address = ''] = socket.url.split('?')
    const doc = this.others.get(address.slice(address.indexOf('/sync/') + '/sync/'.length)) ?? this.doc
    let received = 0
    const say = (write: (encoder: encoding.Encoder) => void) => {
      const encoder = encoding.createEncoder()
      write(encoder)
      if (encoding.length(encoder) < 2 || socket.readyState !== 1) return
      socket.onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer })
    }
    const side: ServerSide = {
      inbox: [],
      url: socket.url,
      accept: () => {
        socket.readyState = 1
        socket.onopen?.()
        say((encoder) => {
          encoding.writeVarUint(encoder, 0)
          writeSyncStep1(encoder, doc)
        })
        doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin === side) return
          say((encoder) => {
            encoding.writeVarUint(encoder, 0)
            writeUpdate(encoder, update)
          })
        })
      },
      read: (ack = true) => {
        for (const frame of side.inbox.splice(0)) {
          const decoder = decoding.createDecoder(frame)
          if (decoding.readVarUint(decoder) !== 0) continue
          say((encoder) => {
            encoding.writeVarUint(encoder, 0)
            if (readSyncMessage(decoder, encoder, doc, side) !== 0) received += 1
          })
        }
        if (ack) side.ack(received)
      },
      ack: (frames) =>
        say((encoder) => {
          encoding.writeVarUint(encoder, 100)
          encoding.writeVarUint(encoder, frames)
        }),
      takenBack: (message) =>
        say((encoder) => {
          encoding.writeVarUint(encoder, syncMessages.auth)
          encoding.writeVarUint(encoder, 0)
          encoding.writeVarString(encoder, writeTakenBack(message))
        }),
      awareness: (bytes) =>
        say((encoder) => {
          encoding.writeVarUint(encoder, syncMessages.awareness)
          encoding.writeVarUint8Array(encoder, bytes)
        }),
      close: (code, reason = '') => {
        socket.readyState = 3
        socket.onclose?.({ code, reason })
      },
    }
    this.connections.push(side)
    return side
  }
}
