import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { closeCodes } from '@siroop/protocol'
import type { RealServer } from '@siroop/server/realServers/programTestData.js'
import { layWire } from '../run/wire.js'
import { type Hall, type HallOptions, openHall } from './hall.js'
import type { Form, Trial, Verdict } from './trial.js'

/** How many people, how often, how long. */
export interface Size {
  readonly people: number
  readonly times: number
  /** Shortest and longest time of a cut or an outage, milliseconds. */
  readonly cutMs: readonly [number, number]
}
/** A fault that strikes a hall of people who write. */
export interface Fault {
  readonly name: string
  readonly short: Size
  readonly full: Size
  readonly hall?: Pick<HallOptions, 'nowMs'>
  /** The clock of the server moves, so the minutes of the facilitator tell nothing about doubles. */
  readonly movesClock?: boolean
  /** What it stands on when that is not a database of its own. */
  readonly ground?: () => Promise<Ground>
  /** Does it once, while everybody writes, and leaves the hall whole. Gives how many acknowledged changes it found lost. */
  readonly strike: (struck: Struck) => Promise<number>
}
export interface Struck {
  readonly hall: Hall
  readonly size: Size
  readonly round: number
  readonly ground: Ground
}
/** Databases that a fault may break, and the settings of the servers that stand on them. */
export interface Ground {
  readonly servers: readonly Readonly<Record<string, string>>[]
  readonly postgres: RealServer | null
  readonly redis: RealServer | null
  remove(): Promise<void>
}

/** A server with a database of its own. */
const plainGround = async (): Promise<Ground> => ({
  servers: [{}],
  postgres: null,
  redis: null,
  remove: async () => undefined,
})

const server = (hall: Hall) => {
  const [first] = hall.servers
  if (first === undefined) throw new Error('The hall has no server')
  return first
}
export const between = ([least, most]: readonly [number, number]): number => least + Math.random() * (most - least)

/** Looks before anybody comes back: a client that returns would bring along what the server had lost. */
export async function comeBack(hall: Hall): Promise<number> {
  const lost = await hall.lost()
  hall.seat()
  return lost
}

const killServer: Fault = {
  name: 'kill -9 of the server',
  short: { people: 8, times: 2, cutMs: [0, 0] },
  full: { people: 30, times: 50, cutMs: [0, 0] },
  strike: async ({ hall, round }) => {
    await hall.advance(5 + ((round * 7) % 11))
    await server(hall).kill9()
    hall.unseat()
    await server(hall).start()
    return comeBack(hall)
  },
}

/** A process manager that asks a server to end, in the middle of what everybody types. */
const stopServer: Fault = {
  name: 'restart (SIGTERM)',
  short: { people: 8, times: 1, cutMs: [0, 0] },
  full: { people: 30, times: 10, cutMs: [0, 0] },
  strike: async ({ hall, round }) => {
    await hall.advance(5 + ((round * 7) % 11))
    const before = hall.closedWith.length
    const askedAtMs = performance.now()
    const code = await server(hall).stop()
    const tookMs = Math.round(performance.now() - askedAtMs)
    const told = hall.closedWith.slice(before).filter((one) => one === closeCodes.restart).length
    hall.unseat()
    // Everybody was writing: each line hears that it is a restart, and the process is gone before somebody kills it.
    if (code !== 0 || tookMs > 30_000 || told < hall.writers.length)
      throw new Error(`It ended with ${code} after ${tookMs} ms, and ${told} lines heard of a restart`)
    await server(hall).start()
    return comeBack(hall)
  },
}

const cutLines: Fault = {
  name: 'network of the clients cut',
  short: { people: 8, times: 2, cutMs: [200, 800] },
  full: { people: 30, times: 8, cutMs: [5_000, 60_000] },
  strike: async ({ hall, size: { cutMs } }) => {
    const wire = await layWire(server(hall).port)
    hall.unseat()
    hall.seat([wire.port])
    await hall.advance(5)
    wire.pull()
    await wait(between(cutMs))
    wire.plugIn()
    await hall.advance(5)
    hall.unseat()
    await wire.close()
    return comeBack(hall)
  },
}

const fullDisk: Fault = {
  name: 'disk full',
  short: { people: 8, times: 1, cutMs: [500, 1_000] },
  full: { people: 30, times: 5, cutMs: [3_000, 10_000] },
  strike: async ({ hall, size: { cutMs } }) => {
    await hall.advance(5)
    limitFiles(server(hall).pid(), '1')
    const before = hall.acknowledged()
    await wait(between(cutMs))
    const during = hall.acknowledged() - before
    limitFiles(server(hall).pid(), 'unlimited')
    // What was on its way when the disk was full may still count; more means that the disk was not full at all.
    if (during > hall.writers.length * 6) throw new Error(`The disk was not full: ${during} changes were kept`)
    await hall.advance(5)
    hall.unseat()
    return comeBack(hall)
  },
}

/** From here on no file of this process may grow past so many bytes, as on a full disk; the process lives on. */
function limitFiles(pid: number | null, bytes: string): void {
  if (pid === null) throw new Error('The server does not run')
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}

const day = 86_400_000
const jumpClock: Fault = {
  name: 'clock jumps a day ahead and back',
  short: { people: 8, times: 2, cutMs: [0, 0] },
  full: { people: 30, times: 10, cutMs: [0, 0] },
  hall: { nowMs: Date.UTC(2026, 5, 1, 19) },
  movesClock: true,
  strike: async ({ hall, round }) => {
    await hall.advance(5)
    await server(hall).setClock(Date.UTC(2026, 5, 1, 19) + (round % 2 === 0 ? day : -day))
    await hall.advance(5)
    hall.unseat()
    return comeBack(hall)
  },
}

/** Faults of one server. */
export const serverFaults: readonly Fault[] = [killServer, stopServer, cutLines, fullDisk, jumpClock]

/**
 * Lets a fault strike, and looks what became of everything: no acknowledged change lost, no command done twice or not at
 * all, everybody equal within a second.
 */
export const trialOf = (fault: Fault): Trial => ({
  name: fault.name,
  run: async (form: Form): Promise<Verdict> => {
    const size = fault[form]
    const ground = await (fault.ground ?? plainGround)()
    let hall: Hall | null = null
    try {
      hall = await openHall({ ...fault.hall, servers: ground.servers, people: size.people })
      let lost = 0
      for (let round = 0; round < size.times; round++) lost += await fault.strike({ hall, size, round, ground })
      await hall.advance(3)
      const { equal, equalAfterMs, doubles } = await hall.settle()
      const told = fault.movesClock === true ? 'uncounted' : doubles
      return {
        good: lost === 0 && (told === 'uncounted' || told === 0) && equal && equalAfterMs < 1_000,
        seen:
          `${size.times} times, ${size.people} people: ${hall.acknowledged()} changes kept, ${lost} lost, ${told} doubles, ` +
          (equal ? `equal after ${Math.round(equalAfterMs)} ms` : 'NOT equal'),
      }
    } finally {
      await hall?.close()
      await ground.remove()
    }
  },
})
