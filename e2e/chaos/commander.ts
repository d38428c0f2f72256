import { setTimeout as wait } from 'node:timers/promises'
import { type Command, commandId, type FacilitatorView } from '@siroop/domain'
import { io, type Socket } from 'socket.io-client'
import { newId } from '../play/chance.js'
import type { Seat } from '../play/person.js'

/**
 * A facilitator who keeps adding a minute to the clock, through every break of the line: each command goes again with
 * its own id until it is answered. The clock then tells whether one was carried out twice, or an answered one not at all.
 */
export class Commander {
  answered = 0
  #seat: Seat
  readonly #addresses: () => readonly string[]
  #socket: Socket | null = null
  #view: FacilitatorView | null = null
  #stopped = false
  #run: Promise<void>
  #firstEndMs: number | null = null

  /** @param addresses servers that may be asked now; none while all of them are down. */
  constructor(seat: Seat, addresses: () => readonly string[]) {
    this.#seat = seat
    this.#addresses = addresses
    this.#run = this.#work()
  }

  /**
   * Stops, and gives how many minutes the clock is off. A server that did not hear of the last minute yet has the
   * time in which it asks anyway (NBR-3) to show it: what was done twice or not at all stays off.
   */
  async settle(): Promise<number> {
    this.#stopped = true
    await this.#run
    // A new line, perhaps to another server.
    this.#socket?.disconnect()
    this.#view = null
    const socket = await this.#connected()
    const giveUp = performance.now() + 15_000
    let off = this.#offBy(await this.#seen(socket))
    while (off !== 0 && performance.now() < giveUp) {
      await wait(20)
      off = this.#offBy(await this.#seen(socket))
    }
    this.leave()
    return off
  }

  #offBy(view: FacilitatorView): number {
    return Math.abs(Math.round((endOf(view) - (this.#firstEndMs ?? 0)) / 60_000) - this.answered)
  }

  leave(): void {
    this.#stopped = true
    this.#socket?.disconnect()
    this.#socket = null
  }

  async #work(): Promise<void> {
    const first = await this.#seen(await this.#connected())
    this.#firstEndMs = endOf(first)
    const { position } = first
    if (position === null) throw new Error('The clock does not run')
    const from = { step: position.step, segment: position.segment }
    while (!this.#stopped) {
      await this.#ask({ type: 'addTime', from, minutes: 1 })
      this.answered++
      await wait(100)
    }
  }

  async #ask(command: Command): Promise<void> {
    const message = { id: commandId(newId()), command }
    for (;;) {
      const socket = await this.#connected()
      const answer: { ok: boolean; refusal?: string } = await socket
        .timeout(3_000)
        .emitWithAck('command', message)
        .catch(() => ({ ok: false, refusal: 'no-answer' }))
      if (answer.ok) return
      if (!passing.has(answer.refusal ?? '')) throw new Error(`A minute was refused: ${answer.refusal}`)
      await wait(200)
    }
  }

  async #connected(): Promise<Socket> {
    for (;;) {
      if (this.#socket?.connected) return this.#socket
      this.#socket?.disconnect()
      const addresses = this.#addresses()
      const address = addresses[Math.floor(Math.random() * addresses.length)]
      if (address !== undefined && (await this.#connect(address))) continue
      await wait(100)
    }
  }

  #connect(address: string): Promise<boolean> {
    const { workshop, token } = this.#seat
    const socket = io(address, {
      path: '/control',
      auth: { workshop, token },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin: address },
    })
    this.#socket = socket
    socket.on('view', (view: FacilitatorView) => {
      this.#view = view
    })
    return new Promise((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.once('connect_error', () => resolve(false))
    })
  }

  async #seen(socket: Socket): Promise<FacilitatorView> {
    while (this.#view === null) {
      if (!socket.connected) await this.#connected()
      await wait(20)
    }
    return this.#view
  }
}

const endOf = ({ clock }: FacilitatorView): number => clock?.endsAtMs ?? 0
/** Refusals after which the same command is sent again. */
const passing: ReadonlySet<string> = new Set(['no-answer', 'stopping', 'not-saved', 'too-fast'])
