import { addBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { board, SteppedClient, steppedBoard } from '../steppedTestData.js'
import { JoinFrames } from './joinFrames.js'
import type { SharedFrame } from './sharedFrame.js'

const step = stepId('waarden')
const makeBundle = (doc: Y.Doc, id: string) => addBundle(doc, { id: bundleId(id), step, name: id })
const idsIn = (doc: Y.Doc) => [...doc.getMap('bundles').keys()].sort()
const nothing = Uint8Array.of(0)

/** A document of which every edit counts as committed. */
function aDocument(bundles: number) {
  const doc = new Y.Doc()
  let encoded = 0
  const committed = new JoinFrames(() => {
    encoded++
    return doc
  })
  const edit = (id: string, rest = '') => {
    const before = Y.encodeStateVector(doc)
    makeBundle(doc, id)
    if (rest !== '') doc.getMap('notes').set(id, rest)
    committed.add(Y.encodeStateAsUpdate(doc, before))
  }
  for (let index = 0; index < bundles; index++) makeBundle(doc, `b${index}`)
  return { doc, committed, edit, encoded: () => encoded }
}
/** Reads frames as a client does; how many bundles it shows after each, and which sub-type each is. */
function read(frames: readonly SharedFrame[], doc = new Y.Doc()) {
  const seen = frames.map(({ bytes }) => {
    const decoder = decoding.createDecoder(bytes)
    decoding.readVarUint(decoder)
    const subType = decoding.readVarUint(decoder)
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    return subType
  })
  return { doc, subTypes: seen }
}

describe('what joiners get', () => {
  test('[UPD-2] the first joiner gets a loaded document as it was stored, without it being encoded', () => {
    const { doc, committed, edit, encoded } = aDocument(300)
    const snapshot = Y.encodeStateAsUpdate(doc)
    const before = Y.encodeStateVector(doc)
    makeBundle(doc, 'after')
    committed.begin(snapshot, [{ bytes: Y.encodeStateAsUpdate(doc, before) }])
    edit('later')
    const { doc: joined, subTypes } = read(committed.answer(nothing))
    expect([idsIn(joined), subTypes, encoded()]).toEqual([idsIn(doc), [2, 1], 0])
    committed.begin(null, [])
    expect([idsIn(read(committed.answer(nothing)).doc), encoded()]).toEqual([idsIn(doc), 1])
  })

  test('[UPD-2] a hundred joiners get the same snapshot frame, that is made once', () => {
    const { doc, committed, encoded } = aDocument(300)
    const [first] = committed.answer(nothing)
    for (let joiner = 0; joiner < 100; joiner++) expect(committed.answer(nothing)[0] === first).toBe(true)
    expect([encoded(), idsIn(read(committed.answer(nothing)).doc)]).toEqual([1, idsIn(doc)])
  })

  test('[UPD-2] what was committed after the snapshot goes before it: at step 2 the document is complete', () => {
    const { doc, committed, edit, encoded } = aDocument(300)
    committed.answer(nothing)
    edit('later')
    edit('latest')
    const joiner = read(committed.answer(nothing))
    expect(joiner.subTypes).toEqual([2, 1])
    expect(joiner.doc.store.pendingStructs).toBe(null)
    expect([idsIn(joiner.doc), encoded()]).toEqual([idsIn(doc), 1])
    expect(Y.encodeStateVector(joiner.doc)).toEqual(Y.encodeStateVector(doc))
  })

  test('[UPD-3] the snapshot is made anew after 200 commits or 32 KB, and at once when it is small', () => {
    const many = aDocument(300)
    many.committed.answer(nothing)
    for (let index = 0; index < 200; index++) many.edit(`c${index}`)
    many.committed.answer(nothing)
    expect(many.encoded()).toBe(1)
    many.edit('more')
    expect([read(many.committed.answer(nothing)).subTypes, many.encoded()]).toEqual([[1], 2])
    const long = aDocument(300)
    long.committed.answer(nothing)
    long.edit('long', 'x'.repeat(33_000))
    expect(read(long.committed.answer(nothing)).subTypes).toEqual([1])
    const small = aDocument(3)
    small.committed.answer(nothing)
    small.edit('later')
    expect(read(small.committed.answer(nothing)).subTypes).toEqual([1])
  })

  test('[UPD-4] clients that lack the same get the same difference, until the next commit', () => {
    const { doc, committed, edit } = aDocument(300)
    const older = new Y.Doc()
    Y.applyUpdate(older, Y.encodeStateAsUpdate(doc))
    const had = Y.encodeStateVector(older)
    edit('later')
    const [frame] = committed.answer(had)
    expect(committed.answer(Uint8Array.from(had))[0]).toBe(frame)
    expect(frame?.bytes.byteLength).toBeLessThan(200)
    edit('latest')
    expect(idsIn(read(committed.answer(had), older).doc)).toEqual(idsIn(doc))
  })

  test('[UPD-4] of differences that are large few are kept', () => {
    const { doc, committed } = aDocument(0)
    doc.getMap('elsewhere').set('long', 'x'.repeat(700_000))
    const vectors = [5, 6].map((client) => Y.encodeStateVector(withClient(client)))
    const [first, second] = vectors.map((vector) => committed.answer(vector)[0])
    const again = vectors.map((vector) => committed.answer(vector)[0])
    // As a yes and a no: a comparison that fails would print two megabytes.
    expect([again[0] === first, again[1] === second]).toEqual([true, false])
  })
})

test('[UPD-2] people join a document in use between commits: all end equal, synced means complete', async () => {
  const server = await steppedBoard()
  const fill = (doc: Y.Doc) => {
    for (let index = 0; index < 150; index++) makeBundle(doc, `a${index}`)
  }
  await server.rooms.commit([{ room: board, edit: fill }], [])
  const writer = new SteppedClient(server, 'ada')
  await server.clock.settle()
  const joined: SteppedClient[] = []
  for (let index = 0; index < 20; index++) {
    makeBundle(writer.doc, `b${index}`)
    const joiner = new SteppedClient(server, `p${index}`)
    await server.clock.advance(20)
    joined.push(joiner)
    expect([joiner.synced, idsIn(joiner.doc)]).toEqual([true, idsIn(writer.doc)])
  }
  for (const { doc } of joined) expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(writer.doc))
})

/** A state vector of somebody whom the document does not know. */
function withClient(client: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.getMap('notes').set('a', 'b')
  return doc
}
