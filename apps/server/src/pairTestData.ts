import { mineRoom } from '@siroop/board'
import type { FacilitatorView, ParticipantView, WorkshopId } from '@siroop/domain'
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { createMemoryNeighbours, type MemoryNeighbours } from './neighbours/memoryNeighbours.js'
import type { Neighbours } from './neighbours/neighbours.js'
import { createQueue } from './queue.js'
import { createMemoryStorage } from './storage/memoryStorage.js'
import type { Storage } from './storage/storage.js'
import { at, openControlClient, openTestDocument, startTestApp, type TestApp, type TestControl } from './testApp.js'
import type { DemoLinks } from './workshop/demo.js'

/** Storage in memory that several servers share; one job at a time per key. */
export function sharedMemoryStorage(): Storage {
  const queues = new Map<string, ReturnType<typeof createQueue>>()
  return {
    ...createMemoryStorage(),
    shared: true,
    exclusively(key, job) {
      const queue = queues.get(key) ?? createQueue()
      queues.set(key, queue)
      return queue.run(job)
    },
  }
}

/** A phone: what it was given at the door, wherever it connects. */
export interface TestSeat {
  readonly participant: string
  readonly token: string
}
/** Two servers on one storage, with a demo; hints between them go when the test lets them. */
export interface Pair {
  readonly a: TestApp
  readonly b: TestApp
  readonly storage: Storage
  readonly line: MemoryNeighbours
  readonly demo: DemoLinks
  readonly cookie: string
  regie(server: TestApp): TestControl<FacilitatorView>
  /** Comes in by a card at one server. */
  enter(server: TestApp, card: number): Promise<TestSeat>
  phone(server: TestApp, seat: TestSeat): TestControl<ParticipantView>
  mine(server: TestApp, seat: TestSeat): Promise<Y.Doc>
  board(server: TestApp, seat: TestSeat): Promise<Y.Doc>
  /** Opens the meeting and goes to writing, by this cockpit. */
  toWriting(regie: TestControl<FacilitatorView>): Promise<void>
  /** Resolves when the next update of this document is stored. */
  stored(room: string): Promise<void>
  /** Lets hints through until what is awaited has come. */
  flowing<T>(awaited: Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function startPair(inner: Storage = sharedMemoryStorage()): Promise<Pair> {
  let onStored: (room: string) => void = () => undefined
  const storage: Storage = {
    ...inner,
    async transact(ops) {
      const done = await inner.transact(ops)
      for (const op of ops) if (op.kind === 'append-update') onStored(op.room)
      return done
    },
  }
  const line = createMemoryNeighbours()
  let flowing = 0
  const join = (id: string): Neighbours => {
    const server = line.join(id)
    return {
      ...server,
      tell(workshop, hint) {
        server.tell(workshop, hint)
        if (flowing > 0) queueMicrotask(() => line.deliver())
      },
    }
  }
  const a = await startTestApp({ storage, neighbours: join('a') })
  const b = await startTestApp({ storage, neighbours: join('b') })
  const demo = await a.app.createDemo('korte-waardenronde')
  const cookie = await b.signIn()
  const opened: { close(): void }[] = []
  const control = <V extends FacilitatorView | ParticipantView>(
    server: TestApp,
    auth: { token?: string; cookie?: string },
  ): TestControl<V> => {
    const client = openControlClient<V>(server, { workshop: demo.workshop, ...auth })
    opened.push(client)
    return client
  }
  const document = (server: TestApp, room: string, token: string): Promise<Y.Doc> => {
    const line = openTestDocument(server, room, { token })
    opened.push(line)
    return line.synced
  }
  return {
    a,
    b,
    storage,
    line,
    demo,
    cookie,
    regie: (server) => control<FacilitatorView>(server, { cookie }),
    enter: async (server, card) => {
      const secret = demo.cards[card]?.path.split('#')[1]
      return (await server.post<TestSeat & object>('/api/card/enter', { secret, name: `Persoon ${card}` })).body
    },
    phone: (server, { token }) => control<ParticipantView>(server, { token }),
    mine: (server, { participant, token }) =>
      document(server, mineRoom(demo.workshop as WorkshopId, participant as never), token),
    board: (server, { token }) => document(server, `board/${demo.workshop}/1`, token),
    toWriting: async (regie) => {
      const { meetings } = await regie.until(() => true)
      for (const command of [
        { type: 'openMeeting', meeting: meetings[0]?.id },
        { type: 'advance', from: at('welkom', 0), waiveReason: null },
      ])
        expect(await regie.send(command)).toMatchObject({ ok: true })
    },
    flowing: async (awaited) => {
      flowing++
      line.deliver()
      return awaited.finally(() => {
        flowing--
      })
    },
    stored: (room) =>
      new Promise((resolve) => {
        onStored = (name) => name === room && resolve()
      }),
    close: async () => {
      for (const one of opened) one.close()
      await Promise.all([a.app.close(), b.app.close()])
    },
  }
}
