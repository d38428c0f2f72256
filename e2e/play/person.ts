import { setTimeout as wait } from 'node:timers/promises'
import type { RoomName } from '@siroop/board'
import { type Command, commandId, type ParticipantId, type View, type WorkshopId } from '@siroop/domain'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { newId } from './chance.js'

/** Who a simulated person is, as the server answered when the person came in. */
export interface Seat {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
  readonly token: string
}

/** Told of everything that goes over the control line of one person. */
export interface Listener<V extends View> {
  readonly onView?: (view: V) => void
  /** A command was answered, so many milliseconds after it was sent. */
  readonly onAnswer?: (command: Command, ms: number) => void
}

interface Answer {
  readonly ok: boolean
  /** With yes: views of this version or a higher one show what the command did. */
  readonly version?: number
  readonly refusal?: string
  readonly detail?: unknown
}

/**
 * One simulated person with real connections: control over socket.io, documents over y-websocket. Knows what a client
 * knows and no more. Waits for views and acknowledgements, never for time.
 */
export class Person<V extends View> {
  #view: V | null = null
  #isFirst = true
  readonly #waiting = new Set<() => void>()
  readonly #socket: Socket
  readonly #documents = new Map<string, { doc: Y.Doc; provider: WebsocketProvider }>()
  readonly #address: string
  readonly #listener: Listener<V>
  readonly seat: Seat

  constructor(address: string, seat: Seat, listener: Listener<V> = {}) {
    this.#address = address
    this.seat = seat
    this.#listener = listener
    this.#socket = io(address, {
      path: '/control',
      auth: { workshop: seat.workshop, token: seat.token },
      transports: ['websocket'],
      rejectUnauthorized: false,
      extraHeaders: { origin: address },
    })
    this.#socket.on('connect', () => {
      this.#isFirst = true
    })
    this.#socket.on('view', (view: V) => {
      // The first view of a connection always counts: another server may count from another number.
      if (!this.#isFirst && this.#view !== null && this.#view.version > view.version) return
      this.#isFirst = false
      this.#view = view
      this.#listener.onView?.(view)
      for (const look of [...this.#waiting]) look()
    })
    this.#socket.on('disconnect', (reason) => {
      // A server that stops says goodbye; socket.io then leaves it to us to come in again, as the apps do.
      if (reason === 'io server disconnect') this.#socket.connect()
    })
    this.#socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (error.data?.code) throw new Error(`The control connection was refused: ${error.data.code}`)
    })
  }

  /** The newest view that satisfies the condition; waits for it. Rejects after `limitMs`, saying what was waited for. */
  see<T>(what: string, find: (view: V) => T | null | undefined | false, limitMs = 30_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look)
        reject(new Error(`${this.seat.participant} did not see: ${what}`))
      }, limitMs)
      const look = () => {
        const found = this.#view === null ? null : find(this.#view)
        if (found === null || found === undefined || found === false) return
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve(found)
      }
      this.#waiting.add(look)
      look()
    })
  }

  /**
   * Sends a command and gives the answer. Who is told to be slower waits, as the apps do, and sends it again; when the
   * line breaks before the answer, the same command goes again under its id.
   */
  async try(command: Command): Promise<Answer> {
    for (;;) {
      const message = { id: commandId(newId()), command }
      const sentAt = performance.now()
      const answer = await this.#answerTo(message)
      if (answer.ok) this.#listener.onAnswer?.(command, performance.now() - sentAt)
      if (answer.refusal !== 'too-fast') return answer
      await wait(250)
    }
  }

  async #answerTo(message: object): Promise<Answer> {
    const giveUp = performance.now() + 30_000
    for (;;) {
      try {
        return (await this.#socket.timeout(30_000).emitWithAck('command', message)) as Answer
      } catch (error) {
        // socket.io rejects what was on its way when the line broke, and keeps for the next line what is sent now.
        if (performance.now() > giveUp) throw error
      }
    }
  }

  /** Milliseconds to the server and back over the same line, for a message that it puts aside unread. */
  async ping(): Promise<number> {
    const sentAt = performance.now()
    await this.#socket.timeout(30_000).emitWithAck('command', {})
    return performance.now() - sentAt
  }

  /** Sends a command and rejects when it is refused: a simulated person only does what is allowed. */
  async do(command: Command): Promise<void> {
    const answer = await this.try(command)
    if (!answer.ok)
      throw new Error(`${command.type} was refused: ${answer.refusal} ${JSON.stringify(answer.detail ?? '')}`)
  }

  /** Opens a document and waits until it is complete. */
  async open(room: RoomName): Promise<Y.Doc> {
    const known = this.#documents.get(room)
    if (known) return known.doc
    const doc = new Y.Doc()
    const address = `${this.#address.replace(/^http/, 'ws')}/sync`
    const origin = this.#address
    class Polyfill extends WebSocket {
      constructor(url: string | URL) {
        super(url, { origin, rejectUnauthorized: false })
      }
    }
    const provider = new WebsocketProvider(address, room, doc, {
      params: { token: this.seat.token },
      WebSocketPolyfill: Polyfill as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    this.#documents.set(room, { doc, provider })
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    return doc
  }

  /** Resolves when the document satisfies the condition. */
  async read<T>(room: RoomName, find: (doc: Y.Doc) => T | null | false): Promise<T> {
    const doc = await this.open(room)
    return new Promise((resolve) => {
      const look = () => {
        const found = find(doc)
        if (found === null || found === false) return
        doc.off('update', look)
        resolve(found)
      }
      doc.on('update', look)
      look()
    })
  }

  leave(): void {
    this.#socket.disconnect()
    for (const { provider, doc } of this.#documents.values()) {
      provider.destroy()
      doc.destroy()
    }
  }
}
