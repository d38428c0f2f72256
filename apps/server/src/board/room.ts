import type { RoomName } from '@siroop/board'
import type { CloseReason } from '@siroop/protocol'
import * as Y from 'yjs'
import { admitAll, type Taken, tellTakenBack, type Waiting } from './admission.js'
import { AwarenessRoom } from './awareness/awarenessRoom.js'
import type { Connection } from './connection.js'
import { shareFrame } from './delivery/sharedFrame.js'
import { Turns } from './delivery/turns.js'
import { LiveDocument } from './liveDocument.js'
import { type Authors, awarenessOptions, onlyServer, type Published, type RoomOptions } from './roomOptions.js'
import { readFrame, stepOneFrame, updateFrame } from './syncFrames.js'

/**
 * One live document. Everything that touches it happens in turns, one at a time: between two turns the document is
 * exactly what is committed. A turn admits what came in, commits it, and only then acknowledges, broadcasts, answers
 * who asked and lets joiners in. When a commit fails the document is thrown away; the next joiner gets it from its
 * bytes. There is one way out: `end`.
 */
export class Room {
  ended = false
  readonly name: RoomName
  /** Whoever edits it, inside `exclusive`, commits the update and then calls `published`, `renew` or `end`. */
  readonly live: LiveDocument
  readonly connections = new Set<Connection>()
  readonly awareness: AwarenessRoom
  readonly #options: RoomOptions
  readonly #turns: Turns
  #joining: Connection[] = []
  #inbox: Waiting[] = []
  #cancelUnload: (() => void) | null = null
  /** When the document was last needed. */
  #usedMs: number

  constructor(options: RoomOptions) {
    this.#options = options
    this.name = options.name
    this.#usedMs = options.server.clock.nowMs()
    this.#turns = new Turns(options.server.clock, options.limits.mergeWindowMs)
    this.live = new LiveDocument(options.server, options.name, options.loaded)
    this.awareness = new AwarenessRoom(awarenessOptions(options, this.connections))
    this.#considerUnload()
  }

  /** The document. Only inside `exclusive` is it certain to be what is committed. */
  get doc(): Y.Doc {
    return this.live.doc
  }

  /** Runs when nobody else touches the document, which is in memory then, in order. Check `ended` first. Rejects when it cannot be loaded. */
  exclusive<T>(job: () => Promise<T>): Promise<T> {
    return this.#turns.alone(async () => {
      await this.#wake()
      return job()
    })
  }
  /** Resolves when the document is in memory, where it stays for a while; rejects when it cannot be loaded. */
  async awake(): Promise<void> {
    if (this.live.isAsleep) await this.exclusive(async () => undefined)
  }

  /** Lets a connection in at the end of a turn. Its frames may be handed to `receive` from now on. */
  enter(connection: Connection): void {
    this.#cancelUnload?.()
    this.#joining.push(connection)
    this.#planTurn()
  }

  /** Everybody who is here or about to be let in, the oldest first. */
  everybody = (): readonly Connection[] => [...this.connections, ...this.#joining]

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.awareness.leave(connection)
    this.#joining = this.#joining.filter((other) => other !== connection)
    this.#considerUnload()
  }

  /** Takes one frame. Bytes that are no message close the connection. */
  receive(connection: Connection, bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    if (frame === null) connection.close('malformed')
    else if (frame.kind === 'awareness') this.awareness.take(connection, frame.bytes)
    else if (frame.kind === 'who') this.awareness.welcome(connection)
    else {
      if (frame.kind === 'update') connection.received++
      this.#inbox.push({ connection, frame, count: connection.received })
      this.#planTurn()
    }
  }

  /** Once a second: keeps lines open, and gives slow ones what they missed. */
  tick(): void {
    let behind = false
    for (const connection of this.connections) {
      connection.tick()
      behind ||= connection.isBehind
    }
    if (behind) this.#planTurn()
    const idleMs = this.#options.server.clock.nowMs() - this.#usedMs
    if (idleMs > this.#options.limits.idleSleepMs && !this.live.isAsleep) void this.#turns.alone(() => this.#sleep())
  }

  /** After the commit of an update, and after `reach`: everybody gets it, in the same tick. */
  published({ seq, update, before, authors = onlyServer }: Published): void {
    if (seq <= this.live.head) return
    this.live.committed(seq, update)
    this.#send(update, before, authors)
  }

  /** After a commit: tells the other servers, and takes what they committed before it. It stays, whatever can be read now. */
  async reach({ seq, update, before }: Published): Promise<void> {
    this.#options.onCommitted(seq, update)
    // The log was begun anew under our hands.
    if (seq <= this.live.head) return this.end('resync')
    await this.live.hearOut(seq - 1)
    await this.follow(seq - 1, before).catch(() => this.end('resync'))
  }

  /** Another server says that it committed update `seq`. It is taken in the next turn, with all that was said until then. */
  hear(seq: number, bytes: Uint8Array): void {
    this.live.hear(seq, bytes)
    if (this.live.isTold) this.#planTurn()
  }

  /**
   * Inside `exclusive`: takes what other servers committed up to update `seq` and gives it to everybody here. `before`
   * is the state vector of what everybody here has, if not the committed one. Rejects when the log cannot be read; nothing is changed then.
   */
  async follow(seq: number, before?: Uint8Array): Promise<void> {
    if (this.ended || seq <= this.live.head) return
    const had = before ?? this.live.vector
    this.#spread(await this.live.follow(seq, had), had)
  }

  /** Inside `exclusive`: builds the document anew from its log; everybody gets what is in it that they do not have. */
  async renew(before: Uint8Array): Promise<void> {
    this.#spread(await this.live.renew(before), before)
  }

  /** The one way out: closes everybody, forgets the document. What was not committed is still with the clients. */
  end(reason: CloseReason): void {
    if (this.ended) return
    this.ended = true
    this.#turns.cancel()
    this.#cancelUnload?.()
    for (const connection of this.everybody()) connection.close(reason)
    this.connections.clear()
    this.#joining = []
    this.#inbox = []
    this.awareness.end()
    this.live.end()
    this.#options.onEnd()
  }

  /** Leaves memory when nobody is connected: commits what came in, keeps a snapshot when the log is long. */
  unload(): Promise<void> {
    return this.#turns.alone(async () => {
      await this.#turn()
      if (!this.ended && !this.live.isAsleep && this.live.logRows >= this.#options.limits.unloadRows)
        await this.#compact()
      if (this.connections.size + this.#joining.length + this.#inbox.length === 0) this.end('restart')
    })
  }

  /** The same for a restart, whoever is connected. */
  drain(): Promise<void> {
    return this.#turns.alone(async () => {
      await this.#turn()
      this.end('restart')
    })
  }

  get #isQuiet(): boolean {
    return this.#joining.length + this.#inbox.length === 0 && !this.live.isTold
  }

  #considerUnload(): void {
    this.#cancelUnload?.()
    if (this.ended || this.connections.size + this.#joining.length > 0) return
    const { server, limits } = this.#options
    this.#cancelUnload = server.clock.after(limits.idleUnloadMs, () => void this.unload())
  }

  #planTurn(): void {
    if (!this.ended) this.#turns.plan(() => this.#turn())
  }

  /** Never rejects: what goes wrong ends the document in memory, and everybody gets it anew from its bytes. */
  async #turn(): Promise<void> {
    if (this.ended || (this.live.isAsleep && this.#isQuiet)) return
    const waiting = this.#inbox
    this.#inbox = []
    this.#turns.began()
    try {
      await this.#wake()
      if (!this.ended) await this.#takeTurn(waiting)
    } catch (error) {
      this.#options.server.onAlarm?.(this.name, 'turn-failed', error)
      this.end('resync')
    }
  }

  async #takeTurn(waiting: readonly Waiting[]): Promise<void> {
    await this.follow(this.live.told).catch(this.#options.onBehind)
    if (this.ended) return
    const before = this.live.vector
    let taken = this.#admitAll(waiting)
    while (taken === 'spoiled') {
      // Whoever spoiled the document is refused by now; the others' edits are admitted again on a clean one.
      await this.renew(before)
      if (this.ended) return
      taken = this.#admitAll(waiting)
    }
    this.#turns.weigh({ updates: taken.updates.length, lines: this.connections.size })
    let own: Published | null = null
    if (taken.updates.length > 0) {
      const update = Y.mergeUpdates(taken.updates)
      const { name, server } = this.#options
      const committed = await server.storage.transact([{ kind: 'append-update', room: name, bytes: update }])
      if (!committed.ok) {
        this.end('resync')
        return
      }
      own = { seq: committed.value.seqs[0] ?? 0, update, before, authors: taken.authors }
    }
    for (const [connection, count] of taken.acks) connection.ack(count)
    if (own !== null) {
      await this.reach(own)
      this.published(own)
      if (this.ended) return
    }
    tellTakenBack(taken, (actor, records) => this.#options.server.onTakenBack?.(actor, this.name, records))
    await this.#letIn()
    for (const { connection, frame } of waiting) {
      if (frame.kind === 'ask') connection.sendDifference(this.live, frame.stateVector)
    }
    for (const connection of this.connections) connection.catchUp(this.live)
    if (this.live.isLong(this.#options.limits)) await this.#compact()
  }

  #admitAll(waiting: readonly Waiting[]): Taken | 'spoiled' {
    const { name, room, server, limits } = this.#options
    const isFull = this.live.bytes > limits.roomBytes
    return admitAll(waiting, { doc: this.doc, room, isFull, judgeOf: (actor) => server.judge(actor, name) })
  }

  #spread(news: Uint8Array | 'nothing' | 'lost', before: Uint8Array): void {
    if (news === 'lost') this.end('resync')
    else if (news !== 'nothing') this.#send(news, before, onlyServer)
  }

  #send(update: Uint8Array, before: Uint8Array, authors: Authors): void {
    const frame = shareFrame(updateFrame(update))
    for (const connection of this.connections) {
      if (authors.size > 1 || !authors.has(connection)) connection.sendLive(frame, before)
    }
    this.#options.server.onChanged(this.name)
  }

  /** What they get from now on is complete, also of what other servers committed before they came. */
  async #letIn(): Promise<void> {
    const ready = new Set(this.#joining)
    if (ready.size === 0) return
    const isNewest = await this.live
      .logHead()
      .then((head) => this.follow(head).then(() => true))
      .catch(() => false)
    if (this.ended) return
    const stepOne = shareFrame(stepOneFrame(this.live.vector))
    for (const connection of ready) {
      if (!isNewest) connection.close('resync')
      if (!connection.isOpen) continue
      this.connections.add(connection)
      connection.sendShared(stepOne)
      this.awareness.welcome(connection)
    }
    this.#joining = this.#joining.filter((connection) => !ready.has(connection))
  }

  /** Nobody has edited or asked for it in a long time: only the people stay. */
  async #sleep(): Promise<void> {
    if (this.ended || this.live.isAsleep || !this.#isQuiet) return
    if (this.live.logRows >= this.#options.limits.unloadRows) await this.#compact()
    if (!this.ended) this.live.sleep()
  }
  async #wake(): Promise<void> {
    this.#usedMs = this.#options.server.clock.nowMs()
    if (this.live.slept !== null && !this.ended) await this.renew(this.live.slept)
  }

  async #compact(): Promise<void> {
    const { server, name } = this.#options
    const outcome = await this.live.compact()
    if (outcome === 'done') return
    server.onAlarm?.(name, `snapshot-${outcome}`)
    // The document in memory is not what the log says: nobody may read it any longer.
    if (outcome === 'differs') this.end('resync')
  }
}
