import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What the server says of somebody, in place of what they say of themselves. */
export type Identity = Readonly<Record<string, string | null>>

/** Longest state of one client, as JSON text in bytes. A place in a text and a few flags need far less. */
export const largestStateBytes = 2048
/** Clients that left and whose clock is remembered, so that they are seen when they come back. */
const rememberedGone = 200

/** Who holds the connection that a frame came over. */
export interface Speaker {
  /** The connection. */
  readonly holder: object
  /** Whose it is: somebody who comes back on a new line while the old one is dying is the same person. */
  readonly person: string
  /** Stamped on every state as `user`. */
  readonly user: Identity
}
interface Entry {
  readonly client: number
  /** As everybody else knows it; only rises. */
  clock: number
  /** JSON text; null: gone. */
  state: string | null
  /** The connection here, or null: gone, or on another server. */
  holder: object | null
  readonly person: string | null
  /** The other server that speaks for it; null: this one does. */
  readonly server: string | null
}
interface Said {
  readonly client: number
  readonly clock: number
  readonly json: Uint8Array
}

/**
 * Who shows what of themselves in one document: the latest state of every client, nothing older. Knows no sockets and no
 * time. A connection speaks for one client only, another server for all of its own. Source: sync.md, Awareness; the
 * bytes are those of y-protocols.
 */
export class Presence {
  readonly #entries = new Map<number, Entry>()
  readonly #clientOf = new Map<object, number>()
  readonly #dirty = new Set<number>()

  /**
   * Takes what came over a connection. Only what it says of its own client counts: a stock provider also repeats what
   * it heard of others. The first client that it speaks for is its own, unless somebody else is there under that id.
   */
  take(bytes: Uint8Array, { holder, person, user }: Speaker): 'taken' | 'malformed' {
    const all = read(bytes)
    if (all === null) return 'malformed'
    for (const said of all) {
      if (!this.#mayWrite(said, { holder, person }) || said.json.byteLength > largestStateBytes) continue
      const state = stamp(said.json, user)
      if (state === undefined) return 'malformed'
      this.#clientOf.set(holder, said.client)
      this.#put({ client: said.client, clock: said.clock, state, holder, person, server: null })
    }
    return 'taken'
  }

  /** Takes what another server says of its connections; it has stamped it. Who is here stays as they are. */
  merge(bytes: Uint8Array, server: string): 'taken' | 'malformed' {
    const all = read(bytes)
    if (all === null) return 'malformed'
    for (const { client, clock, json } of all) {
      const known = this.#entries.get(client)
      if (known !== undefined && known.holder !== null) continue
      // What the same server says later is newer, also when it was given up meanwhile; of two servers the clock tells.
      if (known !== undefined && known.server !== server && clock < known.clock) continue
      const state = isNull(json) ? null : textOf(json)
      this.#put({ client, clock, state, holder: null, person: null, server })
    }
    return 'taken'
  }

  /** A connection is gone, and with it the client that it spoke for. */
  leave(holder: object): void {
    const client = this.#clientOf.get(holder)
    this.#clientOf.delete(holder)
    const entry = client === undefined ? undefined : this.#entries.get(client)
    if (entry?.holder === holder) this.#gone(entry)
  }
  /** Another server is gone, and everybody on it. */
  leaveServer(server: string): void {
    for (const entry of [...this.#entries.values()]) if (entry.server === server) this.#gone(entry)
  }

  get hasChanges(): boolean {
    return this.#dirty.size > 0
  }
  /** What changed since the last time: for everybody here, and what other servers have to hear. Null: nothing. */
  takeChanges(): { readonly all: Uint8Array | null; readonly ours: Uint8Array | null } {
    const found = [...this.#dirty].flatMap((client) => this.#entries.get(client) ?? [])
    this.#dirty.clear()
    const changes = { all: write(found), ours: write(found.filter(({ server }) => server === null)) }
    this.#forgetOldest()
    return changes
  }
  /** Everybody who is there, for who comes in; null when that is nobody. */
  everybody(): Uint8Array | null {
    return write([...this.#entries.values()].filter(({ state }) => state !== null))
  }
  /** Everybody who is there on this server, for other servers. */
  ours(): Uint8Array | null {
    return write([...this.#entries.values()].filter(({ state, server }) => state !== null && server === null))
  }
  /** Everybody, also those who left, for who may still see them. */
  whole(): Uint8Array | null {
    return write([...this.#entries.values()])
  }

  #mayWrite({ client, clock, json }: Said, { holder, person }: Omit<Speaker, 'user'>): boolean {
    const own = this.#clientOf.get(holder)
    if (own !== undefined && own !== client) return false
    const known = this.#entries.get(client)
    if (known === undefined) return !isNull(json)
    if (known.holder === holder) return true
    if (known.person === person) return !isNull(json)
    // Of somebody else who has left. Free for who says something new: an echo of what they said is not that.
    return known.state === null && !isNull(json) && clock > known.clock
  }

  #put(said: Entry): void {
    const known = this.#entries.get(said.client)
    const isNews = known === undefined || said.clock > known.clock
    if (known !== undefined && !isNews && known.state === said.state) {
      known.holder = said.holder
      return
    }
    // A client whose line came back does not raise its clock: nobody would see it again.
    this.#keep({ ...said, clock: isNews ? said.clock : known.clock + 1 })
  }
  #gone(entry: Entry): void {
    if (entry.state !== null) this.#keep({ ...entry, state: null, clock: entry.clock + 1, holder: null })
  }
  /** At the end of the map: of those who are gone the oldest are forgotten first. */
  #keep(entry: Entry): void {
    this.#entries.delete(entry.client)
    this.#entries.set(entry.client, entry)
    this.#dirty.add(entry.client)
  }
  #forgetOldest(): void {
    const gone = [...this.#entries.values()].filter(({ state }) => state === null)
    for (const { client } of gone.slice(0, Math.max(0, gone.length - rememberedGone))) this.#entries.delete(client)
  }
}

/** Null when the bytes are no awareness update, or more than that. */
function read(bytes: Uint8Array): Said[] | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const count = decoding.readVarUint(decoder)
    const found: Said[] = []
    for (let index = 0; index < count; index++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      // A string on the wire is its bytes behind their number: who only repeats others is not worth decoding them.
      found.push({ client, clock, json: decoding.readVarUint8Array(decoder) })
    }
    return decoding.hasContent(decoder) ? null : found
  } catch {
    // lib0 throws on bytes that end too early; what it throws says nothing more.
    return null
  }
}

function write(entries: readonly Entry[]): Uint8Array | null {
  if (entries.length === 0) return null
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state ?? 'null')
    }
  })
}

/** The state with the server's word on who it is; undefined when it is no state. */
function stamp(json: Uint8Array, user: Identity): string | null | undefined {
  if (isNull(json)) return null
  try {
    const state: unknown = JSON.parse(textOf(json))
    if (typeof state !== 'object' || state === null || Array.isArray(state)) return undefined
    const { user: _claimed, ...rest } = state as Record<string, unknown>
    return JSON.stringify({ ...rest, user })
  } catch {
    // No JSON: what the parser says about it is of no use to anybody.
    return undefined
  }
}

const isNull = (json: Uint8Array): boolean => json.byteLength === 4 && textOf(json) === 'null'
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
