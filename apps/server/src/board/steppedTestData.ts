import type { Judge, RoomName } from '@siroop/board'
import { participantId, type Result, workshopId } from '@siroop/domain'
import { type CloseCode, syncMessages } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Neighbours } from '../neighbours/neighbours.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Committed, Heads, Storage, WriteOp, WriteRefusal } from '../storage/storage.js'
import type { BoardRoomsOptions, SyncActor } from './boardRooms.js'
import type { SyncClock } from './clock.js'
import { createBoardRooms } from './createBoardRooms.js'
import type { Line } from './entrance.js'
import type { SyncLimits } from './limits.js'
import { updateFrame } from './syncFrames.js'

/** A clock that stands still until a test moves it. */
export class SteppedClock implements SyncClock {
  #nowMs = 1000
  #timers = new Set<{ atMs: number; run: () => void }>()
  #soon = new Set<() => void>()
  /** How busy the process says it is. */
  load = 0
  nowMs = () => this.#nowMs
  busy = () => this.load
  after(delayMs: number, run: () => void): () => void {
    const timer = { atMs: this.#nowMs + delayMs, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }
  soon(run: () => void): () => void {
    this.#soon.add(run)
    return () => this.#soon.delete(run)
  }
  /** Runs everything that needs no time. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet++) {
      for (let turn = 0; turn < 60; turn++) await null
      if (this.#soon.size > 0) quiet = 0
      for (const run of [...this.#soon]) {
        this.#soon.delete(run)
        run()
      }
    }
  }
  /** Lets time pass, timer by timer. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms
    for (;;) {
      await this.settle()
      const [next] = [...this.#timers].filter((timer) => timer.atMs <= endMs).sort((a, b) => a.atMs - b.atMs)
      if (next === undefined) break
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      this.#timers.delete(next)
      next.run()
    }
    this.#nowMs = endMs
    await this.settle()
  }
}

/** A storage of which a test holds back, refuses or breaks single calls. */
export class SteppedStorage implements Storage {
  readonly inner: Storage
  readonly transactions: (readonly WriteOp[])[] = []
  /** Set: the next transactions wait until `release`. */
  holding = false
  refusal: WriteRefusal | null = null
  unreadable = false
  /** Documents that were loaded or read on, and questions for heads. */
  readonly reads = { rooms: 0, updates: 0, heads: 0 }
  readonly get: Storage['get']
  readonly list: Storage['list']
  readonly count: Storage['count']
  readonly events: Storage['events']
  readonly search: Storage['search']
  readonly close: Storage['close']
  readonly exclusively: Storage['exclusively']
  readonly shared: boolean
  #held: (() => void)[] = []
  /** With `inner`: beside another server, on its storage. */
  constructor(inner?: Storage) {
    this.inner = inner ?? createMemoryStorage()
    this.shared = inner !== undefined
    ;({
      get: this.get,
      list: this.list,
      count: this.count,
      events: this.events,
      search: this.search,
      close: this.close,
      exclusively: this.exclusively,
    } = this.inner)
  }
  async transact(ops: readonly WriteOp[]): Promise<Result<Committed, WriteRefusal>> {
    this.transactions.push(ops)
    if (this.holding) await new Promise<void>((resolve) => this.#held.push(resolve))
    return this.refusal === null ? this.inner.transact(ops) : { ok: false, error: this.refusal }
  }
  async loadRoom(room: string) {
    this.reads.rooms++
    if (this.unreadable) throw new Error('The disk is gone')
    return this.inner.loadRoom(room)
  }
  async updatesAfter(room: string, afterSeq: number) {
    this.reads.updates++
    if (this.unreadable) throw new Error('The disk is gone')
    return this.inner.updatesAfter(room, afterSeq)
  }
  async heads(of: Heads) {
    this.reads.heads++
    if (this.unreadable) throw new Error('The disk is gone')
    return this.inner.heads(of)
  }
  release(): void {
    this.holding = false
    for (const go of this.#held.splice(0)) go()
  }
}

export const workshop = workshopId('w1')
export const board: RoomName = 'board/w1/1'
export const allowAll: Judge = () => 'allowed'

export interface SteppedBoardOptions {
  readonly limits?: Partial<SyncLimits>
  readonly judge?: BoardRoomsOptions['judge']
  readonly presenceOf?: BoardRoomsOptions['presenceOf']
  readonly authorise?: (token: string) => Promise<SyncActor | CloseCode>
  readonly onLine?: NonNullable<BoardRoomsOptions['onLine']>
  /** Several servers on one storage: they share it, the clock, and have one another for neighbours. */
  readonly beside?: { readonly inner: Storage; readonly clock: SteppedClock; readonly neighbours: Neighbours }
}
/** A whole sync server on memory, with everything that happened to it. Tokens are participant ids. */
export async function steppedBoard(options: SteppedBoardOptions = {}) {
  const clock = options.beside?.clock ?? new SteppedClock()
  const storage = new SteppedStorage(options.beside?.inner)
  const changed: RoomName[] = []
  const alarms: string[] = []
  const takenBack: string[] = []
  const row = { kind: 'demo', title: 'T', region: 'Polderrand', locale: 'nl', template_title: 'T' } as const
  const times = { created_at_ms: 1, changed_at_ms: 1, epoch: 2, join_code: null, manifest_id: null }
  for (const [id, epoch] of [
    ['w1', 1],
    ['w2', 2],
  ] as const) {
    const values = { ...row, ...times, id, epoch, template_id: 't' }
    await storage.inner.transact([{ kind: 'put', table: 'workshop', row: values }])
  }
  const rooms = createBoardRooms({
    storage,
    clock,
    judge: options.judge ?? (() => allowAll),
    onChanged: (room) => changed.push(room),
    onAlarm: (_room, problem) => alarms.push(problem),
    onTakenBack: (actor, _room, records) => takenBack.push(`${actor.participant}:${records.map((one) => one.record)}`),
    authorise: async ({ token, room }) => {
      if (options.authorise !== undefined) return options.authorise(token)
      return { workshop: workshopId(room.split('/')[1] ?? ''), participant: participantId(token) }
    },
    ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
    presenceOf: options.presenceOf ?? (() => null),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.beside === undefined ? {} : { neighbours: options.beside.neighbours }),
  })
  return { clock, storage, rooms, changed, alarms, takenBack }
}
export type SteppedBoard = Awaited<ReturnType<typeof steppedBoard>>

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
