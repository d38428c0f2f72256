import { createHash } from 'node:crypto'
import { addBundle, renameBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import type * as Y from 'yjs'
import { nowMs, rest } from '../machine.js'
import type { Wire } from '../servers.js'
import { steps } from '../workshops.js'
import { WireClient } from './wireClient.js'

/** One client as the coordinator places it. */
export interface Place {
  /** Number in the whole run. */
  readonly index: number
  readonly room: number
  readonly url: string
  readonly document: string
  /** Reads everything live, and tells when it saw what. */
  readonly isWitness: boolean
  /** Has its document compared with the others' at the end. */
  readonly isCompared: boolean
}
/** What each client does, on average and evenly spread. */
export interface Pace {
  /** Times a second that it types one character of the name of its own bundle. */
  readonly editsPerSecond: number
  /** While its pointer moves it shows ten places a second; the pointer moves this part of the time. */
  readonly pointingShare: number
}
export interface Cast {
  readonly wire: Wire
  readonly asks: boolean
  readonly firstClientId: number
  readonly places: readonly Place[]
  readonly pace: Pace
  readonly polls: boolean
}
/** When a client sent what: by sequence number, in milliseconds of `nowMs`. Number 0 is before the measurement. */
export interface Typed {
  readonly index: number
  readonly edits: Float64Array
  readonly cursors: Float64Array
  /** When each edit was acknowledged; `NaN`: not. */
  readonly acks: Float64Array
}
/** What a witness saw: threes of author, sequence number and moment, in the order of seeing. */
export interface Seen {
  readonly index: number
  readonly edits: Float64Array
  readonly cursors: Float64Array
}
/** A document at the end. */
export interface Compared {
  readonly room: number
  readonly hash: string
}

const cursorsPerSecond = 10
const tickMs = 4

/** Some of the clients of a run, who live in one process: they type, point, and write down what they see. */
export class Typists {
  readonly #cast: Cast
  readonly #typists: Typist[]
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(cast: Cast) {
    this.#cast = cast
    this.#typists = cast.places.map((place) => new Typist(place, cast))
  }

  /** Everybody connects, a few at a time, gets the document and makes a bundle. */
  async open(): Promise<void> {
    const waiting = [...this.#typists]
    const work = async () => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await one.open()
    }
    await Promise.all(Array.from({ length: 10 }, work))
  }
  makeBundles(): void {
    for (const one of this.#typists) one.begin()
  }

  /** Types until `quiet`. */
  type(): void {
    const { editsPerSecond, pointingShare } = this.#cast.pace
    const editMs = 1000 / editsPerSecond
    const cursorMs = 1000 / cursorsPerSecond
    const start = performance.now()
    const plans = this.#typists.map((one) => ({
      one,
      editAt: start + Math.random() * editMs,
      cursorAt: start + Math.random() * cursorMs,
      // Somebody who points does it for a second or so, then looks.
      phase: Math.random(),
    }))
    const tick = () => {
      const now = performance.now()
      for (const plan of plans) {
        for (; plan.editAt <= now; plan.editAt += editMs) plan.one.edit()
        for (; plan.cursorAt <= now; plan.cursorAt += cursorMs)
          if ((plan.phase + (plan.cursorAt - start) / (1000 / Math.max(0.01, pointingShare))) % 1 < pointingShare)
            plan.one.point()
      }
      this.#timer = setTimeout(tick, tickMs)
    }
    tick()
  }
  quiet(): readonly Typed[] {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    return this.#typists.map((one) => one.typed())
  }

  /** Waits until every witness has seen these last edits (by author) of its room; gives how many were not seen in time. */
  async seeAll(
    lasts: readonly { readonly index: number; readonly room: number; readonly seq: number }[],
    limitMs: number,
  ) {
    const giveUp = nowMs() + limitMs
    const witnesses = this.#typists.filter(({ place }) => place.isWitness)
    const missing = () =>
      witnesses.reduce(
        (sum, one) =>
          sum + lasts.filter(({ index, room, seq }) => room === one.place.room && !one.hasSeen(index, seq)).length,
        0,
      )
    while (missing() > 0 && nowMs() < giveUp) await rest(20)
    return missing()
  }
  /** Edits that are not acknowledged yet, of whoever ever got an acknowledgement. */
  unacknowledged(): number {
    return this.#typists.reduce((sum, one) => sum + one.unacknowledged(), 0)
  }
  seen(): readonly Seen[] {
    return this.#typists.filter(({ place }) => place.isWitness).map((one) => one.seen())
  }
  compare(): readonly Compared[] {
    return this.#typists.filter(({ place }) => place.isCompared).map((one) => one.compare())
  }
  /** Lines that are not open any more. */
  closed(): readonly string[] {
    return this.#typists.flatMap(({ closedWith, place }) =>
      closedWith === null ? [] : [`${place.index}: ${closedWith}`],
    )
  }
  leave(): void {
    this.quiet()
    for (const one of this.#typists) one.leave()
  }
}

class Typist {
  readonly place: Place
  closedWith: number | null = null
  readonly #cast: Cast
  #client: WireClient | null = null
  readonly #edits: number[] = []
  readonly #frames: number[] = []
  readonly #acks: number[] = []
  readonly #cursors: number[] = []
  readonly #seenEdits: number[] = []
  readonly #seenCursors: number[] = []
  readonly #lastSeen = new Map<number, number>()

  constructor(place: Place, cast: Cast) {
    this.place = place
    this.#cast = cast
  }

  async open(): Promise<void> {
    const { url, document, index, isWitness } = this.place
    const { wire, asks, firstClientId, polls } = this.#cast
    const client = new WireClient({
      url,
      wire,
      document,
      asks,
      polls,
      clientId: firstClientId + index,
      reads: isWitness ? 'live' : 'later',
      ears: {
        onAck: (count, atMs) => {
          while (this.#acks.length < this.#frames.length && (this.#frames[this.#acks.length] ?? 0) <= count)
            this.#acks.push(atMs)
        },
        onClose: (code) => {
          this.closedWith = code
        },
        ...(isWitness ? { onCursor: (from, state, atMs) => this.#seeCursor(from - firstClientId, state, atMs) } : {}),
      },
    })
    this.#client = client
    if (isWitness) client.doc.getMap('bundles').observeDeep((events, { local }) => this.#see(events, local))
    await client.synced
  }
  begin(): void {
    if (this.#client === null) return
    const { index } = this.place
    this.#write(this.#client, (doc) =>
      addBundle(doc, { id: this.#bundle, step: stepId(steps.grouping), name: `${index} 0` }),
    )
  }
  edit(): void {
    if (this.#client === null) return
    const name = `${this.place.index} ${this.#edits.length} wat voor ons telt`
    this.#write(this.#client, (doc) => renameBundle(doc, { bundle: this.#bundle, name }))
  }
  point(): void {
    const seq = this.#cursors.push(nowMs()) - 1
    // Two numbers, as a pointer on a board has: across tells which place of the walk this is.
    this.#client?.pointAt({ cursor: { x: seq, y: this.place.index } })
  }
  /** The clock starts before the edit is made. */
  #write(client: WireClient, edit: (doc: Y.Doc) => { readonly ok: boolean }): void {
    const atMs = nowMs()
    if (!edit(client.doc).ok) throw new Error('The board package refused an edit of the measurement')
    this.#edits.push(atMs)
    this.#frames.push(client.sent)
  }
  get #bundle() {
    return bundleId(`bundel-${this.place.index}`)
  }

  hasSeen(index: number, seq: number): boolean {
    return index === this.place.index || (this.#lastSeen.get(index) ?? -1) >= seq
  }
  unacknowledged(): number {
    return this.#acks.length === 0 ? 0 : this.#edits.length - this.#acks.length
  }
  typed(): Typed {
    const acks = Float64Array.from(this.#edits, (_, seq) => this.#acks[seq] ?? Number.NaN)
    const { index } = this.place
    return { index, edits: Float64Array.from(this.#edits), cursors: Float64Array.from(this.#cursors), acks }
  }
  seen(): Seen {
    const { index } = this.place
    return { index, edits: Float64Array.from(this.#seenEdits), cursors: Float64Array.from(this.#seenCursors) }
  }
  compare(): Compared {
    const client = this.#client
    client?.settle()
    return { room: this.place.room, hash: client === null ? '' : hashOf(client.doc) }
  }
  leave(): void {
    this.#client?.leave()
  }

  #see(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], local: boolean): void {
    if (local) return
    const atMs = nowMs()
    for (const { target, path, changes } of events) {
      // A new bundle is a change of the root; a new name one of the bundle.
      const named =
        path.length === 0 ? [...changes.keys.keys()].map((key) => (target as Y.Map<Y.Map<string>>).get(key)) : [target]
      for (const bundle of named) {
        const [author, seq] = String((bundle as Y.Map<string> | undefined)?.get('name') ?? '')
          .split(' ')
          .map(Number)
        if (author === undefined || seq === undefined || Number.isNaN(author) || Number.isNaN(seq)) continue
        this.#seenEdits.push(author, seq, atMs)
        this.#lastSeen.set(author, Math.max(seq, this.#lastSeen.get(author) ?? -1))
      }
    }
  }
  #seeCursor(author: number, state: unknown, atMs: number): void {
    const seq = (state as { cursor?: { x?: unknown } } | null)?.cursor?.x
    if (typeof seq === 'number') this.#seenCursors.push(author, seq, atMs)
  }
}

/** The same for the same content, in whatever order it came. Something that still waits for what is missing differs. */
export function hashOf(doc: Y.Doc): string {
  const hash = createHash('sha256')
  for (const root of ['notes', 'bundles']) hash.update(sorted(doc.getMap(root).toJSON()))
  return hash.update(doc.store.pendingStructs === null ? '' : 'incomplete').digest('hex')
}
const sorted = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, inner]) => `${key}:${sorted(inner)}`)
        .join()}}`
    : JSON.stringify(value)
