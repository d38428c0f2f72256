import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { measureEvening } from './evening.js'
import { type HallPlace, measureHall } from './hall.js'
import { measureStorm } from './joinStorm.js'
import { type LargeBoard, makeLargeBoard, storeLargeBoard } from './largeBoard.js'
import { WireClient } from './load/wireClient.js'
import { rest } from './machine.js'
import type { Figures } from './runs.js'
import { type Program, peers, type Running, siroop } from './servers.js'
import { startStores } from './stores.js'
import type { Workload } from './workloads.js'
import {
  copyOf,
  type Facilitator,
  type Made,
  makeWorkshops,
  type Prepared,
  prepare,
  signIn,
  type Wanted,
} from './workshops.js'

const room = [siroop, peers.hocuspocus, peers.yws, peers.ywsLeveldb, peers.relay]
/** Which servers do which workload; in a quick look not all of them do everything. */
export function serversOf({ kind, id }: Workload, quick: boolean): readonly Program[] {
  if (kind === 'evening' || kind === 'polling') return [siroop]
  if (kind === 'storm') return room.filter((one) => one !== peers.relay)
  if (kind === 'two')
    return [
      { ...siroop, name: 'Siroop × 2' },
      { ...peers.hocuspocus, name: 'hocuspocus × 2 + redis' },
    ]
  if (quick && id === 'room-100') return [siroop, peers.hocuspocus, peers.relay]
  return quick && id === 'rooms' ? [siroop, peers.hocuspocus] : room
}

/** Where runs take place: servers on fresh folders, with data that was made once and is copied. */
export class Places {
  readonly #prepared = new Map<string, Promise<Prepared>>()
  readonly #boards = new Map<string, LargeBoard>()
  readonly #folders = new Set<string>()
  readonly #leastSeats: number

  /** @param leastSeats a single workshop gets at least so many, so that several workloads share it: quicker, less exact. */
  constructor(leastSeats: number) {
    this.#leastSeats = leastSeats
  }

  /** One run. A text: why this cannot be measured here. Rejects when something goes wrong. */
  async run(workload: Workload, program: Program): Promise<Figures | string> {
    switch (workload.kind) {
      case 'evening': {
        const data = await this.#data({ workshops: 1, clients: workload.wanted.phones, at: 'writing' })
        const folder = this.#copy(data)
        const start = (port: number) => program.start(folder, {}, port)
        const made = theFirst(data.made)
        if (made.lead === null) throw new Error('Nobody leads the evening')
        return { kind: 'evening', ...(await measureEvening({ made, lead: made.lead, start }, workload.wanted)) }
      }
      case 'hall':
      case 'polling':
        return this.#hall(workload, program)
      case 'storm':
        return this.#storm(workload, program)
      case 'two':
        return this.#two(workload.wanted, program)
    }
  }
  /** Makes what Siroop's runs start from, so that it is not part of any time limit. */
  async prepareFor(workload: Workload): Promise<void> {
    if (workload.kind === 'evening') await this.#data({ workshops: 1, clients: workload.wanted.phones, at: 'writing' })
    if (workload.kind === 'hall' || workload.kind === 'polling') await this.#data(wantedOf(workload.wanted))
    if (workload.kind === 'storm') await this.#data({ workshops: 1, clients: workload.wanted.joiners, at: 'grouping' })
  }
  /** Removes the folders of the runs so far. */
  tidy(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
    this.#folders.clear()
  }
  async remove(): Promise<void> {
    this.tidy()
    for (const prepared of this.#prepared.values())
      await prepared.then(
        (one) => one.remove(),
        () => undefined,
      )
  }

  async #hall({ kind, wanted }: Extract<Workload, { kind: 'hall' | 'polling' }>, program: Program): Promise<Figures> {
    const data = program === siroop ? await this.#data(wantedOf(wanted)) : null
    const server = await program.start(data === null ? this.#folder() : this.#copy(data))
    try {
      const place = {
        program,
        pids: [server.pid],
        stores: () => [],
        urlOf: urls(program, data?.made ?? [], () => server.address),
        polls: kind === 'polling',
      }
      return { kind: 'hall', ...(await measureHall(place, wanted)) }
    } finally {
      await server.stop()
    }
  }

  async #storm({ wanted, board: size }: Extract<Workload, { kind: 'storm' }>, program: Program): Promise<Figures> {
    const board = this.#boards.get(String(size.operations)) ?? makeLargeBoard(size)
    this.#boards.set(String(size.operations), board)
    const data = program === siroop ? await this.#data({ workshops: 1, clients: wanted.joiners, at: 'grouping' }) : null
    const folder = data === null ? this.#folder() : this.#copy(data)
    if (data !== null) await storeLargeBoard(join(folder, 'siroop.db'), theFirst(data.made).board, board)
    const keeps = program !== peers.yws
    let server = await program.start(folder)
    try {
      const urlOf = urls(program, data?.made ?? [], () => server.address)
      if (data === null) {
        await bringIn(program, urlOf(0, 0), board)
        if (keeps) {
          await server.stop()
          server = await program.start(folder)
        }
      }
      return { kind: 'storm', ...(await measureStorm({ program, server, urlOf, isFresh: keeps }, wanted)) }
    } finally {
      await server.stop()
    }
  }

  async #two(wanted: Parameters<typeof measureHall>[1], program: Program): Promise<Figures | string> {
    const isOurs = program.id === siroop.id
    const stores = await startStores({ postgres: isOurs })
    if (typeof stores === 'string') return stores
    const servers: Running[] = []
    try {
      const { DATABASE_URL, REDIS_URL } = stores.environment
      const environment = isOurs ? { DATABASE_URL, REDIS_URL } : { REDIS_URL }
      const shared = this.#folder()
      for (let number = 0; number < 2; number++)
        servers.push(await program.start(isOurs ? this.#folder() : shared, environment))
      const [one, other] = servers as [Running, Running]
      const by = isOurs ? await signIn(one) : null
      if (by !== null && !(await knows(other, by)))
        return 'not available: two instances with DATABASE_URL and REDIS_URL do not share who is signed in'
      const made = by === null ? [] : await makeWorkshops(by, wantedOf(wanted))
      const pids = servers.map(({ pid }) => pid)
      const urlOf = urls(program, made, (client) => (client % 2 === 0 ? one : other).address)
      return { kind: 'hall', ...(await measureHall({ program, pids, stores: stores.pids, urlOf }, wanted)) }
    } finally {
      for (const server of servers) await server.stop()
      await stores.stop()
    }
  }

  #data(asked: Wanted): Promise<Prepared> {
    const isShared = asked.workshops === 1 && asked.at === 'grouping'
    const wanted = isShared ? { ...asked, clients: Math.max(asked.clients, this.#leastSeats) } : asked
    const key = JSON.stringify(wanted)
    const known = this.#prepared.get(key) ?? prepare((folder) => siroop.start(folder), wanted)
    this.#prepared.set(key, known)
    return known
  }
  #folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'siroop-bench-'))
    this.#folders.add(folder)
    return folder
  }
  #copy(prepared: Prepared): string {
    const folder = copyOf(prepared)
    this.#folders.add(folder)
    return folder
  }
}

const wantedOf = ({ rooms, clients }: { rooms: number; clients: number }): Wanted => ({
  workshops: rooms,
  clients,
  at: 'grouping',
})

/** The address of a client: at Siroop with a seat and a token of its own; peers let everybody in. */
function urls(program: Program, made: readonly Made[], addressOf: (client: number) => string): HallPlace['urlOf'] {
  return (number, client) => {
    const base = addressOf(client).replace('http', 'ws')
    if (program.id !== siroop.id) return { document: `board-${number}`, url: `${base}/board-${number}` }
    const { board, seats } = made[number] ?? theFirst(made)
    return { document: board, url: `${base}/sync/${board}?token=${seats[client]?.token ?? ''}&ack=1` }
  }
}

/** One client brings the board to a peer; it stays until the peer has had time to write it down. */
async function bringIn(program: Program, at: ReturnType<HallPlace['urlOf']>, board: LargeBoard): Promise<void> {
  let saved = 0
  const ears = {
    onAck: (count: number) => {
      saved = count
    },
  }
  const client = new WireClient({ ...at, wire: program.wire, clientId: 5, asks: true, reads: 'live', ears })
  await client.synced
  for (const update of [board.state, ...board.tail]) Y.applyUpdate(client.doc, update, 'brought')
  const giveUp = Date.now() + 20_000
  while (program.wire === 'hocuspocus' && saved < client.sent && Date.now() < giveUp) await rest(50)
  // Two seconds is how long Hocuspocus waits with writing; LevelDB is told of each update at once.
  await rest(3_000)
  client.leave()
  await rest(500)
}

/** Does this instance know who signed in at another one? */
async function knows({ address }: Running, { cookie }: Facilitator): Promise<boolean> {
  return (await fetch(`${address}/api/me`, { headers: { cookie } })).ok
}

function theFirst(made: readonly Made[]): Made {
  const [first] = made
  if (first === undefined) throw new Error('There is no workshop')
  return first
}
