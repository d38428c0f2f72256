import type { RoomName } from '@siroop/board'
import type { SyncClock } from '../clock.js'

/** What is shown in one document, as far as other servers are concerned. */
interface SharedPresence {
  /** Takes what another server says of the people on it. */
  merge(server: string, bytes: Uint8Array): void
  /** Another server is gone, and everybody on it. */
  leaveServer(server: string): void
  /** Everybody who is on this server; null when that is nobody. */
  ours(): Uint8Array | null
}
/** A document in memory. */
interface ShownDocument {
  readonly name: RoomName
  readonly awareness: SharedPresence
}
export interface OtherPresenceOptions {
  readonly clock: SyncClock
  /** Documents in memory. */
  readonly live: Iterable<ShownDocument>
  readonly tell: (room: RoomName, bytes: Uint8Array) => void
}
/** Who is where on the other servers. Never kept: a server that says nothing for 15 seconds has nobody. */
export interface OtherPresence {
  /** A document is in memory now: asks the others who is in it. */
  ask(room: RoomName): void
  hear(document: ShownDocument, bytes: Uint8Array, from: string): void
  stop(): void
}

/** Says every 5 seconds who is here, in each document with somebody in it; between those, changes are told by the document. */
export function createOtherPresence({ clock, live, tell }: OtherPresenceOptions): OtherPresence {
  const heardMs = new WeakMap<SharedPresence, Map<string, number>>()
  const say = ({ name, awareness }: ShownDocument): void => {
    const ours = awareness.ours()
    if (ours !== null) tell(name, ours)
  }
  const forgetSilent = ({ awareness }: ShownDocument): void => {
    const servers = heardMs.get(awareness)
    for (const [server, atMs] of servers ?? []) {
      if (clock.nowMs() - atMs < silentMs) continue
      servers?.delete(server)
      awareness.leaveServer(server)
    }
  }
  let cancel: () => void
  const tick = (): void => {
    for (const document of live) {
      say(document)
      forgetSilent(document)
    }
    cancel = clock.after(sayMs, tick)
  }
  cancel = clock.after(sayMs, tick)

  return {
    ask: (room) => tell(room, question),
    hear(document, bytes, from) {
      if (bytes.byteLength === 0) return say(document)
      const { awareness } = document
      const servers = heardMs.get(awareness) ?? new Map<string, number>()
      heardMs.set(awareness, servers.set(from, clock.nowMs()))
      awareness.merge(from, bytes)
    },
    stop: () => cancel(),
  }
}

/** No bytes are no awareness: who holds the document says who is in it. */
const question = new Uint8Array()
/** Source: sync.md, Awareness. */
const sayMs = 5000
const silentMs = 15_000
