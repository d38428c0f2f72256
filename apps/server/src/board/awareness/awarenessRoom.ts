import type { SyncClock } from '../clock.js'
import type { Connection } from '../connection.js'
import { type SharedFrame, shareFrame } from '../delivery/sharedFrame.js'
import { awarenessFrame } from '../syncFrames.js'
import { type Identity, Presence } from './presence.js'

export interface AwarenessOptions {
  readonly clock: SyncClock
  /** Who gets it. */
  readonly connections: ReadonlySet<Connection>
  /** What is shown of this connection; null: nothing of it is passed on. */
  readonly userOf: (connection: Connection) => Identity | null
  /** Told what changed on this server, once per tick: what goes to other servers that hold the document. */
  readonly publish: (changes: Uint8Array) => void
}

/**
 * Passes on who is where in a document: the latest of everybody, as one frame for all at a pace that suits the size of the
 * room. Nothing is stored or acknowledged. Keeps no timer and no memory until somebody shows something.
 */
export class AwarenessRoom {
  readonly #options: AwarenessOptions
  #presence: Presence | null = null
  #cancel: (() => void) | null = null
  #sentMs = Number.NEGATIVE_INFINITY

  constructor(options: AwarenessOptions) {
    this.#options = options
  }

  /** Takes a frame of somebody here. */
  take(connection: Connection, bytes: Uint8Array): void {
    const user = this.#options.userOf(connection)
    if (user === null) return
    this.#presence ??= new Presence()
    const person = connection.actor?.participant ?? ''
    if (this.#presence.take(bytes, { holder: connection, person, user }) === 'malformed') connection.close('malformed')
    this.#plan()
  }

  /** Takes a frame of another server that holds the document; `server` is its id. */
  merge(server: string, bytes: Uint8Array): void {
    this.#presence ??= new Presence()
    this.#presence.merge(bytes, server)
    this.#plan()
  }

  leave(connection: Connection): void {
    this.#presence?.leave(connection)
    this.#plan()
  }
  /** Another server is gone, or holds the document no longer. */
  leaveServer(server: string): void {
    this.#presence?.leaveServer(server)
    this.#plan()
  }

  /** Everybody who is there on this server; null when that is nobody. */
  ours(): Uint8Array | null {
    return this.#presence?.ours() ?? null
  }
  /** Everybody who is there, for somebody who came in or asked. */
  welcome(connection: Connection): void {
    const everybody = this.#presence?.everybody() ?? null
    if (everybody === null) return
    const frame = shareFrame(awarenessFrame(everybody))
    connection.sendAwareness(frame, () => frame)
  }

  end(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#presence = null
  }

  #plan(): void {
    if (this.#cancel !== null || this.#presence?.hasChanges !== true) return
    const { clock, connections } = this.#options
    const waitMs = this.#sentMs + tickMs(connections.size) - clock.nowMs()
    const run = () => {
      this.#cancel = null
      this.#tell()
    }
    this.#cancel = waitMs > 0 ? clock.after(waitMs, run) : clock.soon(run)
  }

  #tell(): void {
    const { all, ours } = this.#presence?.takeChanges() ?? { all: null, ours: null }
    if (all === null) return
    this.#sentMs = this.#options.clock.nowMs()
    if (ours !== null) this.#options.publish(ours)
    const frame = shareFrame(awarenessFrame(all))
    let known: SharedFrame | null = null
    const whole = () => {
      known ??= shareFrame(awarenessFrame(this.#presence?.whole() ?? all))
      return known
    }
    for (const connection of this.#options.connections) connection.sendAwareness(frame, whole)
  }
}

/** Everybody's frame goes to everybody: the larger the room, the slower. Source: sync.md, Awareness. */
function tickMs(people: number): number {
  if (people <= 12) return 50
  if (people <= 50) return 100
  return people <= 150 ? 200 : 400
}
