import { addBundle, renameBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { allowAll, board, SteppedClient, steppedBoard } from './steppedTestData.js'
import { updateFrame } from './syncFrames.js'

const step = stepId('waarden')
const makeBundle = (doc: Y.Doc, id: string) => addBundle(doc, { id: bundleId(id), step, name: id })
const readRaw = (doc: Y.Doc) => [...doc.getMap<Y.Map<string>>('bundles').values()].map((one) => one.get('name')).sort()

async function two(options: Parameters<typeof steppedBoard>[0] = {}) {
  const server = await steppedBoard(options)
  const [ada, bo] = [new SteppedClient(server, 'ada'), new SteppedClient(server, 'bo')]
  await server.clock.settle()
  return { server, ada, bo }
}

describe('what a client may do', () => {
  test('[SYN-14] an edit of somebody who may only read is taken back with a message; peers see nothing of it', async () => {
    const { server, ada, bo } = await two({ judge: ({ participant }) => (participant === 'bo' ? null : allowAll) })
    makeBundle(bo.doc, 'b1')
    await server.clock.settle()
    expect([readRaw(bo.doc), readRaw(ada.doc), bo.closedWith]).toEqual([[], [], null])
    expect([bo.messages, server.takenBack]).toEqual([['not-allowed bundles/b1'], ['bo:bundles/b1']])
    makeBundle(ada.doc, 'b2')
    await server.clock.settle()
    expect(readRaw(bo.doc)).toEqual(['b2'])
    expect(Y.encodeStateVector(bo.doc)).toEqual(Y.encodeStateVector(ada.doc))
  })

  test('[SYN-36] when what somebody may do is not known at this moment, nothing is taken back: they come in again', async () => {
    let known = false
    const { server, ada } = await two({ judge: () => (known ? allowAll : 'later') })
    makeBundle(ada.doc, 'b1')
    await server.clock.settle()
    expect([ada.closedWith, readRaw(ada.doc)]).toEqual([4500, ['b1']])
    known = true
    new SteppedClient(server, 'ada', { doc: ada.doc })
    await server.clock.settle()
    expect(await server.rooms.read(board, readRaw)).toEqual(['b1'])
  })

  test('[SYN-15] an update that builds on what the server has not seen asks for a resync and leaves nothing', async () => {
    const { server, ada, bo } = await two()
    const apart = new Y.Doc()
    makeBundle(apart, 'b1')
    const seen = Y.encodeStateVector(apart)
    renameBundle(apart, { bundle: bundleId('b1'), name: 'anders' })
    ada.line.frame(updateFrame(Y.encodeStateAsUpdate(apart, seen)))
    await server.clock.settle()
    expect([ada.closedWith, bo.closedWith, server.storage.transactions.length]).toEqual([4500, null, 0])
  })

  test('[SYN-16] malformed and hostile frames close with a final code, harm nobody else and leave nothing', async () => {
    const foreign = new Y.Doc()
    foreign.getMap('geheim').set('a', 'b')
    const cases: [Uint8Array, number][] = [
      [Uint8Array.of(), 4400],
      [Uint8Array.of(0), 4400],
      [Uint8Array.of(0, 0, 5, 1), 4400],
      [Uint8Array.of(0, 7, 0), 4400],
      [Uint8Array.of(9, 9, 9), 4400],
      [Uint8Array.of(1, 200), 4400],
      [Uint8Array.of(0, 2, 2, 0, 0, 1), 4400],
      [updateFrame(Uint8Array.of(1, 2, 3)), 4400],
      [updateFrame(Y.encodeStateAsUpdate(foreign)), 4403],
      [updateFrame(new Uint8Array(600 * 1024)), 4413],
    ]
    for (const [index, [frame, code]] of cases.entries()) {
      const { server, ada, bo } = await two()
      ada.line.frame(frame)
      makeBundle(bo.doc, 'b1')
      await server.clock.settle()
      expect([ada.closedWith, bo.closedWith, index]).toEqual([code, null, index])
      expect((await server.storage.loadRoom(board)).head).toBe(1)
      expect(server.alarms).toEqual([])
    }
    const { ada } = await two()
    ada.line.text()
    expect(ada.closedWith).toBe(4400)
  })

  test('[SYN-17] far too many frames or bytes close with 4429; what is saved up in quiet time is bounded', async () => {
    const { server, ada, bo } = await two({ limits: { frameBurst: 10, framesPerSecond: 2, byteBurst: 100_000 } })
    await server.clock.advance(60_000)
    for (let frame = 0; frame < 10; frame++) ada.askStep()
    expect(ada.closedWith).toBe(null)
    await server.clock.advance(1000)
    for (let frame = 0; frame < 2; frame++) ada.askStep()
    expect(ada.closedWith).toBe(null)
    ada.askStep()
    expect(ada.closedWith).toBe(4429)
    bo.line.frame(updateFrame(new Uint8Array(60_000)))
    bo.line.frame(updateFrame(new Uint8Array(60_000)))
    expect(bo.closedWith).toBe(4429)
  })

  test('[SYN-18] a document at its largest takes no edits; who has nothing new stays', async () => {
    const { server, ada, bo } = await two({ limits: { roomBytes: 200 } })
    for (let index = 0; index < 4; index++) makeBundle(ada.doc, `b${index}`)
    await server.clock.advance(20)
    bo.line.frame(updateFrame(Uint8Array.of(0, 0)))
    makeBundle(ada.doc, 'b9')
    await server.clock.advance(20)
    expect([ada.closedWith, bo.closedWith]).toEqual([4413, null])
  })

  test('[SYN-19] of one person only so many connections stay: the oldest goes', async () => {
    const server = await steppedBoard({ limits: { connectionsPerActor: 2 } })
    const all: SteppedClient[] = []
    for (let index = 0; index < 3; index++) {
      all.push(new SteppedClient(server, 'ada'))
      await server.clock.settle()
    }
    expect(all.map((client) => client.closedWith)).toEqual([4429, null, null])
  })

  test('[SYN-19] who opens many at the very same moment keeps no more than that either', async () => {
    const server = await steppedBoard({ limits: { connectionsPerActor: 2 } })
    const all = Array.from({ length: 5 }, () => new SteppedClient(server, 'ada'))
    await server.clock.settle()
    expect(all.map((client) => client.closedWith)).toEqual([4429, 4429, 4429, null, null])
  })
})

describe('keeping up', () => {
  test('[SYN-20] a quiet line gets an empty awareness frame at least every 15 seconds, for as long as it is quiet', async () => {
    const { server, ada } = await two({ limits: { deadLineMs: 1e9 } })
    for (let count = 1; count <= 5; count++) {
      await server.clock.advance(15_000)
      expect(ada.keepAlives).toBeGreaterThanOrEqual(count)
    }
    expect(ada.frames.filter((frame) => frame[0] === 1).every((frame) => frame.join() === '1,1,0')).toBe(true)
  })

  test('[SYN-21] a line without a sign of life is asked for one and cut when none comes', async () => {
    const { server, ada, bo } = await two()
    for (let passed = 0; passed < 80; passed++) {
      await server.clock.advance(1000)
      bo.line.pong()
    }
    expect([ada.cut, bo.cut, ada.pings > 0]).toEqual([true, false, true])
  })

  test('[SYN-22] the sole sender of a turn does not get its own update back', async () => {
    const { server, ada, bo } = await two()
    const before = ada.updates
    makeBundle(ada.doc, 'b1')
    await server.clock.settle()
    expect([ada.updates, bo.updates]).toEqual([before, before + 1])
  })

  test('[SYN-23] updates of one turn go out as one frame; a calm document waits for nothing, a busy one at most 12 ms', async () => {
    const { server, ada, bo } = await two()
    const before = bo.updates
    for (let index = 0; index < 60; index++) makeBundle(ada.doc, `b${index}`)
    await server.clock.settle()
    expect([readRaw(bo.doc).length, bo.updates]).toEqual([60, before + 1])
    makeBundle(ada.doc, 'c0')
    await server.clock.settle()
    expect(readRaw(bo.doc)).toHaveLength(61)
    server.clock.load = 0.9
    for (let index = 60; index < 119; index++) makeBundle(ada.doc, `b${index}`)
    await server.clock.settle()
    makeBundle(ada.doc, 'c1')
    await server.clock.settle()
    expect(readRaw(bo.doc)).toHaveLength(120)
    server.clock.load = 0
    await server.clock.advance(12)
    expect(readRaw(bo.doc)).toHaveLength(121)
    makeBundle(ada.doc, 'c2')
    await server.clock.settle()
    expect(readRaw(bo.doc)).toHaveLength(122)
  })

  test('[SYN-24] a slow client is spared live frames and gets one difference when its line has room', async () => {
    const { server, ada, bo } = await two()
    bo.buffered = 5 * 1024 * 1024
    const before = bo.updates
    for (let index = 0; index < 5; index++) {
      makeBundle(ada.doc, `b${index}`)
      await server.clock.advance(20)
    }
    bo.askStep()
    await server.clock.settle()
    expect(bo.updates).toBe(before)
    bo.buffered = 0
    await server.clock.advance(2000)
    expect([bo.updates, readRaw(bo.doc).length]).toEqual([before + 1, 5])
    makeBundle(ada.doc, 'c1')
    await server.clock.settle()
    expect(readRaw(bo.doc)).toHaveLength(6)
  })

  test('[SYN-25] a hopelessly slow client is closed with 1013: too much waiting, or behind for 30 seconds', async () => {
    const { server, ada, bo } = await two({ limits: { deadLineMs: 1e9 } })
    bo.buffered = 17 * 1024 * 1024
    await server.clock.advance(1000)
    expect(bo.closedWith).toBe(1013)
    ada.buffered = 5 * 1024 * 1024
    await server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, 'b1') }], [])
    await server.clock.advance(25_000)
    expect(ada.closedWith).toBe(null)
    await server.clock.advance(10_000)
    expect(ada.closedWith).toBe(1013)
  })
})

describe('in memory and on disk', () => {
  test('[SYN-26] a document leaves memory 30 seconds after the last one left, and comes back as it was', async () => {
    const { server, ada, bo } = await two()
    makeBundle(ada.doc, 'b1')
    ada.leave()
    await server.clock.advance(60_000)
    expect(server.rooms.size()).toEqual({ rooms: 1, lines: 1 })
    bo.leave()
    await server.clock.advance(29_000)
    expect(server.rooms.size()).toEqual({ rooms: 1, lines: 0 })
    await server.clock.advance(2000)
    expect(server.rooms.size()).toEqual({ rooms: 0, lines: 0 })
    expect(await server.rooms.read(board, readRaw)).toEqual(['b1'])
  })

  test('[SYN-27] a long log gets a snapshot from which the document loads; the log before two snapshots goes', async () => {
    const { server, ada } = await two({ limits: { compactRows: 10 } })
    for (let index = 0; index < 40; index++) {
      makeBundle(ada.doc, `b${index}`)
      await server.clock.advance(20)
    }
    const stored = await server.storage.loadRoom(board)
    expect(stored.snapshot).not.toBeNull()
    expect(stored.updates.length).toBeLessThanOrEqual(11)
    expect((await server.storage.list('room_update', { room: board })).length).toBeLessThan(30)
    expect(server.alarms).toEqual([])
    ada.leave()
    const fresh = await steppedBoard()
    for (const op of server.storage.transactions) await fresh.storage.inner.transact(op)
    expect(await fresh.rooms.read(board, readRaw)).toHaveLength(40)
  })

  test('[SYN-28] a document in memory that differs from its log is not kept as a snapshot and not served any longer', async () => {
    const { server, ada } = await two({ limits: { compactRows: 5 } })
    for (let index = 0; index < 5; index++) {
      makeBundle(ada.doc, `b${index}`)
      await server.clock.advance(20)
    }
    // Somebody meddles with the log behind the server's back.
    const other = new Y.Doc()
    makeBundle(other, 'sneaky')
    const [fifth] = await server.storage.list('room_update', { room: board, seq: 5 })
    const bytes = Y.mergeUpdates([fifth?.bytes ?? new Uint8Array(), Y.encodeStateAsUpdate(other)])
    const where = { room: board, seq: 5 }
    const set = { bytes }
    await server.storage.inner.transact([{ kind: 'patch', table: 'room_update', where, set }])
    makeBundle(ada.doc, 'b6')
    await server.clock.advance(20)
    expect([server.alarms, ada.closedWith]).toEqual([['snapshot-differs'], 4500])
    expect((await server.storage.loadRoom(board)).snapshot).toBeNull()
  })
})
