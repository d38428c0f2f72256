import fc from 'fast-check'
import { expect, test } from 'vitest'
import { board, SteppedClient } from '../steppedTestData.js'
import { bundlesIn, bundlesStored, clocksIn, makeBundle, twoServers } from './twoServersTestData.js'

/** What may happen next; `at` picks the server, the client or the hint. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('write' as const), at: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('deliver' as const), at: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('pass' as const), at: fc.nat({ max: 40 }) }) },
  fc.record({
    what: fc.constantFrom('serverWrites', 'refused', 'twice', 'lose', 'join', 'leave', 'down', 'up', 'hold', 'release'),
    at: fc.nat(),
  }),
)

test('[NBR-2] whatever happens between two servers, nothing acknowledged is lost and all end equal', async () => {
  const limits = { compactRows: 7, mergeWindowMs: 12 }
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 10, maxLength: 60 }), async (story) => {
      const { inner, clock, line, one, other, settle } = await twoServers({ limits })
      const servers = [one, other] as const
      const clients = [new SteppedClient(one, 'p0'), new SteppedClient(other, 'p1')]
      await settle()
      let written = 0
      const pick = <T>(from: readonly T[], at: number) => from[at % from.length] as T
      const committed: string[] = []
      const commit = async (at: number, id: string, refused: boolean) => {
        const edit = { room: board, edit: (doc: Parameters<typeof makeBundle>[0]) => makeBundle(doc, id) }
        const never = { kind: 'patch', table: 'setting', where: { key: 'no' }, set: { value: '' } } as const
        const done = await pick(servers, at).rooms.commit([edit], refused ? [never] : [])
        expect(done.ok).toBe(!refused)
        if (done.ok) committed.push(id)
      }
      const going: Promise<void>[] = []
      for (const { what, at } of story) {
        const waiting = line.waiting().length
        const id = `b${written++}`
        if (what === 'write') makeBundle(pick(clients, at).doc, id)
        else if (what === 'pass') await clock.advance(at)
        else if (what === 'join') clients.push(new SteppedClient(pick(servers, at), `p${clients.length}`))
        else if (what === 'leave') clients.splice(2).forEach((client) => void client.leave())
        else if (what === 'down' || what === 'up') line.set(what)
        else if (what === 'hold') pick(servers, at).storage.holding = true
        else if (what === 'release') pick(servers, at).storage.release()
        else if (what === 'serverWrites' || what === 'refused') going.push(commit(at, id, what === 'refused'))
        else if (waiting > 0 && what === 'lose') line.lose(at % waiting)
        else if (waiting > 0) line.deliver(at % waiting, what === 'twice')
      }
      for (const { storage } of servers) storage.release()
      line.set('up')
      await settle()
      await clock.advance(10_500)
      await settle()
      await Promise.all(going)
      const stored = await bundlesStored(inner)
      for (const client of clients) {
        expect(client.closedWith).toBeNull()
        expect(bundlesIn(client.doc)).toEqual(stored)
        expect(clocksIn(client.doc)).toEqual(clocksIn((clients[0] as SteppedClient).doc))
      }
      for (const { rooms, alarms } of servers) {
        expect(await rooms.read(board, bundlesIn)).toEqual(stored)
        expect(alarms).toEqual([])
      }
      expect(stored).toEqual(expect.arrayContaining(committed))
    }),
    { numRuns: 60 },
  )
}, 120_000)
