import { bundleId, noteId, organisationId, sentenceId, stepId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addBundle,
  addNotes,
  addSentence,
  completeNote,
  forgetAuthors,
  gatherLoose,
  layLoose,
  mergeBundles,
  moveNote,
  readBoard,
  readPen,
  renameBundle,
  replaceSentence,
  setBundleLocked,
  withdrawFromBoard,
} from './index.js'

const values = stepId('waarden')
const cluster = stepId('bundelen')
const [n1, n2, n3] = [noteId('n1'), noteId('n2'), noteId('n3')]
const [a, b] = [bundleId('a'), bundleId('b')]

function board(): Y.Doc {
  const doc = new Y.Doc()
  addNotes(
    doc,
    [n2, n1, n3].map((id) => ({
      id,
      step: values,
      kind: 'waarde',
      text: `Tekst van ${id}`,
      organisation: organisationId('org-1'),
      author: null,
    })),
  )
  return doc
}
const bundleOf = (doc: Y.Doc, note: string) => readBoard(doc).notes.find((n) => n.id === note)?.bundle

describe('the board', () => {
  test('[BRD-1] notes stand in the order in which the server wrote them, and writing them again changes nothing', () => {
    const doc = board()
    expect(readBoard(doc).notes.map((n) => n.id)).toEqual([n2, n1, n3])
    const before = Y.encodeStateAsUpdate(doc)
    expect(addNotes(doc, [{ id: n1, step: values, kind: 'waarde', text: 'x', organisation: null, author: null }])).toBe(
      0,
    )
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
  test('[BRD-2] merging keeps the notes of both and taking apart restores both', () => {
    const doc = board()
    addBundle(doc, { id: a, step: cluster, name: 'Dichtbij', firstNote: n1 })
    addBundle(doc, { id: b, step: cluster, name: 'Nabijheid', firstNote: n2 })
    expect(mergeBundles(doc, { from: b, into: a })).toBe(true)
    expect([bundleOf(doc, n1), bundleOf(doc, n2), bundleOf(doc, n3)]).toEqual([a, a, null])
    mergeBundles(doc, { from: b, into: null })
    expect([bundleOf(doc, n1), bundleOf(doc, n2)]).toEqual([a, b])
  })
  test('[BRD-12] a note in a merged bundle tells in which one it was laid', () => {
    const doc = board()
    addBundle(doc, { id: a, step: cluster, name: 'Dichtbij', firstNote: n1 })
    addBundle(doc, { id: b, step: cluster, name: 'Nabijheid', firstNote: n2 })
    mergeBundles(doc, { from: b, into: a })
    const laidIn = () => readBoard(doc).notes.flatMap((note) => (note.laidIn ? [[note.id, note.laidIn]] : []))
    expect(laidIn()).toEqual([[n2, b]])
    mergeBundles(doc, { from: b, into: null })
    expect(laidIn()).toEqual([])
  })
  test('[BRD-13] a bundle that was taken apart takes up what still lies loose, and nothing that was withdrawn or moved', () => {
    const doc = board()
    addBundle(doc, { id: a, step: cluster, name: 'Dichtbij', firstNote: n1 })
    moveNote(doc, { note: n2, bundle: a })
    moveNote(doc, { note: n3, bundle: a })
    layLoose(doc, [n1, n2, n3])
    expect([n1, n2, n3].map((note) => bundleOf(doc, note))).toEqual([null, null, null])
    addBundle(doc, { id: b, step: cluster, name: 'Elders', firstNote: n2 })
    withdrawFromBoard(doc, n3)
    gatherLoose(doc, { bundle: a, notes: [n1, n2, n3] })
    expect([n1, n2, n3].map((note) => bundleOf(doc, note))).toEqual([a, b, null])
    const after = Y.encodeStateAsUpdate(doc)
    gatherLoose(doc, { bundle: a, notes: [n1, n2, n3] })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(after)
  })
  test('[BRD-14] a bundle that is taken apart and put back lies as it lay: the bundles in it, their names, the order', () => {
    const doc = board()
    addBundle(doc, { id: a, step: cluster, name: 'Dichtbij', firstNote: n3 })
    addBundle(doc, { id: b, step: cluster, name: 'Nabijheid', firstNote: n2 })
    moveNote(doc, { note: n1, bundle: b })
    mergeBundles(doc, { from: b, into: a })
    const before = readBoard(doc)
    const notes = before.notes.map(({ id }) => id)
    layLoose(doc, notes)
    expect(readBoard(doc).notes.every(({ bundle }) => bundle === null)).toBe(true)
    gatherLoose(doc, { bundle: a, notes, parts: [{ bundle: b, notes: [n1, n2] }] })
    expect(readBoard(doc)).toEqual(before)
    mergeBundles(doc, { from: b, into: null })
    expect([n1, n2, n3].map((note) => bundleOf(doc, note))).toEqual([b, b, a])
  })
  test('[BRD-14] a part that was taken out in the meantime stays out, and the notes lie in the bundle that is put back', () => {
    const doc = board()
    addBundle(doc, { id: a, step: cluster, name: 'Dichtbij', firstNote: n1 })
    addBundle(doc, { id: b, step: cluster, name: 'Nabijheid', firstNote: n2 })
    mergeBundles(doc, { from: b, into: a })
    layLoose(doc, [n1, n2])
    mergeBundles(doc, { from: b, into: null })
    gatherLoose(doc, { bundle: a, notes: [n1, n2], parts: [{ bundle: b, notes: [n2] }] })
    expect([n1, n2].map((note) => bundleOf(doc, note))).toEqual([a, a])
  })
  test('[BRD-3] two merges into each other at once give one bundle on every device', () => {
    const doc = board()
    addBundle(doc, { id: a, step: cluster, name: '', firstNote: n1 })
    addBundle(doc, { id: b, step: cluster, name: '', firstNote: n2 })
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    mergeBundles(doc, { from: b, into: a })
    mergeBundles(other, { from: a, into: b })
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readBoard(doc)).toEqual(readBoard(other))
    expect([bundleOf(doc, n1), bundleOf(doc, n2)]).toEqual([a, a])
  })
  test('[BRD-4] a record of another form is left out and counted', () => {
    const doc = board()
    doc.getMap('notes').set('n4', new Y.Map([['text', 'los']]))
    doc.getMap('notes').set('n5', 'geen record')
    ;(doc.getMap('notes').get('n1') as Y.Map<unknown>).set('text', 7)
    expect(readBoard(doc).broken).toBe(3)
    expect(readBoard(doc).notes.map((n) => n.id)).toEqual([n2, n3])
  })
  test('[BRD-5] a snapshot is plain and frozen', () => {
    const snapshot = readBoard(board())
    expect(structuredClone(snapshot)).toEqual(snapshot)
    expect(Object.isFrozen(snapshot.notes)).toBe(true)
    expect(snapshot.notes.every((note) => Object.isFrozen(note) && Object.isFrozen(note.fields))).toBe(true)
  })
  test('[BRD-6] the text of a withdrawn note leaves the document', () => {
    const doc = board()
    completeNote(doc, { note: n1, fields: { why: 'geheimzinnig' } })
    withdrawFromBoard(doc, n1)
    const note = readBoard(doc).notes.find((n) => n.id === n1)
    expect(note).toMatchObject({ withdrawn: true, text: '', fields: { why: '' }, organisation: null, author: null })
    const bytes = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')
    expect(bytes).not.toContain('Tekst van n1')
    expect(bytes).not.toContain('geheimzinnig')
    expect(bytes).toContain('Tekst van n2')
  })
  test('an action that changes nothing, or on something that is not there, writes nothing', () => {
    const doc = board()
    addBundle(doc, { id: a, step: cluster, name: 'Dichtbij', firstNote: n1 })
    const before = Y.encodeStateVector(doc)
    expect(moveNote(doc, { note: n1, bundle: a })).toBe(false)
    expect(moveNote(doc, { note: noteId('nergens'), bundle: a })).toBe(false)
    expect(moveNote(doc, { note: n2, bundle: b })).toBe(false)
    expect(mergeBundles(doc, { from: a, into: a })).toBe(false)
    expect(setBundleLocked(doc, { bundle: a, locked: false })).toBe(false)
    expect(renameBundle(doc, { bundle: a, name: ' Dichtbij ' })).toEqual({ ok: true, value: false })
    expect(renameBundle(doc, { bundle: a, name: 'x'.repeat(241) })).toEqual({ ok: false, error: 'text-too-long' })
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})

describe('the pen document', () => {
  const s1 = sentenceId('s1')
  test('[BRD-7] a sentence is made once; replacing its text keeps what is equal and never splits an emoji', () => {
    const doc = new Y.Doc()
    expect(addSentence(doc, { id: s1, text: 'Wij zijn nabij 👍.' })).toBe(true)
    expect(addSentence(doc, { id: s1, text: 'anders' })).toBe(false)
    expect(replaceSentence(doc, { id: s1, text: 'Wij zijn nabij 👎.' })).toBe(true)
    expect(readPen(doc)).toEqual({ sentences: [{ id: s1, text: 'Wij zijn nabij 👎.', order: 'hzzzi' }], broken: 0 })
  })
})

test('[BRD-16] the name of who wrote a note leaves the document and its bytes; what was written stays', () => {
  const doc = board()
  const named = { step: values, kind: 'waarde', organisation: null }
  addNotes(doc, [{ ...named, id: noteId('n4'), text: 'Nabij', author: 'Noor van der Velde' }])
  expect(forgetAuthors(doc, [noteId('n4'), noteId('n5')])).toBe(1)
  expect(forgetAuthors(doc, [noteId('n4')])).toBe(0)
  expect(readBoard(doc).notes.at(-1)).toMatchObject({ text: 'Nabij', author: null })
  expect(Buffer.from(Y.encodeStateAsUpdate(doc)).toString()).not.toContain('Noor')
})
