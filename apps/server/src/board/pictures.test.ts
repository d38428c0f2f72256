import { addBundle, readBoard } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { board, type SteppedBoard, SteppedClient, steppedBoard } from './steppedTestData.js'

const makeBundle = (doc: Y.Doc, id: string) =>
  void addBundle(doc, { id: bundleId(id), step: stepId('sorting'), name: id })
const picture = { room: board, name: 'step/sorting' }

/** Every kept picture: its name, the update that it is after, and the bundles in it. */
async function kept({ storage }: SteppedBoard) {
  const rows = await storage.inner.list('room_snapshot', { room: board })
  return rows.map(({ name, seq, bytes }) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    return [name, seq, readBoard(doc).bundles.map(({ id }) => id)]
  })
}

test('[SYN-37] a picture is of the document after the edits of its transaction, and takes the place of the one before', async () => {
  const server = await steppedBoard()
  const ada = new SteppedClient(server, 'ada')
  await server.clock.settle()
  makeBundle(ada.doc, 'b1')
  await server.clock.settle()
  await server.rooms.commit([], [], [picture])
  expect(await kept(server)).toEqual([['step/sorting', 1, ['b1']]])
  await server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, 'b2') }], [], [picture])
  expect(await kept(server)).toEqual([['step/sorting', 2, ['b1', 'b2']]])
})

test('[SYN-37] a picture of a document that nobody has open and that is empty is kept too', async () => {
  const server = await steppedBoard()
  expect(await server.rooms.commit([], [], [picture])).toEqual({ ok: true, value: undefined })
  expect(await kept(server)).toEqual([['step/sorting', 0, []]])
})

test('[SYN-37] when the transaction is refused the picture from before it stays', async () => {
  const server = await steppedBoard()
  await server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, 'b1') }], [], [picture])
  server.storage.refusal = 'failed'
  await server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, 'b2') }], [], [picture])
  server.storage.refusal = null
  expect(await kept(server)).toEqual([['step/sorting', 1, ['b1']]])
})

test('[SYN-37] [STO-8] a picture outlives the snapshots that are dropped', async () => {
  const server = await steppedBoard({ limits: { compactRows: 1 } })
  await server.rooms.commit([{ room: board, edit: (doc) => makeBundle(doc, 'b1') }], [], [picture])
  const ada = new SteppedClient(server, 'ada')
  await server.clock.settle()
  for (let at = 2; at < 12; at++) {
    makeBundle(ada.doc, `b${at}`)
    await server.clock.settle()
  }
  const all = await kept(server)
  expect(all.filter(([name]) => name === '')).toHaveLength(2)
  expect(all.filter(([name]) => name !== '')).toEqual([['step/sorting', 1, ['b1']]])
})
