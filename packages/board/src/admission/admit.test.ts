import {
  bundleId,
  noteId,
  participantId,
  type RecordChange,
  sentenceId,
  stepId,
  type Verdict,
  workshopId,
} from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type Admission,
  addBundle,
  addNotes,
  addSentence,
  admit,
  maxUpdateBytes,
  moveNote,
  type Room,
  readBoard,
  readMine,
  readPen,
  sentenceText,
  setDraft,
  submitNote,
} from '../index.js'
import { clientOf, edit, record, roomOf } from './admitTestData.js'

const secret = 'VERBODEN-WOORDEN'
const step = stepId('waarden')
const cluster = stepId('groeperen')
const [n1, n2] = [noteId('n1'), noteId('n2')]
const [a, b] = [bundleId('a'), bundleId('b')]
const s1 = sentenceId('s1')

/** On the board only where a note lies and bundles are free, as for a participant while sorting. */
const sorting = (change: RecordChange): Verdict => {
  if (change.type === 'board-note-changed')
    return change.keys.every((key) => key === 'bundle' || key === 'order')
      ? change.from === b || change.to === b
        ? 'bundle-locked'
        : 'allowed'
      : 'only-the-server'
  if (change.type === 'bundle-made') return 'allowed'
  if (change.type === 'bundle-changed')
    return [change.bundle, change.from, change.to].includes(b) ? 'bundle-locked' : 'allowed'
  return change.type === 'record-removed' ? 'not-deletable' : 'only-the-server'
}
const everything = (): Verdict => 'allowed'
const board = roomOf('board/w-1/1')
const mine = roomOf('mine/w-1/p-1/1')
const pen = roomOf('pen/w-1/1')

function server(fill: (doc: Y.Doc) => void = () => undefined): Y.Doc {
  const doc = new Y.Doc()
  fill(doc)
  return doc
}
const filled = () =>
  server((doc) => {
    addNotes(
      doc,
      [n1, n2].map((id) => ({ id, step, kind: 'waarde', text: `Tekst ${id}`, organisation: null, author: null })),
    )
    addBundle(doc, { id: a, step: cluster, name: 'A' })
    addBundle(doc, { id: b, step: cluster, name: 'B' })
  })
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const json = (doc: Y.Doc, roots: readonly string[]) => roots.map((root) => doc.getMap(root).toJSON())

/** Sends an edit and gives the answer; peers and sender then have to agree with the server. */
function send(
  doc: Y.Doc,
  act: (client: Y.Doc) => void,
  options: { room: Room; judge?: (change: RecordChange) => Verdict },
) {
  const roots =
    options.room.kind === 'pen'
      ? ['sentences']
      : options.room.kind === 'mine'
        ? ['notes', 'drafts']
        : ['notes', 'bundles']
  const client = clientOf(doc)
  const peer = clientOf(doc)
  const answer = admit(doc, edit(client, act), { judge: sorting, ...options })
  if (answer.kind === 'accepted' || answer.kind === 'taken-back') {
    Y.applyUpdate(peer, answer.update)
    if (answer.kind === 'taken-back') Y.applyUpdate(client, answer.update)
    expect(json(peer, roots)).toEqual(json(doc, roots))
    expect(json(client, roots)).toEqual(json(doc, roots))
    expect(peer.store.pendingStructs).toBeNull()
    expect(latin(answer.update)).not.toContain(secret)
    expect(latin(Y.encodeStateAsUpdate(doc))).not.toContain(secret)
  }
  return answer
}
const whys = (answer: Admission) => (answer.kind === 'taken-back' ? answer.refusals : answer)

describe('what is allowed', () => {
  test('[ADM-1] an allowed edit is accepted and reaches the others', () => {
    const doc = filled()
    expect(send(doc, (client) => moveNote(client, { note: n1, bundle: a }), { room: board }).kind).toBe('accepted')
    expect(readBoard(doc).notes.find((n) => n.id === n1)?.bundle).toBe(a)
  })
  test('[ADM-2] an update that changes nothing is always admitted, whoever sends it', () => {
    const doc = filled()
    const never = () => 'not-allowed' as const
    expect(admit(doc, Y.encodeStateAsUpdate(doc), { room: board, judge: never })).toEqual({ kind: 'nothing' })
    expect(admit(doc, Y.encodeStateAsUpdate(new Y.Doc()), { room: board, judge: never })).toEqual({ kind: 'nothing' })
    const client = clientOf(doc)
    const again = edit(client, (c) => moveNote(c, { note: n1, bundle: a }))
    expect(admit(doc, again, { room: board, judge: sorting }).kind).toBe('accepted')
    expect(admit(doc, again, { room: board, judge: never })).toEqual({ kind: 'nothing' })
  })
})

describe('what is taken back', () => {
  const cases: [string, string, (client: Y.Doc) => unknown][] = [
    ['a text after the reveal', 'notes/n1 only-the-server', (c) => record(c, 'notes', 'n1').set('text', secret)],
    ['a forged author', 'notes/n1 only-the-server', (c) => record(c, 'notes', 'n1').set('author', secret)],
    ['a forged organisation', 'notes/n1 only-the-server', (c) => record(c, 'notes', 'n1').set('organisation', 'o-9')],
    ['a field', 'notes/n1 only-the-server', (c) => record(c, 'notes', 'n1').set('f:why', secret)],
    ['a deleted note', 'notes/n1 not-deletable', (c) => c.getMap('notes').delete('n1')],
    ['a deleted key', 'notes/n1 not-deletable', (c) => record(c, 'notes', 'n1').delete('text')],
    ['all keys deleted', 'notes/n1 not-deletable', (c) => record(c, 'notes', 'n1').clear()],
    [
      'a note replaced by another',
      'notes/n1 not-deletable',
      (c) => c.getMap('notes').set('n1', new Y.Map([['text', secret]])),
    ],
    [
      'an invented note',
      'notes/n9 only-the-server',
      (c) =>
        addNotes(c, [{ id: noteId('n9'), step, kind: 'waarde', text: secret, organisation: null, author: secret }]),
    ],
    ['half a note', 'notes/n9 malformed', (c) => c.getMap('notes').set('n9', new Y.Map([['text', secret]]))],
    ['text in place of a note', 'notes/n9 malformed', (c) => c.getMap('notes').set('n9', secret)],
    [
      'a record in place of a value',
      'notes/n1 malformed',
      (c) => record(c, 'notes', 'n1').set('text', new Y.Map([['text', secret]])),
    ],
    ['a key of another record', 'notes/n1 malformed', (c) => record(c, 'notes', 'n1').set('name', secret)],
    ['a value of another form', 'notes/n1 malformed', (c) => record(c, 'notes', 'n1').set('order', secret)],
    ['a move into nowhere', 'notes/n1 unknown-bundle', (c) => record(c, 'notes', 'n1').set('bundle', 'nergens')],
    ['a move into a locked bundle', 'notes/n1 bundle-locked', (c) => moveNote(c, { note: n1, bundle: b })],
  ]
  for (const [what, expected, act] of cases)
    test(`[ADM-3] ${what} is taken back and its words reach nobody`, () => {
      const doc = filled()
      const before = readBoard(doc)
      const answer = send(doc, act, { room: board })
      expect(answer.kind === 'taken-back' && answer.refusals.map((r) => `${r.record} ${r.why}`)).toEqual([expected])
      expect(readBoard(doc)).toEqual(before)
      expect(readBoard(doc).broken).toBe(0)
    })
  test('[ADM-4] of one update the allowed records stay and only the others go back', () => {
    const doc = filled()
    const answer = send(
      doc,
      (c) =>
        c.transact(() => {
          moveNote(c, { note: n1, bundle: a })
          record(c, 'notes', 'n2').set('text', secret)
        }),
      { room: board },
    )
    expect(whys(answer)).toEqual([{ record: 'notes/n2', why: 'only-the-server' }])
    expect(readBoard(doc).notes.find((n) => n.id === n1)?.bundle).toBe(a)
    expect(readBoard(doc).notes.find((n) => n.id === n2)?.text).toBe('Tekst n2')
  })
  test('[ADM-5] a note does not stay in a bundle that was taken back', () => {
    const doc = filled()
    const noBundles = (change: RecordChange) => (change.type === 'bundle-made' ? 'moving-is-off' : sorting(change))
    const answer = send(doc, (c) => addBundle(c, { id: bundleId('c'), step: cluster, name: secret, firstNote: n1 }), {
      room: board,
      judge: noBundles,
    })
    expect(whys(answer)).toEqual([
      { record: 'bundles/c', why: 'moving-is-off' },
      { record: 'notes/n1', why: 'moving-is-off' },
    ])
    expect(readBoard(doc).bundles.map((x) => x.id)).toEqual([a, b])
  })
  test('[ADM-7] taking back keeps the server’s own client id, so that histories do not multiply', () => {
    const doc = filled()
    const { clientID } = doc
    send(doc, (c) => record(c, 'notes', 'n1').set('text', secret), { room: board })
    expect(doc.clientID).toBe(clientID)
  })
})

describe('updates that build on something unseen', () => {
  test('[ADM-8] an edit whose beginning is missing is not admitted, and leaves nothing that could run later', () => {
    const doc = filled()
    const client = clientOf(doc)
    const first = edit(client, (c) => moveNote(c, { note: n1, bundle: a }))
    const second = edit(client, (c) => record(c, 'notes', 'n1').set('text', secret))
    const before = Y.encodeStateAsUpdate(doc)
    expect(admit(doc, second, { room: board, judge: everything })).toEqual({ kind: 'resync', rebuild: false })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    expect(admit(doc, first, { room: board, judge: sorting }).kind).toBe('accepted')
    expect(
      readBoard(doc)
        .notes.map((n) => n.text)
        .sort(),
    ).toEqual(['Tekst n1', 'Tekst n2'])
  })
  test('[ADM-8] the deletion of something unseen is not admitted either', () => {
    const doc = filled()
    const other = clientOf(doc)
    edit(other, (c) => record(c, 'notes', 'n1').set('text', 'x'))
    const reader = clientOf(other)
    const deletion = edit(reader, (c) => record(c, 'notes', 'n1').delete('text'))
    expect(admit(doc, deletion, { room: board, judge: everything })).toEqual({ kind: 'resync', rebuild: false })
    expect(doc.store.pendingDs).toBeNull()
  })
})

describe('updates that wait on themselves', () => {
  test('[ADM-8] structs that wait on one another pass the reading, are not admitted, and spoil only the memory', () => {
    const doc = filled()
    // Clients 8 and 9 each have one struct that stands right after the other's: neither can ever be first.
    const circle = new Uint8Array([2, 1, 9, 0, 0x88, 8, 0, 1, 119, 1, 120, 1, 8, 0, 0x88, 9, 0, 1, 119, 1, 120, 0])
    expect(admit(doc, circle, { room: board, judge: everything })).toEqual({ kind: 'resync', rebuild: true })
  })
  test('[ADM-9] a struct that stands after itself is no update', () => {
    const self = new Uint8Array([1, 1, 9, 0, 0x88, 9, 0, 1, 119, 1, 120, 0])
    expect(admit(filled(), self, { room: board, judge: everything })).toMatchObject({
      why: 'malformed',
      rebuild: false,
    })
  })
})

describe('hostile updates', () => {
  const forged = (act: (doc: Y.Doc) => void): Uint8Array => edit(new Y.Doc(), act)
  const cases: [string, string, Uint8Array][] = [
    ['too many bytes', 'too-large', new Uint8Array(maxUpdateBytes + 1)],
    ['bytes that are no update', 'malformed', new Uint8Array([200, 3, 1, 9, 255])],
    ['an unknown root', 'unknown-root', forged((d) => d.getMap('geheim').set('x', 'y'))],
    ['a root of another room', 'unknown-root', forged((d) => d.getMap('drafts').set('x', 'y'))],
    ['a list at a root', 'forbidden-key', forged((d) => d.getArray('notes').push(['x']))],
    ['a text at a root', 'forbidden-content', forged((d) => d.getText('notes').insert(0, 'x'))],
    ['a sub-document', 'forbidden-content', forged((d) => d.getMap('notes').set('x', new Y.Doc()))],
    ['a number', 'forbidden-content', forged((d) => d.getMap('notes').set('x', 7))],
    ['an object', 'forbidden-content', forged((d) => d.getMap('notes').set('x', { y: 1 }))],
    ['bytes', 'forbidden-content', forged((d) => d.getMap('notes').set('x', new Uint8Array(9)))],
    ['rich text', 'forbidden-content', forged((d) => d.getMap('notes').set('x', new Y.XmlText('x')))],
    ['a key that is no id', 'forbidden-key', forged((d) => d.getMap('notes').set('A B', 'x'))],
    [
      'a key that no record has',
      'forbidden-key',
      forged((d) => d.getMap('notes').set('x', new Y.Map([[secret, 'x']]))),
    ],
  ]
  for (const [what, why, update] of cases)
    test(`[ADM-9] ${what}: the document is not touched`, () => {
      const doc = filled()
      const before = Y.encodeStateAsUpdate(doc)
      expect(admit(doc, update, { room: board, judge: everything })).toEqual({ kind: 'hostile', why, rebuild: false })
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    })
  test('[ADM-10] nobody writes under the server’s own client id', () => {
    const doc = filled()
    const client = clientOf(doc)
    client.clientID = doc.clientID
    const update = edit(client, (c) => moveNote(c, { note: n1, bundle: a }))
    expect(admit(doc, update, { room: board, judge: sorting })).toMatchObject({ kind: 'hostile', why: 'servers-id' })
  })
  test('[ADM-9] formats and embeds in a sentence', () => {
    const doc = server((d) => addSentence(d, { id: s1, text: 'Wij zijn nabij.' }))
    const rich: ((text: Y.Text) => void)[] = [
      (t) => t.format(0, 3, { bold: true }),
      (t) => t.insertEmbed(0, { image: 'x' }),
    ]
    for (const act of rich) {
      const update = edit(clientOf(doc), (c) => act(sentenceText(c, s1) as Y.Text))
      expect(admit(doc, update, { room: pen, judge: everything })).toMatchObject({ why: 'forbidden-content' })
    }
  })
})

describe('whose edit it is', () => {
  test('[ADM-11] offline edits that come back under an old client id count for who sends them now', () => {
    const doc = filled()
    const offline = clientOf(doc)
    const update = edit(offline, (c) => record(c, 'notes', 'n1').set('author', secret))
    const returned = new Y.Doc()
    Y.applyUpdate(returned, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(returned, update)
    const diff = Y.encodeStateAsUpdate(returned, Y.encodeStateVector(doc))
    const answer = admit(doc, diff, { room: board, judge: sorting })
    expect(whys(answer)).toEqual([{ record: 'notes/n1', why: 'only-the-server' }])
  })
  test('[ADM-12] merged updates of two authors are judged record by record, for the one who sends them', () => {
    const doc = filled()
    const one = edit(clientOf(doc), (c) => moveNote(c, { note: n1, bundle: a }))
    const two = edit(clientOf(doc), (c) => record(c, 'notes', 'n2').set('text', secret))
    const answer = admit(doc, Y.mergeUpdates([one, two]), { room: board, judge: sorting })
    expect(whys(answer)).toEqual([{ record: 'notes/n2', why: 'only-the-server' }])
    expect(readBoard(doc).notes.find((n) => n.id === n1)?.bundle).toBe(a)
  })
  test('[ADM-13] what the judge hears of an own note is what the document holds, with the owner of the room', () => {
    const heard: RecordChange[] = []
    const judge = (change: RecordChange): Verdict => {
      heard.push(change)
      return 'allowed'
    }
    const doc = server()
    send(doc, (c) => submitNote(c, { id: n1, step, kind: 'waarde', text: 'Nabij', fields: { why: 'zo' } }), {
      room: mine,
      judge,
    })
    send(doc, (c) => setDraft(c, { step, text: 'half' }), { room: mine, judge })
    const owner = participantId('p-1')
    expect(heard).toMatchObject([
      {
        type: 'mine-note-written',
        owner,
        note: n1,
        step,
        isNew: true,
        text: 'Nabij',
        fields: { why: 'zo' },
        nowStands: true,
      },
      { type: 'draft-written', owner, step, text: 'half' },
    ])
    expect(readMine(doc)).toMatchObject({ drafts: { waarden: 'half' }, broken: 0 })
    expect(mine).toMatchObject({ workshop: workshopId('w-1'), participant: owner })
  })
})

describe('sentences', () => {
  const refuse = (): Verdict => 'open-for-signing'
  test('[ADM-14] typing in a sentence is taken back letter by letter, and what others typed stays', () => {
    const doc = server((d) => addSentence(d, { id: s1, text: 'Wij zijn nabij.' }))
    const act = (c: Y.Doc) => {
      const text = sentenceText(c, s1)
      text?.insert(4, secret)
      text?.delete(0, 2)
      text?.insert(text.length, secret)
    }
    expect(whys(send(doc, act, { room: pen, judge: refuse }))).toEqual([
      { record: 'sentences/s1', why: 'open-for-signing' },
    ])
    expect(readPen(doc).sentences[0]?.text).toBe('Wij zijn nabij.')
    const typed = send(doc, (c) => sentenceText(c, s1)?.insert(0, 'Ook: '), { room: pen, judge: everything })
    expect(typed.kind).toBe('accepted')
    expect(readPen(doc).sentences[0]?.text).toBe('Ook: Wij zijn nabij.')
  })
  test('[ADM-14] a deleted or replaced sentence comes back with its text', () => {
    const doc = server((d) => addSentence(d, { id: s1, text: 'Wij zijn nabij.' }))
    const acts: ((c: Y.Doc) => unknown)[] = [
      (c) => c.getMap('sentences').delete('s1'),
      (c) => record(c, 'sentences', 's1').set('text', new Y.Text(secret)),
      (c) => record(c, 'sentences', 's1').set('text', secret),
      (c) => record(c, 'sentences', 's1').delete('text'),
      (c) => sentenceText(c, s1)?.setAttribute('order', secret),
    ]
    for (const act of acts) {
      const judge = (change: RecordChange) => (change.type === 'record-removed' ? 'not-deletable' : 'allowed')
      expect(send(doc, act, { room: pen, judge }).kind).toBe('taken-back')
      expect(readPen(doc)).toMatchObject({ sentences: [{ id: s1, text: 'Wij zijn nabij.' }], broken: 0 })
      expect(sentenceText(doc, s1)?.getAttributes()).toEqual({})
    }
  })
})
