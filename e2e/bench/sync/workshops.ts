import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boardRoom } from '@siroop/board'
import { commandId, type FacilitatorView } from '@siroop/domain'
import { io, type Socket } from 'socket.io-client'
import { newId } from '../../play/chance.js'
import { post, postAs } from '../../play/door.js'
import type { Seat } from '../../play/person.js'
import type { Running } from './servers.js'

/** More people than this do not sit at one table; whoever comes after them holds the pen as a co-facilitator. */
const mostParticipants = 60
const organisationTypes = ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners', 'overig']
/** Steps of the template that is used: notes are written in the one and put together in the other. */
export const steps = { writing: 'waarden', grouping: 'groeperen' } as const

export interface Wanted {
  readonly workshops: number
  /** Everybody with a seat and a token of their own. */
  readonly clients: number
  readonly at: keyof typeof steps
}
/** One workshop that is ready, with who may come in. */
export interface Made {
  readonly board: string
  readonly seats: readonly Seat[]
  /** A co-facilitator who leads, besides the seats, where somebody has to. */
  readonly lead: Seat | null
}

/**
 * Makes workshops over the front door, as a facilitator and their guests would: created, opened, brought to the step,
 * with moving and naming switched on for everybody.
 */
export async function makeWorkshops(by: Facilitator, { workshops, clients, at }: Wanted): Promise<readonly Made[]> {
  const made: Made[] = []
  const next = Array.from({ length: workshops }, (_, number) => number)
  const work = async () => {
    for (let number = next.pop(); number !== undefined; number = next.pop())
      made.push(await makeWorkshop(by, { number, clients, at }))
  }
  await Promise.all(Array.from({ length: Math.min(8, workshops) }, work))
  return made
}

/** Keeps what was made, so that each run starts from the same data. `remove` throws it away. */
export interface Prepared {
  readonly made: readonly Made[]
  readonly folder: string
  remove(): void
}
/** A fresh copy of prepared data for one run. */
export function copyOf({ folder }: Prepared): string {
  const copy = mkdtempSync(join(tmpdir(), 'siroop-bench-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}
/** Starts a server on a folder of its own with `start`, makes the workshops and stops it again, so that all is on disk. */
export async function prepare(start: (folder: string) => Promise<Running>, wanted: Wanted): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const server = await start(folder)
    try {
      return { made: await makeWorkshops(await signIn(server), wanted), folder, remove }
    } finally {
      await server.stop()
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Somebody who is signed in at a server. */
export interface Facilitator {
  readonly address: string
  readonly cookie: string
}

async function makeWorkshop(
  by: Facilitator,
  { number, clients, at }: { number: number; clients: number; at: Wanted['at'] },
): Promise<Made> {
  const { id } = await ask<{ id: Seat['workshop'] }>(by, '/api/workshops', {
    template: 'korte-waardenronde',
    title: `Waardenronde ${number + 1}`,
    region: 'Polderrand',
    locale: 'nl',
    organisations: organisationTypes.map((type) => ({ name: `Partner ${type}`, type })),
  })
  const regie = new Regie(by, id)
  try {
    const { organisations, joinCode } = await regie.see((view) => view)
    const seats: Seat[] = []
    while (seats.length < Math.min(clients, mostParticipants)) {
      const organisation = organisations[seats.length % organisations.length]?.id
      const name = `Gast ${seats.length + 1}`
      seats.push(await post<Seat>(by.address, `/api/join/${joinCode}`, { name, organisation, locale: 'nl' }))
    }
    while (seats.length < clients) seats.push(await invite(by, id))
    // Five requests for each of 500 workshops is just what a server takes from one address in a minute.
    const lead = at === 'writing' ? await invite(by, id) : null
    await regie.goTo(at)
    return { board: boardRoom(id, 1), seats, lead }
  } finally {
    regie.leave()
  }
}

async function invite(by: Facilitator, workshop: string): Promise<Seat> {
  const { path } = await ask<{ path: string }>(by, `/api/workshops/${workshop}/co`, {})
  return post<Seat>(by.address, '/api/co', { secret: path.slice(path.indexOf('#') + 1), name: 'Sanne Dijk' })
}

/** The control line of the facilitator while a workshop is made. */
class Regie {
  readonly #socket: Socket
  #view: FacilitatorView | null = null
  readonly #waiting = new Set<() => void>()
  constructor({ address, cookie }: Facilitator, workshop: string) {
    this.#socket = io(address, {
      path: '/control',
      auth: { workshop },
      transports: ['websocket'],
      extraHeaders: { origin: address, cookie },
      forceNew: true,
    })
    this.#socket.on('view', (view: FacilitatorView) => {
      this.#view = view
      for (const look of [...this.#waiting]) look()
    })
  }
  see<T>(find: (view: FacilitatorView) => T | null | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The regie did not see what was waited for')), 20_000)
      const look = () => {
        const found = this.#view === null ? null : find(this.#view)
        if (found === null || found === false) return
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve(found)
      }
      this.#waiting.add(look)
      look()
    })
  }
  async goTo(at: Wanted['at']): Promise<void> {
    await this.#do({ type: 'openMeeting', meeting: 's1' })
    for (;;) {
      const from = await this.see((view) => view.position)
      if (from.step === steps[at]) break
      await this.#do({ type: 'skipStep', from: { step: from.step, segment: from.segment }, reason: 'meting' })
      await this.see(({ position }) => position !== null && position.step !== from.step)
    }
    if (at === 'writing') return
    for (const allowance of ['move', 'nameBundles']) await this.#do({ type: 'allow', allowance, on: true })
  }
  async #do(command: { readonly type: string; readonly [key: string]: unknown }): Promise<void> {
    const message = { id: commandId(newId()), command }
    const answer = await this.#socket.timeout(20_000).emitWithAck('command', message)
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal}`)
  }
  leave(): void {
    this.#socket.disconnect()
  }
}

/** Signs in with the link that a new server prints once. */
export async function signIn(server: Running): Promise<Facilitator> {
  const { address } = server
  const secret = /\/start#([\w-]+)/.exec(server.output())?.[1]
  if (secret === undefined) throw new Error(`The server printed no start link:\n${server.output()}`)
  const answer = await fetch(`${address}/api/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ secret }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || cookie === undefined) throw new Error(`Signing in was answered with ${answer.status}`)
  return { address, cookie }
}

async function ask<T>({ address, cookie }: Facilitator, path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${(await answer.text()).slice(0, 200)}`)
  return (await answer.json()) as T
}

/** A room screen for a workshop, brought in with the digits that it shows. */
export async function pairWall(address: string, lead: Seat): Promise<Seat> {
  const started = await post<{ pairing: string; code: string; secret: string }>(address, '/api/wall/pairing', {})
  await postAs({ address, token: lead.token }, `/api/workshops/${lead.workshop}/wall`, { code: started.code })
  return post(address, `/api/wall/pairing/${started.pairing}`, { secret: started.secret })
}
