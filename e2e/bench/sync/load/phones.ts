import { mineRoom, readBoard, setDraft, submitNote } from '@siroop/board'
import { noteId, stepId, type View } from '@siroop/domain'
import { io, type Socket } from 'socket.io-client'
import { newId } from '../../../play/chance.js'
import type { Seat } from '../../../play/person.js'
import { nowMs, rest } from '../machine.js'
import { steps } from '../workshops.js'
import { serve } from './crew.js'
import { WireClient } from './wireClient.js'

/** How long a phone waits for anything before it says that it did not come. */
const patienceMs = 30_000
const step = stepId(steps.writing)

interface Evening {
  readonly address: string
  readonly seats: readonly Seat[]
  /** Name of the board, when this moment of the evening needs it; else null. */
  readonly board: string | null
}

/** One phone: a control line, its own document, and the board when a step needs it. */
class Phone {
  readonly views: { readonly version: number; readonly atMs: number }[] = []
  revealedMs: number | null = null
  boardMs: number | null = null
  mine: WireClient | null = null
  readonly #seat: Seat
  #socket: Socket | null = null
  #board: WireClient | null = null
  readonly #sentMs: number[] = []
  readonly #frames: number[] = []
  readonly ackTimes: number[] = []

  constructor(seat: Seat) {
    this.#seat = seat
  }

  /** Comes in. Gives the moment at which it had its view and its documents. */
  async enter({ address, board }: Evening): Promise<number> {
    const { workshop, participant, token } = this.#seat
    this.#sentMs.length = this.#frames.length = 0
    const open = (document: string, ears: ConstructorParameters<typeof WireClient>[0]['ears']) =>
      new WireClient({
        url: `${address.replace('http', 'ws')}/sync/${document}?token=${token}&ack=1`,
        wire: 'y-websocket',
        document,
        clientId: Math.floor(Math.random() * 2 ** 31),
        asks: true,
        reads: 'live',
        ears,
      })
    this.mine = open(mineRoom(workshop, participant, 1), { onAck: (count, atMs) => this.#hearAck(count, atMs) })
    this.#board = board === null ? null : open(board, {})
    const view = this.#control(address)
    const times = await Promise.all([view, this.mine.synced, ...(this.#board === null ? [] : [this.#board.synced])])
    return Math.max(...times)
  }
  /** From here on the first moment with so many notes on the board is kept. */
  watchBoard(notes: number): void {
    const doc = this.#board?.doc
    doc?.on('update', () => {
      if (this.boardMs === null && readBoard(doc).notes.length >= notes) this.boardMs = nowMs()
    })
  }
  type(text: string): void {
    if (this.mine === null) return
    const sentMs = nowMs()
    setDraft(this.mine.doc, { step, text })
    this.#keep(sentMs)
  }
  submit(): void {
    if (this.mine === null) return
    const sentMs = nowMs()
    const fields = { gedrag: 'We bellen eerst en controleren daarna.' }
    submitNote(this.mine.doc, {
      id: noteId(newId()),
      step,
      kind: 'waarde',
      text: `Vertrouwen ${newId().slice(0, 6)}`,
      fields,
    })
    this.#keep(sentMs)
  }
  get unacknowledged(): number {
    return this.#frames.length
  }
  leave(): void {
    this.#socket?.disconnect()
    this.mine?.leave()
    this.#board?.leave()
  }

  #keep(sentMs: number): void {
    this.#sentMs.push(sentMs)
    this.#frames.push(this.mine?.sent ?? 0)
  }
  #hearAck(count: number, atMs: number): void {
    while ((this.#frames[0] ?? Number.POSITIVE_INFINITY) <= count) {
      this.#frames.shift()
      this.ackTimes.push(atMs - (this.#sentMs.shift() ?? atMs))
    }
  }
  #control(address: string): Promise<number> {
    const { workshop, token } = this.#seat
    const options = { path: '/control', auth: { workshop, token }, transports: ['websocket'], forceNew: true }
    const socket = io(address, { ...options, extraHeaders: { origin: address }, reconnection: false })
    this.#socket = socket
    return new Promise((resolve, reject) => {
      socket.on('connect_error', reject)
      socket.on('view', (view: View) => {
        const atMs = nowMs()
        this.views.push({ version: view.version, atMs })
        if (this.revealedMs === null && view.audience === 'participant' && view.revealedSteps.includes(step))
          this.revealedMs = atMs
        resolve(atMs)
      })
    })
  }
}

let phones: readonly Phone[] = []
const each = <T>(ask: (phone: Phone) => T): T[] => phones.map(ask)
/** Waits until it is so for every phone; gives for how many it is not in time. */
async function until(isSo: (phone: Phone) => boolean): Promise<number> {
  const giveUp = nowMs() + patienceMs
  const missing = () => phones.filter((one) => !isSo(one)).length
  while (missing() > 0 && nowMs() < giveUp) await rest(10)
  return missing()
}

const jobs = {
  /** All at the same moment. Gives when the last one was in. */
  enter: async (evening: Evening): Promise<number> => {
    phones = evening.seats.map((seat) => new Phone(seat))
    return Math.max(...(await Promise.all(each((phone) => phone.enter(evening)))))
  },
  /** So many at the same moment, then the next ones. Gives when the last one was in. */
  enterInTurn: async ({ atOnce, ...evening }: Evening & { readonly atOnce: number }): Promise<number> => {
    phones = evening.seats.map((seat) => new Phone(seat))
    let lastMs = 0
    for (let from = 0; from < phones.length; from += atOnce)
      lastMs = Math.max(...(await Promise.all(phones.slice(from, from + atOnce).map((phone) => phone.enter(evening)))))
    return lastMs
  },
  leave: () => void each((phone) => phone.leave()),
  /** Everybody types so long, so many characters a second. Gives every time from a key to its durable acknowledgement. */
  type: async ({ seconds, perSecond }: { seconds: number; perSecond: number }): Promise<readonly number[]> => {
    const everyMs = 1000 / perSecond
    const end = performance.now() + seconds * 1000
    const plans = each((phone) => ({ phone, at: performance.now() + Math.random() * everyMs, text: 'V' }))
    while (performance.now() < end) {
      for (const plan of plans)
        for (; plan.at <= performance.now(); plan.at += everyMs) {
          plan.text = plan.text.length > 70 ? 'V' : `${plan.text}e`
          plan.phone.type(plan.text)
        }
      await rest(4)
    }
    const missing = await until((phone) => phone.unacknowledged === 0)
    if (missing > 0) throw new Error(`${missing} phones wait for an acknowledgement`)
    return each((phone) => phone.ackTimes).flat()
  },
  /** For each of these versions the moment at which the last phone had a view of it or a later one. */
  lastViews: async (versions: readonly number[]): Promise<readonly number[]> => {
    const newest = Math.max(...versions)
    const missing = await until((phone) => phone.views.some(({ version }) => version >= newest))
    if (missing > 0) throw new Error(`${missing} phones did not get a view`)
    return versions.map((wanted) =>
      Math.max(
        ...each(({ views }) => views.find(({ version }) => version >= wanted)?.atMs ?? Number.POSITIVE_INFINITY),
      ),
    )
  },
  /** So many notes in all, dealt over the phones, until they are durable. */
  submit: async (notes: number): Promise<void> => {
    for (let number = 0; number < notes; number++) phones[number % phones.length]?.submit()
    const missing = await until((phone) => phone.unacknowledged === 0)
    if (missing > 0) throw new Error(`${missing} phones wait for an acknowledgement of their notes`)
  },
  watchBoard: (notes: number) => void each((phone) => phone.watchBoard(notes)),
  /** When the last phone knew of the reveal, and when the last one had all notes. */
  revealed: async (): Promise<{ readonly knownMs: number; readonly notesMs: number }> => {
    const missing = await until(({ revealedMs, boardMs }) => revealedMs !== null && boardMs !== null)
    if (missing > 0) throw new Error(`${missing} phones did not see the reveal`)
    return {
      knownMs: Math.max(...each(({ revealedMs }) => revealedMs ?? 0)),
      notesMs: Math.max(...each(({ boardMs }) => boardMs ?? 0)),
    }
  },
}
/** What a hall of phones can be asked. */
export type PhoneJobs = typeof jobs
serve(jobs)
