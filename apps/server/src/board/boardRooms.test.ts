import { addBundle, readBoard, renameBundle } from '@siroop/board'
import { bundleId, participantId, stepId, workshopId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { board, type SteppedBoard, SteppedClient, steppedBoard, workshop } from './steppedTestData.js'
import { updateFrame } from './syncFrames.js'

const step = stepId('waarden')
const makeBundle = (doc: Y.Doc, id: string, name = id) => addBundle(doc, { id: bundleId(id), step, name })
const names = (doc: Y.Doc) => readBoard(doc).bundles.map((bundle) => bundle.name)
const names0 = (server: SteppedBoard) => server.rooms.read(board, readRaw)
/** Also bundles without notes: every name that is written. */
const readRaw = (doc: Y.Doc) => [...doc.getMap<Y.Map<string>>('bundles').values()].map((one) => one.get('name')).sort()

async function two(options: Parameters<typeof steppedBoard>[0] = {}) {
  const server = await steppedBoard(options)
  const [ada, bo] = [new SteppedClient(server, 'ada'), new SteppedClient(server, 'bo')]
  await server.clock.settle()
  return { server, ada, bo }
}

describe('joining', () => {
  test('[SYN-1] nobody gets step 2 before the document is loaded; then it is complete', async () => {
    const server = await steppedBoard()
    await server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, 'b1') }], [])
    await server.clock.advance(31_000)
    expect(server.rooms.size().rooms).toBe(0)
    const late = new SteppedClient(server, 'ada')
    expect(late.synced).toBe(false)
    await server.clock.settle()
    expect(late.synced).toBe(true)
    expect(readRaw(late.doc)).toEqual(['b1'])
  })

  test('[SYN-2] a document that cannot be loaded closes with a code to try again and is never served empty', async () => {
    const server = await steppedBoard()
    server.storage.unreadable = true
    const ada = new SteppedClient(server, 'ada')
    await server.clock.settle()
    expect([ada.closedWith, ada.synced, ada.frames.length]).toEqual([4500, false, 0])
    const edit = { room: board, edit: (doc: Y.Doc) => makeBundle(doc, 'b1') }
    expect(await server.rooms.commit([edit], [])).toEqual({ ok: false, error: 'failed' })
    await expect(server.rooms.read(board, readRaw)).rejects.toThrow('The disk is gone')
    expect(server.alarms).toEqual(['not-loadable', 'not-loadable'])
    server.storage.unreadable = false
    const again = new SteppedClient(server, 'ada')
    await server.clock.settle()
    expect(again.synced).toBe(true)
  })

  test('[SYN-2] a log with a hole or without its history is not served', async () => {
    for (const updates of ['hole', 'history'] as const) {
      const server = await steppedBoard()
      const doc = new Y.Doc()
      const sent: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => sent.push(update))
      makeBundle(doc, 'b1')
      renameBundle(doc, { bundle: bundleId('b1'), name: 'anders' })
      const second = sent[1] as Uint8Array
      const bytes = updates === 'history' ? second : (sent[0] as Uint8Array)
      await server.storage.inner.transact([{ kind: 'append-update', room: board, bytes }])
      if (updates === 'hole') {
        const where = { name: board }
        await server.storage.inner.transact([{ kind: 'patch', table: 'room', where, set: { head: 3 } }])
      }
      const ada = new SteppedClient(server, 'ada')
      await server.clock.settle()
      expect([ada.closedWith, ada.synced]).toEqual([4500, false])
    }
  })

  test('[SYN-3] who is refused, a foreign document and an unknown one close with their own code', async () => {
    const server = await steppedBoard({
      authorise: async (token) => (token === 'x' ? 4401 : { workshop, participant: participantId(token) }),
    })
    const closed = async (token: string, room: string) => {
      const client = new SteppedClient(server, token, { room })
      await server.clock.settle()
      return client.closedWith
    }
    expect(await closed('x', board)).toBe(4401)
    expect(await closed('ada', 'mine/w1/bo/1')).toBe(4403)
    expect(await closed('ada', 'mine/w1/ada/1')).toBe(null)
    expect(await closed('ada', 'board/w2/1')).toBe(4403)
    expect(await closed('ada', 'board/w1')).toBe(4404)
    expect(await closed('ada', 'board/w1/2')).toBe(4404)
    expect(await closed('ada', 'wat/w1/1')).toBe(4404)
  })

  test('[SYN-4] a document of an older epoch closes with 4410', async () => {
    const server = await steppedBoard()
    const old = new SteppedClient(server, 'ada', { room: 'board/w2/1' })
    const fresh = new SteppedClient(server, 'ada', { room: 'board/w2/2' })
    await server.clock.settle()
    expect([old.closedWith, fresh.closedWith]).toEqual([4410, null])
  })

  test('[SYN-5] limits hold before anybody is let in, and letting in has an end', async () => {
    const server = await steppedBoard({
      authorise: () => new Promise(() => undefined),
      limits: { earlyFrames: 4, earlyFrameBytes: 2000, entryMs: 5000 },
    })
    const many = new SteppedClient(server, 'ada')
    for (let frame = 0; frame < 4; frame++) many.askStep()
    expect(many.closedWith).toBe(4429)
    const large = new SteppedClient(server, 'bo')
    large.line.frame(updateFrame(new Uint8Array(3000)))
    expect(large.closedWith).toBe(4413)
    const patient = new SteppedClient(server, 'cor')
    await server.clock.advance(5001)
    expect(patient.closedWith).toBe(4500)
  })
})

describe('durability', () => {
  test('[SYN-6] nothing is broadcast or acknowledged before the commit, everything in the tick after it', async () => {
    const { server, ada, bo } = await two()
    const ackedBefore = ada.acked
    server.storage.holding = true
    makeBundle(ada.doc, 'b1')
    await server.clock.settle()
    expect([readRaw(bo.doc), ada.acked]).toEqual([[], ackedBefore])
    const joiner = new SteppedClient(server, 'cor')
    await server.clock.settle()
    expect(joiner.synced).toBe(false)
    server.storage.release()
    await server.clock.settle()
    expect([readRaw(bo.doc), ada.acked]).toEqual([['b1'], ackedBefore + 1])
    expect(readRaw(joiner.doc)).toEqual(['b1'])
    expect(server.changed).toEqual([board])
  })

  test('[SYN-7] when a commit fails nothing of it stays, everybody resyncs with 4500, nothing is acknowledged', async () => {
    const { server, ada, bo } = await two()
    const ackedBefore = ada.acked
    server.storage.refusal = 'failed'
    makeBundle(ada.doc, 'b1')
    await server.clock.settle()
    expect([ada.closedWith, bo.closedWith, ada.acked]).toEqual([4500, 4500, ackedBefore])
    server.storage.refusal = null
    expect(await names0(server)).toEqual([])
    const again = new SteppedClient(server, 'ada', { doc: ada.doc })
    await server.clock.settle()
    expect([await names0(server), again.acked]).toEqual([['b1'], 1])
  })

  test('[SYN-8] an ack counts every sync frame of sub-types 1 and 2, empty ones too, and only who asked gets one', async () => {
    const server = await steppedBoard()
    const ada = new SteppedClient(server, 'ada')
    const stock = new SteppedClient(server, 'bo', { ack: false })
    await server.clock.settle()
    // The answer to the server's step 1 is an empty step 2.
    expect(ada.acked).toBe(1)
    makeBundle(ada.doc, 'b1')
    ada.line.frame(updateFrame(Uint8Array.of(0, 0)))
    ada.doc.getMap<Y.Map<unknown>>('bundles').get('b1')?.set('name', 'b1')
    makeBundle(stock.doc, 'b2')
    await server.clock.settle()
    expect(ada.acked).toBe(4)
    expect(stock.frames.some((frame) => frame[0] === 100)).toBe(false)
  })

  test('[SYN-9] an update that comes again is acknowledged and stored once', async () => {
    const { server, ada } = await two()
    makeBundle(ada.doc, 'b1')
    await server.clock.settle()
    const stored = server.storage.transactions.length
    const acked = ada.acked
    ada.line.frame(updateFrame(Y.encodeStateAsUpdate(ada.doc)))
    await server.clock.settle()
    expect([ada.acked, server.storage.transactions.length]).toEqual([acked + 1, stored])
  })

  test('[SYN-10] documents and rows change in one transaction or not at all', async () => {
    const { server, ada } = await two()
    const row = { key: 'k', value: 'v' }
    const edits = [
      { room: board, edit: (doc: Y.Doc) => makeBundle(doc, 'b1') },
      { room: 'pen/w1/1', edit: (doc: Y.Doc) => doc.getMap('sentences').set('s1', new Y.Map()) },
    ]
    expect(await server.rooms.commit(edits, [{ kind: 'insert', table: 'setting', row }])).toEqual({
      ok: true,
      value: undefined,
    })
    expect(server.storage.transactions.at(-1)?.map((op) => op.kind)).toEqual([
      'append-update',
      'append-update',
      'insert',
    ])
    expect(readRaw(ada.doc)).toEqual(['b1'])
    const second = server.rooms.commit(
      [{ room: board, edit: (doc) => makeBundle(doc, 'b2') }],
      [{ kind: 'insert', table: 'setting', row }],
    )
    expect(await second).toEqual({ ok: false, error: 'duplicate' })
    await server.clock.settle()
    expect([await names0(server), readRaw(ada.doc)]).toEqual([['b1'], ['b1']])
    const broken = server.rooms.commit(
      [
        {
          room: board,
          edit: (doc) => {
            makeBundle(doc, 'b3')
            throw new Error('a bug')
          },
        },
      ],
      [],
    )
    await expect(broken).rejects.toThrow('a bug')
    expect(await names0(server)).toEqual(['b1'])
  })

  test('[SYN-11] edits of server and clients at one time end equal everywhere, and in the log', async () => {
    const { server, ada, bo } = await two()
    const commits = Array.from({ length: 10 }, (_, index) => {
      makeBundle(ada.doc, `a${index}`)
      makeBundle(bo.doc, `b${index}`)
      return server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, `s${index}`) }], [])
    })
    await server.clock.settle()
    await Promise.all(commits)
    await server.clock.advance(20)
    expect(readRaw(ada.doc)).toHaveLength(30)
    expect(readRaw(bo.doc)).toEqual(readRaw(ada.doc))
    const stored = await server.storage.loadRoom(board)
    const replayed = new Y.Doc()
    for (const { bytes } of stored.updates) Y.applyUpdate(replayed, bytes)
    expect(readRaw(replayed)).toEqual(readRaw(ada.doc))
    expect(names(replayed)).toEqual(names(ada.doc))
  })

  test('[SYN-12] a drain commits what came in, closes with 1012 and lets nobody in any more', async () => {
    const { server, ada, bo } = await two()
    makeBundle(ada.doc, 'b1')
    const drained = server.rooms.drain()
    await server.clock.advance(1000)
    await drained
    expect([ada.closedWith, bo.closedWith]).toEqual([1012, 1012])
    expect((await server.storage.loadRoom(board)).head).toBe(1)
    expect(server.rooms.size()).toEqual({ rooms: 0, lines: 0 })
    const late = new SteppedClient(server, 'cor')
    await server.clock.settle()
    expect(late.closedWith).toBe(1012)
  })

  test('[MET-6] what came in and is not committed yet is counted, until its commit or the end of its line', async () => {
    const { server, ada, bo } = await two()
    await server.clock.advance(20)
    expect(server.rooms.uncommitted()).toBe(0)
    server.storage.holding = true
    makeBundle(ada.doc, 'b1')
    makeBundle(bo.doc, 'b2')
    await server.clock.settle()
    makeBundle(bo.doc, 'b3')
    expect(server.rooms.uncommitted()).toBe(3)
    server.rooms.disconnect(workshop, participantId('bo'), 4401)
    expect(server.rooms.uncommitted()).toBe(1)
    server.storage.holding = false
    server.storage.release()
    await server.clock.advance(20)
    expect(server.rooms.uncommitted()).toBe(0)
  })

  test('[SYN-13] a person, or a whole workshop, is disconnected with a code', async () => {
    const { server, ada, bo } = await two()
    server.rooms.disconnect(workshop, participantId('ada'), 4401)
    server.rooms.disconnect(workshopId('w2'), null, 4401)
    expect([ada.closedWith, bo.closedWith]).toEqual([4401, null])
    makeBundle(ada.doc, 'b1')
    await server.clock.settle()
    expect(readRaw(bo.doc)).toEqual([])
    server.rooms.disconnect(workshop, null, 4404)
    expect(bo.closedWith).toBe(4404)
  })
})
