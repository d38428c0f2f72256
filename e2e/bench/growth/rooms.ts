import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quantile } from '../figures.js'
import { type Hand, hire } from '../sync/load/crew.js'
import type { PhoneJobs } from '../sync/load/phones.js'
import { cpuMs, Meter, nowMs, residentBytes, rest } from '../sync/machine.js'
import { type Running, siroop } from '../sync/servers.js'
import { type Stores, startStores } from '../sync/stores.js'
import { makeWorkshops, signIn } from '../sync/workshops.js'

/** What so many live rooms cost one server, and its database when that is a program of its own. */
export interface RoomsFigures {
  readonly rooms: number
  readonly store: 'SQLite' | 'PostgreSQL'
  /** Everybody is in and nobody writes: memory above an empty server, and processor time, for each room. */
  readonly quietKB: number
  readonly quietCores: number
  /** Everybody in every room writes at the same time. */
  readonly writingKB: number
  readonly writingCores: number
  readonly databaseCores: number
  readonly ackP50: number
  readonly ackP95: number
  /** Lines that one server takes in, in a second, when a hundred phones at a time come in. */
  readonly linesPerSecond: number
  readonly emptyMB: number
  /** Part of the machine that others took. */
  readonly strangers: number
}
export interface RoomsWanted {
  readonly rooms: number
  readonly phones: number
  readonly seconds: number
  readonly store: RoomsFigures['store']
}

/** Characters a second of everybody, all the time: somebody with two thumbs types three, and thinks half of the time. */
export const keysPerSecond = 1.5
/** So many phones come in at the same moment, then the next ones. */
const atOnce = 100
/** A phone has two: the control line and that of its own document. */
export const linesPerPhone = 2

/** Rejects when somebody does not get in, or an acknowledgement stays out. A text: why it cannot be measured here. */
export async function measureRooms(wanted: RoomsWanted): Promise<RoomsFigures | string> {
  const stores = wanted.store === 'PostgreSQL' ? await startStores({ postgres: true }) : null
  if (typeof stores === 'string') return stores
  const folder = mkdtempSync(join(tmpdir(), 'siroop-growth-'))
  const server = await siroop.start(folder, { SIROOP_BACKUPS: 'off', ...stores?.environment })
  const hall = await hire<PhoneJobs>('phones')
  try {
    return await measure({ server, hall, stores }, wanted)
  } finally {
    hall.end()
    await server.stop()
    await stores?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Place {
  readonly server: Running
  readonly hall: Hand<PhoneJobs>
  readonly stores: Stores | null
}

async function measure({ server, hall, stores }: Place, wanted: RoomsWanted): Promise<RoomsFigures> {
  const { rooms, phones, seconds, store } = wanted
  const pids = [server.pid]
  const emptyBytes = residentBytes(pids)
  const by = await signIn(server)
  const made = await makeWorkshops(by, { workshops: rooms, clients: phones, at: 'writing' })
  const seats = made.flatMap((one) => one.seats)
  const beganMs = nowMs()
  const inMs = await hall.ask('enterInTurn', { address: server.address, seats, board: null, atOnce })
  // What entering left behind is collected, and nobody does anything.
  await rest(3_000)
  const quiet = new Meter(pids, [hall.pid])
  await rest(seconds * 1_000)
  const still = quiet.stop()
  const quietBytes = residentBytes(pids)
  const databases = () => (stores === null ? 0 : cpuMs(stores.pids()))
  const before = databases()
  const meter = new Meter(pids, [hall.pid])
  const acks = await hall.ask('type', { seconds, perSecond: keysPerSecond })
  const used = meter.stop()
  await hall.ask('leave', undefined)
  return {
    rooms,
    store,
    quietKB: (quietBytes - emptyBytes) / rooms / 1_000,
    quietCores: still.serverMs / still.wallMs / rooms,
    writingKB: (used.peakBytes - emptyBytes) / rooms / 1_000,
    writingCores: used.serverMs / used.wallMs / rooms,
    databaseCores: (databases() - before) / used.wallMs / rooms,
    ackP50: quantile(acks, 0.5),
    ackP95: quantile(acks, 0.95),
    linesPerSecond: (seats.length * linesPerPhone) / ((inMs - beganMs) / 1_000),
    emptyMB: emptyBytes / 1e6,
    strangers: Math.max(still.strangers, used.strangers),
  }
}
