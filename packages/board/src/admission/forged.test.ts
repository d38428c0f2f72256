import { bundleId, noteId, type RecordChange, sentenceId, stepId, type Verdict } from '@siroop/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addBundle,
  addNotes,
  addSentence,
  admit,
  changeNote,
  moveNote,
  parseRoom,
  type Room,
  readBoard,
  readMine,
  readPen,
  sentenceText,
  setDraft,
  setReady,
  submitNote,
} from '../index.js'

type Kind = 'board' | 'mine' | 'pen'
const [step, cluster] = [stepId('waarden'), stepId('groeperen')]
const [n0, n1, n2] = [noteId('n0'), noteId('n1'), noteId('n2')]
const [s1, s2] = [sentenceId('s1'), sentenceId('s2')]

/** The server's room of each kind: written by client 1, then edited and emptied in part by client 2. */
const stories: Record<Kind, { room: string; roots: string[]; one: (doc: Y.Doc) => void; two: (doc: Y.Doc) => void }> = {
  board: {
    room: 'board/w-1/1',
    roots: ['notes', 'bundles'],
    one: (doc) => {
      const note = { step, kind: 'waarde', text: 'Nabij', organisation: null, author: null }
      addNotes(
        doc,
        [n0, n1, n2].map((id) => ({ ...note, id })),
      )
      addBundle(doc, { id: bundleId('a'), step: cluster, name: 'A' })
    },
    two: (doc) => {
      for (const bundle of [bundleId('a'), null, bundleId('a')]) moveNote(doc, { note: n0, bundle })
      doc.getMap('notes').delete('n2')
    },
  },
  mine: {
    room: 'mine/w-1/p-1/1',
    roots: ['notes', 'drafts', 'ready'],
    one: (doc) => {
      for (const id of [n0, n1, n2]) submitNote(doc, { id, step, kind: 'waarde', text: 'Nabij', fields: { why: 'zo' } })
    },
    two: (doc) => {
      for (const text of ['a', 'ab', 'abc']) setDraft(doc, { step, text })
      for (const text of ['Anders', 'Weer anders']) changeNote(doc, { note: n0, text })
      setReady(doc, { step, on: true })
      doc.getMap('notes').delete('n2')
    },
  },
  pen: {
    room: 'pen/w-1/1',
    roots: ['sentences'],
    one: (doc) => {
      for (const id of [s1, s2]) addSentence(doc, { id, text: 'Wij zijn nabij' })
    },
    two: (doc) => {
      const text = sentenceText(doc, s1)
      text?.insert(3, ' allen')
      text?.delete(0, 1)
      text?.delete(5, 4)
      doc.getMap('sentences').delete('s2')
    },
  },
}
function docOf(clientID: number, bytes?: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  if (bytes) Y.applyUpdate(doc, bytes)
  return doc
}
function committed(kind: Kind): Uint8Array {
  const one = docOf(1)
  stories[kind].one(one)
  const two = docOf(2, Y.encodeStateAsUpdate(one))
  stories[kind].two(two)
  return Y.encodeStateAsUpdate(two)
}

/** As the domain rules: nobody removes a record and only the server makes one; the rest is free or, to a stranger, closed. */
const judgeOf =
  (free: boolean) =>
  (change: RecordChange): Verdict =>
    change.type === 'record-removed' ? 'not-deletable' : free ? 'allowed' : 'not-allowed'

const varUint = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...varUint(n >> 7)])
const letters = (text: string): number[] => [...varUint(text.length), ...Buffer.from(text)]
const plain = (value: string | null): number[] => (value === null ? [1, 126] : [1, 119, ...letters(value)])

/** Clients that wrote here already, and two that did not. */
const client = fc.constantFrom(1, 2, 3, 4)
const id = fc.tuple(client, fc.nat({ max: 45 })).map(([who, clock]) => [...varUint(who), ...varUint(clock)])
const keyOf = (kind: Kind) =>
  fc.constantFrom(
    ...(kind === 'pen' ? ['text', 'order'] : ['step', 'text', 'order', 'f:why']),
    ...(kind === 'board' ? ['bundle', 'withdrawn', 'mergedInto'] : kind === 'mine' ? ['status'] : []),
  )
const rootKeyOf = (kind: Kind) =>
  fc.constantFrom(...(kind === 'pen' ? ['s1', 's9'] : ['n0', 'n1', 'n9', kind === 'board' ? 'a' : 'waarden']))

/** Where a struct says that it stands: after, before or between others, in a record, or in a root. */
const placeOf = (kind: Kind) =>
  fc.oneof(
    id.map((left) => ({ info: 0x80, bytes: left })),
    id.map((right) => ({ info: 0x40, bytes: right })),
    fc.tuple(id, id).map(([left, right]) => ({ info: 0xc0, bytes: [...left, ...right] })),
    fc.tuple(id, keyOf(kind)).map(([parent, key]) => ({ info: 0x20, bytes: [0, ...parent, ...letters(key)] })),
    fc
      .tuple(fc.constantFrom(...stories[kind].roots), rootKeyOf(kind))
      .map(([root, key]) => ({ info: 0x20, bytes: [1, ...letters(root), ...letters(key)] })),
  )
const contentOf = (kind: Kind) =>
  fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((length) => ({ info: 1, bytes: [length], length })),
    fc
      .constantFrom(null, 'no', 'a', 'submitted', 'hzzzi', 'waarden')
      .map((value) => ({ info: 8, bytes: plain(value), length: 1 })),
    fc.constantFrom(1, kind === 'pen' ? 2 : 1).map((type) => ({ info: 7, bytes: [type], length: 1 })),
    ...(kind === 'pen'
      ? [fc.constantFrom('x', 'hzzzi').map((text) => ({ info: 4, bytes: letters(text), length: text.length }))]
      : []),
  )
const structOf = (kind: Kind) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.tuple(placeOf(kind), contentOf(kind)) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((length) => length) },
  )
/** An update of structs that only just can be: known clients go on where the document ends, or a little earlier. */
const updateOf = (kind: Kind) => {
  const ends = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(committed(kind)))
  const run = fc.tuple(fc.nat({ max: 3 }), fc.array(structOf(kind), { minLength: 1, maxLength: 3 }))
  const removed = fc.tuple(fc.constantFrom(1, 2), fc.nat({ max: 30 }), fc.integer({ min: 1, max: 4 }))
  return fc
    .tuple(
      fc.uniqueArray(fc.tuple(client, run), { minLength: 1, maxLength: 3, selector: ([who]) => who }),
      fc.option(removed),
    )
    .map(([runs, gone]) => {
      const bytes = [runs.length]
      for (const [who, [back, structs]] of runs) {
        bytes.push(structs.length, who, ...varUint(Math.max(0, (ends.get(who) ?? 0) - back)))
        for (const struct of structs) {
          if (typeof struct === 'number') bytes.push(0, struct)
          else bytes.push(struct[0].info | struct[1].info, ...struct[0].bytes, ...struct[1].bytes)
        }
      }
      return new Uint8Array([...bytes, ...(gone === null ? [0] : [1, gone[0], 1, gone[1], gone[2]])])
    })
}

describe('forged updates', { timeout: 60_000 }, () => {
  for (const kind of ['board', 'mine', 'pen'] as const)
    test(`[ADM-16] in a ${kind} document whatever structs come: all records whole, and the same when read again`, () => {
      const { room, roots } = stories[kind]
      const start = committed(kind)
      const state = (doc: Y.Doc) => roots.map((root) => doc.getMap(root).toJSON())
      const brokenIn = (doc: Y.Doc) => ({ board: readBoard, mine: readMine, pen: readPen })[kind](doc).broken
      fc.assert(
        fc.property(updateOf(kind), fc.boolean(), (bytes, free) => {
          const server = docOf(5, start)
          const answer = admit(server, bytes, { room: parseRoom(room) as Room, judge: judgeOf(free) })
          if ('rebuild' in answer && answer.rebuild) return
          expect([server.store.pendingStructs, server.store.pendingDs, brokenIn(server)]).toEqual([null, null, 0])
          expect(state(docOf(6, Y.encodeStateAsUpdate(server)))).toEqual(state(server))
          const peer = docOf(7, start)
          if ('update' in answer) Y.applyUpdate(peer, answer.update)
          expect(state(peer)).toEqual(state(server))
        }),
        { numRuns: 1500 },
      )
    })
})
