import { addBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { board, SteppedClient, steppedBoard } from './steppedTestData.js'

const makeBundle = (doc: Y.Doc, id: string) => addBundle(doc, { id: bundleId(id), step: stepId('waarden'), name: id })
const idsIn = (doc: Y.Doc) => [...doc.getMap('bundles').keys()].sort()

/** Two people on a document with one bundle, which nobody has touched for ten minutes. */
async function quiet() {
  const server = await steppedBoard({ limits: { deadLineMs: 1e9 } })
  const [ada, bo] = [new SteppedClient(server, 'ada'), new SteppedClient(server, 'bo')]
  await server.clock.settle()
  makeBundle(ada.doc, 'b1')
  await server.clock.advance(9 * 60_000)
  server.storage.unreadable = true
  const isInMemory = () =>
    server.rooms.read(board, idsIn).then(
      () => true,
      () => false,
    )
  return { server, ada, bo, isInMemory }
}

test('[UPD-15] a document that nobody needs for ten minutes leaves memory, and nobody notices', async () => {
  const { server, ada, bo, isInMemory } = await quiet()
  expect(await isInMemory()).toBe(true)
  await server.clock.advance(9 * 60_000)
  expect(await isInMemory()).toBe(true)
  await server.clock.advance(11 * 60_000)
  expect(await isInMemory()).toBe(false)
  expect([ada.closedWith, bo.closedWith, server.rooms.size()]).toEqual([null, null, { rooms: 1, lines: 2 }])
  expect(bo.keepAlives).toBeGreaterThan(40)
})

test('[UPD-15] it is there again for the next edit, the next joiner and the server, complete', async () => {
  const { server, ada, bo } = await quiet()
  await server.clock.advance(11 * 60_000)
  server.storage.unreadable = false
  makeBundle(bo.doc, 'b2')
  await server.clock.settle()
  expect(idsIn(ada.doc)).toEqual(['b1', 'b2'])
  await server.clock.advance(11 * 60_000)
  const late = new SteppedClient(server, 'late')
  await server.clock.settle()
  expect([late.synced, idsIn(late.doc)]).toEqual([true, ['b1', 'b2']])
  await server.clock.advance(11 * 60_000)
  await server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, 'b3') }], [])
  expect(idsIn(ada.doc)).toEqual(['b1', 'b2', 'b3'])
  expect([server.alarms, ada.closedWith, late.closedWith]).toEqual([[], null, null])
})

test('[UPD-15] what was written in its log while it slept reaches everybody when it wakes', async () => {
  const { server, ada, bo } = await quiet()
  await server.clock.advance(11 * 60_000)
  server.storage.unreadable = false
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(ada.doc))
  const before = Y.encodeStateVector(elsewhere)
  makeBundle(elsewhere, 'b9')
  const bytes = Y.encodeStateAsUpdate(elsewhere, before)
  await server.storage.inner.transact([{ kind: 'append-update', room: board, bytes }])
  makeBundle(bo.doc, 'b2')
  await server.clock.settle()
  expect([idsIn(ada.doc), idsIn(bo.doc)]).toEqual([
    ['b1', 'b2', 'b9'],
    ['b1', 'b2', 'b9'],
  ])
})

test('[UPD-16] when it cannot be loaded the server refuses, an edit asks for a resync, and nobody gets it empty', async () => {
  const { server, ada, bo } = await quiet()
  await server.clock.advance(11 * 60_000)
  const edit = { room: board, edit: (doc: Y.Doc) => makeBundle(doc, 'b3') }
  expect(await server.rooms.commit([edit], [])).toEqual({ ok: false, error: 'failed' })
  expect([ada.closedWith, bo.closedWith]).toEqual([null, null])
  const late = new SteppedClient(server, 'late')
  await server.clock.settle()
  expect([late.synced, late.closedWith, ada.closedWith]).toEqual([false, 4500, 4500])
  server.storage.unreadable = false
  const again = new SteppedClient(server, 'late')
  await server.clock.settle()
  expect(idsIn(again.doc)).toEqual(['b1'])
})
