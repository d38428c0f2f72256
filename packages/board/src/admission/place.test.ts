import { noteId, type RecordChange, sentenceId, stepId, type Verdict } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addNotes,
  addSentence,
  admit,
  parseRoom,
  type Room,
  readBoard,
  readMine,
  readPen,
  sentenceText,
  setDraft,
} from '../index.js'

const [board, mine, pen] = ['board/w-1/1', 'mine/w-1/p-1/1', 'pen/w-1/1'].map((name) => parseRoom(name) as Room) as [
  Room,
  Room,
  Room,
]
const step = stepId('waarden')
const s1 = sentenceId('s1')
const judge = (change: RecordChange): Verdict => (change.type === 'record-removed' ? 'not-deletable' : 'allowed')
const docOf = (clientID: number, bytes?: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = clientID
  if (bytes) Y.applyUpdate(doc, bytes)
  return doc
}
const letters = (text: string): number[] => [text.length, ...Buffer.from(text)]
/** Two notes of client 1, ten structs each: the note, then its keys as in the schema. Clock 19: `withdrawn` of n2. */
const notes = (): Y.Doc => {
  const doc = docOf(1)
  const note = { step, kind: 'waarde', organisation: null, author: null }
  addNotes(doc, [
    { ...note, id: noteId('n1'), text: 'Eerst' },
    { ...note, id: noteId('n2'), text: 'Daarna' },
  ])
  return docOf(5, Y.encodeStateAsUpdate(doc))
}
const sentence = (): Y.Doc => {
  const doc = docOf(1)
  addSentence(doc, { id: s1, text: 'Wij zijn nabij.' })
  return docOf(5, Y.encodeStateAsUpdate(doc))
}
const hostile = (why: string) => ({ kind: 'hostile', why, rebuild: false })

describe('an item that ties two places together', () => {
  const malformed: [string, number[]][] = [
    // One deleted struct of two, from the last clock of client 1 on: the second half goes behind `withdrawn` of n2.
    ['whose rest belongs to another record', [1, 1, 1, 19, 0x21, 1, ...letters('notes'), ...letters('n1'), 2, 0]],
    ['whose rest belongs to another key', [1, 1, 1, 19, 0x21, 0, 1, 10, ...letters('order'), 2, 0]],
    // After `bundle` of n1 and before `bundle` of n2; after `bundle` and before `order`; before `bundle` alone.
    ['between the values of two records', [1, 1, 9, 0, 0xc8, 1, 6, 1, 16, 1, 126, 0]],
    ['between the values of two keys', [1, 1, 9, 0, 0xc8, 1, 6, 1, 7, 1, 126, 0]],
    ['before the value of a key', [1, 1, 9, 0, 0x48, 1, 6, 1, 126, 0]],
    // Client 9 twice: what is looked at would not be what is read.
    ['of a client that comes twice', [2, 1, 9, 0, 0x88, 1, 6, 1, 126, 1, 9, 0, 0x88, 1, 16, 1, 126, 0]],
  ]
  for (const [what, bytes] of malformed)
    test(`[ADM-9] an item ${what} is malformed: no record breaks, the document is not touched`, () => {
      const doc = notes()
      const before = Y.encodeStateAsUpdate(doc)
      expect(admit(doc, new Uint8Array(bytes), { room: board, judge })).toEqual(hostile('malformed'))
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    })
  test('[ADM-16] one damaged byte, a deleted value that says it is 126 long, breaks no record', () => {
    const server = notes()
    const client = docOf(2, Y.encodeStateAsUpdate(server))
    const record = client.getMap('notes').get('n1') as Y.Map<string>
    record.set('order', 'i005i')
    const bytes = Y.encodeStateAsUpdate(client)
    // The old order, clock 7: an item of one deleted value at `order` of clock 0.
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x21, 0, 1, 0, ...letters('order'), 1]))
    expect(at).toBeGreaterThan(0)
    bytes[at + 10] = 126
    expect(admit(server, bytes, { room: board, judge })).toEqual(hostile('malformed'))
    expect(readBoard(server)).toMatchObject({ broken: 0, notes: [{ text: 'Eerst' }, { text: 'Daarna' }] })
  })
})

describe('what the document has in part', () => {
  test('[ADM-1] typing of which the first letters are there already is admitted', () => {
    const server = sentence()
    const client = docOf(2, Y.encodeStateAsUpdate(server))
    for (const letter of 'dus') {
      const text = sentenceText(client, s1)
      text?.insert(text.length, letter)
      if (letter === 'd') admit(server, Y.encodeStateAsUpdate(client), { room: pen, judge })
    }
    expect(admit(server, Y.encodeStateAsUpdate(client), { room: pen, judge }).kind).toBe('accepted')
    expect(readPen(server).sentences[0]?.text).toBe('Wij zijn nabij.dus')
  })
  test('[ADM-1] a draft that was overwritten many times meanwhile is admitted', () => {
    const server = docOf(5)
    const client = docOf(2)
    for (const text of ['N', 'Na', 'Nab', 'Nabi', 'Nabij']) {
      setDraft(client, { step, text })
      if (text === 'Na') admit(server, Y.encodeStateAsUpdate(client), { room: mine, judge })
    }
    expect(admit(server, Y.encodeStateAsUpdate(client), { room: mine, judge }).kind).toBe('accepted')
    expect(readMine(server).drafts).toEqual({ waarden: 'Nabij' })
  })
  test('[ADM-1] typing in a sentence that is gone meanwhile does not count as hostile', () => {
    const server = sentence()
    const client = docOf(2, Y.encodeStateAsUpdate(server))
    sentenceText(client, s1)?.insert(0, 'Ja')
    admit(server, Y.encodeStateAsUpdate(client), { room: pen, judge })
    sentenceText(client, s1)?.insert(2, ': w')
    server.getMap('sentences').delete(s1)
    expect(admit(server, Y.encodeStateAsUpdate(client), { room: pen, judge }).kind).toBe('accepted')
    expect(readPen(server)).toEqual({ sentences: [], broken: 0 })
  })
})

describe('a text holds letters', () => {
  const strange: [string, (text: Y.Text) => void][] = [
    ['a record', (text) => text.insertEmbed(3, new Y.Map([['text', 'x']]))],
    ['a text', (text) => text.insertEmbed(0, new Y.Text('x'))],
  ]
  for (const [what, act] of strange)
    test(`[ADM-9] ${what} inside a sentence is forbidden content, before anything can be written into it`, () => {
      const server = sentence()
      const client = docOf(2, Y.encodeStateAsUpdate(server))
      act(sentenceText(client, s1) as Y.Text)
      expect(admit(server, Y.encodeStateAsUpdate(client), { room: pen, judge })).toEqual(hostile('forbidden-content'))
    })
  test('[ADM-9] a plain value inside a sentence, and letters at a key', () => {
    // A string after the first letter of the text (client 1, clock 2); letters at `order`, clock 17.
    for (const bytes of [
      [1, 1, 9, 0, 0x88, 1, 2, 1, 119, ...letters('x'), 0],
      [1, 1, 9, 0, 0x84, 1, 17, ...letters('hzzzi'), 0],
    ])
      expect(admit(sentence(), new Uint8Array(bytes), { room: pen, judge })).toEqual(hostile('forbidden-content'))
  })
  test('[ADM-3] letters between two letters that stand the other way round are taken back', () => {
    for (const [left, right] of [
      [6, 3],
      [4, 4],
    ] as const) {
      const server = sentence()
      const bytes = new Uint8Array([1, 1, 9, 0, 0xc4, 1, left, 1, right, ...letters('xx'), 0])
      const answer = admit(server, bytes, { room: pen, judge })
      expect(answer).toMatchObject({ kind: 'taken-back', refusals: [{ record: 'sentences/s1', why: 'malformed' }] })
      expect(readPen(server).sentences[0]?.text).toBe('Wij zijn nabij.')
    }
  })
})

const varUint = (n: number): number[] => (n < 128 ? [n] : [(n % 128) | 128, ...varUint(Math.floor(n / 128))])
/** A new note or sentence, as the start of a struct of client 9. */
const atNew = (root: string, id: string) => [1, 1, 9, 0, 0x20, 1, ...letters(root), ...letters(id)]
const holding = (root: string, content: number, ...bytes: readonly number[]) => {
  const update = [...atNew(root, root === 'notes' ? 'n9' : 's9'), ...bytes, 0]
  update[4] = 0x20 | content
  return new Uint8Array(update)
}
/** Kinds of shared types by the number that Yjs writes for them. */
const types = { list: [0], text: [2], element: [3, ...letters('b')], fragment: [4], 'rich text': [6] }

describe('what only looks like a note or a sentence', () => {
  for (const [what, bytes] of Object.entries(types))
    test(`[ADM-9] ${what} in the place of a note, empty as it is, is forbidden content`, () => {
      expect(admit(notes(), holding('notes', 7, ...bytes), { room: board, judge })).toEqual(
        hostile('forbidden-content'),
      )
    })
  for (const what of ['list', 'element', 'fragment', 'rich text'] as const)
    test(`[ADM-9] ${what} in the place of a sentence is forbidden content`, () => {
      const update = holding('sentences', 7, ...types[what])
      expect(admit(sentence(), update, { room: pen, judge })).toEqual(hostile('forbidden-content'))
    })
  test('[ADM-9] two values at one key, one of which no reader would see', () => {
    const two = holding('notes', 8, 2, 119, ...letters('x'), 119, ...letters('y'))
    expect(admit(notes(), two, { room: board, judge })).toEqual(hostile('forbidden-content'))
  })
  test('[ADM-9] something of no length', () => {
    expect(admit(notes(), holding('notes', 1, 0), { room: board, judge })).toEqual(hostile('malformed'))
    expect(admit(sentence(), holding('sentences', 4, ...letters('')), { room: pen, judge })).toEqual(
      hostile('malformed'),
    )
  })
  test('[ADM-9] a list inside a note, deleted as it is, and a field of a note in a sentence', () => {
    const inNote = new Uint8Array([1, 1, 9, 0, 0x01, 0, 1, 0, 1, 0])
    expect(admit(notes(), inNote, { room: board, judge })).toEqual(hostile('forbidden-key'))
    const field = new Uint8Array([1, 1, 9, 0, 0x28, 0, 1, 0, ...letters('f:why'), 1, 119, ...letters('x'), 0])
    expect(admit(sentence(), field, { room: pen, judge })).toEqual(hostile('forbidden-key'))
  })
  test('[ADM-3] letters that stand in a sentence beside its text, where no reader sees them, are taken back', () => {
    const server = sentence()
    const beside = new Uint8Array([1, 1, 9, 0, 0x04, 0, 1, 0, ...letters('VERBODEN'), 0])
    expect(admit(server, beside, { room: pen, judge })).toMatchObject({
      kind: 'taken-back',
      refusals: [{ record: 'sentences/s1', why: 'malformed' }],
    })
    expect(Buffer.from(Y.encodeStateAsUpdate(server)).toString('latin1')).not.toContain('VERBODEN')
    expect(readPen(server)).toMatchObject({ sentences: [{ text: 'Wij zijn nabij.' }], broken: 0 })
  })
  test('[ADM-3] a new sentence with such letters is malformed, and one without them is for the judge', () => {
    const structs = [
      [0x27, 1, ...letters('sentences'), ...letters('s9'), 1],
      [0x27, 0, 9, 0, ...letters('text'), 2],
      [0x28, 0, 9, 0, ...letters('order'), 1, 119, ...letters('i005i')],
      [0x04, 0, 9, 0, ...letters('VERBODEN')],
    ]
    const made = (many: number) => new Uint8Array([1, many, 9, 0, ...structs.slice(0, many).flat(), 0])
    expect(admit(sentence(), made(3), { room: pen, judge }).kind).toBe('accepted')
    expect(admit(sentence(), made(4), { room: pen, judge })).toMatchObject({
      refusals: [{ record: 'sentences/s9', why: 'malformed' }],
    })
  })
})

describe('clocks', () => {
  const most = 2 ** 31
  const late = (clock: number) =>
    new Uint8Array([1, 1, 9, ...varUint(clock), 0x28, 1, ...letters('notes'), ...letters('n9'), 1, 126, 0])
  const gone = (...ranges: (readonly [number, number])[]) =>
    new Uint8Array([0, 1, 1, ranges.length, ...ranges.flatMap(([at, long]) => [...varUint(at), ...varUint(long)])])
  const ahead = { kind: 'resync', rebuild: false }
  test('[ADM-9] a clock that no hand reaches is malformed: nobody makes a client id unusable for who has it', () => {
    expect(admit(notes(), late(most - 1), { room: board, judge })).toEqual(hostile('malformed'))
    expect(admit(notes(), late(most - 2), { room: board, judge })).toEqual(ahead)
  })
  test('[ADM-9] so is a deletion up to there, also behind one that can be', () => {
    expect(admit(notes(), gone([0, most]), { room: board, judge })).toEqual(hostile('malformed'))
    expect(admit(notes(), gone([0, 1], [1, most]), { room: board, judge })).toEqual(hostile('malformed'))
    expect(admit(notes(), gone([0, most - 1]), { room: board, judge })).toEqual(ahead)
  })
  for (const [what, clock] of [
    ['somebody whose edits are not here', [7, 3]],
    ['the next thing that somebody will write', [1, 20]],
  ] as const)
    test(`[ADM-8] what stands after, before or inside something of ${what} asks for a new start; the document stays as it is`, () => {
      for (const bytes of [
        [0x88, ...clock, 1, 126],
        [0x48, ...clock, 1, 126],
        [0x28, 0, ...clock, ...letters('order'), 1, 126],
      ]) {
        const doc = notes()
        const before = Y.encodeStateAsUpdate(doc)
        expect(admit(doc, new Uint8Array([1, 1, 9, 0, ...bytes, 0]), { room: board, judge })).toEqual(ahead)
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
      }
    })
  test('[ADM-8] merged edits of which one in the middle is missing ask for a new start, and the document stays as it is', () => {
    const server = docOf(5)
    const client = docOf(2)
    const [first, , third] = ['N', 'Na', 'Nab'].map((text) => {
      const before = Y.encodeStateVector(client)
      setDraft(client, { step, text })
      return Y.encodeStateAsUpdate(client, before)
    }) as [Uint8Array, Uint8Array, Uint8Array]
    expect(admit(server, Y.mergeUpdates([first, third]), { room: mine, judge })).toEqual(ahead)
    expect(server.store.pendingStructs).toBeNull()
    expect(readMine(server).drafts).toEqual({})
  })
})
