import { setTimeout as wait } from 'node:timers/promises'
import { boardRoom, type RoomName } from '@siroop/board'
import type { FacilitatorView, ParticipantView, StepId, View } from '@siroop/domain'
import { boardByNames, Writer } from '@siroop/server/board/writerTestData.js'
import { newId } from '../play/chance.js'
import { post } from '../play/door.js'
import { Person, type Seat } from '../play/person.js'
import { commandLine, type StoryServer, startServer } from '../run/server.js'
import { Commander } from './commander.js'

/** A hall full of people who change one board as fast as it is kept, on one server or several. */
export interface Hall {
  readonly servers: readonly StoryServer[]
  readonly writers: readonly Writer[]
  /** The facilitator, who adds minutes and counts the answers. */
  readonly commander: Commander
  /** Where one more line of the facilitator goes. */
  guestLine(): string
  /** Codes with which lines of the writers were closed from the other side, the oldest first. */
  readonly closedWith: readonly number[]
  /** Changes that were acknowledged so far. */
  acknowledged(): number
  /** Resolves when every writer got so many further acknowledgements. Rejects when that takes too long. */
  advance(count: number, limitMs?: number): Promise<void>
  /** Pulls out the lines of everybody on this server, or of everybody; they stay away until `seat`. */
  unseat(server?: StoryServer): void
  /** Everybody who is away comes in, through these ports when given (a cable), else straight. */
  seat(ports?: readonly number[]): void
  /** What somebody who comes in now finds: acknowledged changes that are not there. */
  lost(server?: StoryServer): Promise<number>
  /** Stops writing, waits until all of it is acknowledged and everybody has the same. */
  settle(): Promise<Settled>
  close(): Promise<void>
}
export interface Settled {
  readonly equal: boolean
  /** Time from the last acknowledgement until everybody had the same, milliseconds. */
  readonly equalAfterMs: number
  /** Minutes that the facilitator's clock got more or less than commands were answered. */
  readonly doubles: number
}
export interface HallOptions {
  readonly people: number
  readonly servers?: readonly Readonly<Record<string, string>>[]
  /** What time it is for the servers; needed to set their clocks. */
  readonly nowMs?: number
}

/** Opens a demo workshop, brings everybody in and lets them write. */
export async function openHall({ people, servers = [{}], nowMs }: HallOptions): Promise<Hall> {
  const running: StoryServer[] = []
  try {
    for (const environment of servers)
      running.push(await startServer({ mode: 'box', environment, ...(nowMs === undefined ? {} : { nowMs }) }))
    return await fillHall(running, people)
  } catch (error) {
    for (const server of running) await server.remove()
    throw error
  }
}

async function fillHall(servers: readonly StoryServer[], people: number): Promise<Hall> {
  const [first] = servers
  if (first === undefined) throw new Error('A hall needs a server')
  const { seats, lead, step, room } = await comeIn(first, people)
  const commander = new Commander(lead, () => servers.filter(isUp).map(addressOf))
  const writers = seats.map(() => new Writer({ id: newId(), document: boardByNames(step) }))
  const home = new Map(writers.map((writer, index) => [writer, servers[index % servers.length] ?? first]))
  const away = new Set<Writer>()
  let ports: readonly number[] | null = null
  const closedWith: number[] = []
  let open = true
  const tokenOf = new Map(writers.map((writer, index) => [writer, seats[index]?.token ?? '']))
  const portOf = (writer: Writer): number => {
    const own = home.get(writer) ?? first
    if (ports !== null) return ports[servers.indexOf(own)] ?? own.port
    return (isUp(own) ? own : (servers.find(isUp) ?? own)).port
  }
  const connect = (writer: Writer) => {
    if (!open || away.has(writer)) return
    writer.connect(lineOf(portOf(writer), room, tokenOf.get(writer) ?? ''))
  }
  for (const writer of writers) {
    writer.onDown = (code) => {
      closedWith.push(code)
      void wait(100 + Math.random() * 200).then(() => connect(writer))
    }
    connect(writer)
  }
  const acknowledged = () => writers.reduce((sum, one) => sum + one.acknowledged, 0)
  const observe = async (server: StoryServer): Promise<Writer> => {
    const observer = new Writer({ id: newId(), document: boardByNames(step) })
    observer.stop()
    observer.onDown = () => void wait(100).then(() => open && observer.connect(address))
    const address = lineOf(server.port, room, lead.token)
    observer.connect(address)
    await within(observer.synced, 20_000, 'somebody who comes in gets the whole document')
    return observer
  }
  return {
    servers,
    writers,
    commander,
    closedWith,
    guestLine: () => lineOf(first.port, room, lead.token),
    acknowledged,
    advance: async (count, limitMs = 60_000) => {
      const goals = writers.map((one) => one.acknowledged + count)
      const all = Promise.all(writers.map((one, index) => one.reached(goals[index] ?? 0)))
      await within(all, limitMs, `everybody gets ${count} changes kept`)
    },
    unseat: (server) => {
      for (const writer of writers) {
        if (server !== undefined && home.get(writer) !== server) continue
        away.add(writer)
        writer.drop()
      }
    },
    seat: (through) => {
      ports = through ?? null
      const waiting = [...away]
      away.clear()
      for (const writer of waiting) connect(writer)
    },
    lost: async (server) => {
      const told = writers.map((one) => one.acknowledged)
      const observer = await observe(server ?? servers.find(isUp) ?? first)
      const there = writers.map((one) => one.lastWriteIn(observer.doc))
      observer.drop()
      return told.reduce((sum, count, index) => sum + Math.max(0, count - (there[index] ?? 0)), 0)
    },
    settle: async () => {
      await within(Promise.all(writers.map((one) => one.finish())), 60_000, 'everything is kept')
      const startedMs = performance.now()
      const observer = await observe(servers.find(isUp) ?? first)
      const same = Promise.all(writers.map((one) => one.sees(observer.content)))
      const equal = await within(same, 10_000, 'everybody has the same').then(
        () => true,
        () => false,
      )
      const equalAfterMs = performance.now() - startedMs
      observer.drop()
      return { equal, equalAfterMs, doubles: await commander.settle() }
    },
    close: async () => {
      open = false
      commander.leave()
      for (const writer of writers) writer.drop()
      for (const server of servers) await server.remove()
    },
  }
}

/** Everybody is in, and the room bundles: there everybody may make and name bundles. */
async function comeIn(server: StoryServer, people: number) {
  const address = addressOf(server)
  const demo = makeDemo(server)
  const lead = await post<Seat>(address, '/api/co', { secret: demo.co.slice(demo.co.indexOf('#') + 1), name: 'Sanne' })
  const person = new Person<FacilitatorView>(address, lead)
  const organisations = await person.see('the organisations', (view) => view.organisations)
  const [meeting] = await person.see('the meetings', (view) => view.meetings)
  if (meeting === undefined) throw new Error('The demo has no meeting')
  await person.do({ type: 'takeOver' })
  const seats: Seat[] = []
  for (let number = 0; number < people; number++)
    seats.push(
      await post<Seat>(address, `/api/join/${demo.join.slice(1)}`, {
        name: `Deelnemer ${number + 1}`,
        organisation: organisations[number % organisations.length]?.id,
        locale: 'nl',
      }),
    )
  const there = seats.map((seat) => new Person<ParticipantView & View>(address, seat))
  await person.see('everybody', (view) => view.people.connected === people)
  if (meeting.status === 'planned') await person.do({ type: 'openMeeting', meeting: meeting.id })
  const step = await goToBundling(person)
  for (const allowance of ['move', 'nameBundles'] as const) await person.do({ type: 'allow', allowance, on: true })
  for (const one of [person, ...there]) one.leave()
  return { seats, lead, step, room: boardRoom(lead.workshop, 1) }
}

async function goToBundling(lead: Person<FacilitatorView>): Promise<StepId> {
  for (let presses = 0; presses < 30; presses++) {
    const at = await lead.see('a place', (view) => view.position)
    const { kind } = await lead.see('its step', (view) => view.programme.find(({ step }) => step === at.step))
    if (kind === 'cluster') return at.step
    const from = { step: at.step, segment: at.segment }
    await lead.do({ type: 'skipStep', from, reason: 'Het gaat om het bord' })
    await lead.see('the next step', ({ position }) => position !== null && position.step !== at.step)
  }
  throw new Error('There is no step in which bundles are made')
}

interface Demo {
  readonly co: string
  readonly join: string
}
/** Makes a workshop of the short template, as the command line does. */
export function makeDemo(server: StoryServer): Demo {
  return JSON.parse(commandLine(server, 'demo', '--json', '--template', 'korte-waardenronde')) as Demo
}

const isUp = (server: StoryServer): boolean => server.pid() !== null
const addressOf = ({ port }: StoryServer): string => `http://127.0.0.1:${port}`
/** Where a line to a document goes, acknowledgements asked for. */
export const lineOf = (port: number, room: RoomName, token: string): string =>
  `ws://127.0.0.1:${port}/sync/${room}?token=${token}&ack=1`

/** Rejects, saying what was waited for, when it takes too long. */
async function within<T>(promise: Promise<T>, limitMs: number, what: string): Promise<T> {
  const limit = new AbortController()
  const late = wait(limitMs, undefined, { signal: limit.signal }).then(
    () => Promise.reject(new Error(`It did not happen within ${limitMs} ms that ${what}`)),
    () => promise,
  )
  try {
    return await Promise.race([promise, late])
  } finally {
    limit.abort()
  }
}
