import { bundleId, noteId, type RecordChange, sentenceId, stepId, type Verdict } from '@siroop/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type Admission,
  addBundle,
  addNotes,
  addSentence,
  admit,
  moveNote,
  parseRoom,
  type Room,
  readBoard,
  readPen,
} from './index.js'
import { sentenceText } from './pen.js'

const secret = 'VERBODEN'
const step = stepId('waarden')
const cluster = stepId('groeperen')
const noteIds = ['n0', 'n1', 'n2', 'n3'].map(noteId)
const bundleIds = ['a', 'b', 'locked'].map(bundleId)
const locked = bundleId('locked')
const room = (name: string): Room => parseRoom(name) as Room

const sorting = (change: RecordChange): Verdict => {
  if (change.type === 'board-note-changed') {
    if (!change.keys.every((key) => key === 'bundle' || key === 'order')) return 'only-the-server'
    return change.from === locked || change.to === locked ? 'bundle-locked' : 'allowed'
  }
  if (change.type === 'bundle-made') return 'allowed'
  return change.type === 'record-removed' ? 'not-deletable' : 'only-the-server'
}

/** A document whose client id is not of chance: Yjs orders by it, so a seed would not repeat what it found. */
function docOf(clientID: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  return doc
}
/** Ids below and above the server's. */
const serverId = 500
const clientIds = [700, 100, 900]

/** A server and its clients; what is sent waits in lines until a test lets it arrive. */
class Net {
  readonly server = docOf(serverId)
  readonly clients: { doc: Y.Doc; out: Uint8Array[]; in: Uint8Array[]; sent: Uint8Array[] }[] = []
  readonly broadcast: Uint8Array[] = []
  readonly #room: Room
  readonly #judge: (client: number, change: RecordChange) => Verdict

  constructor(name: string, fill: (doc: Y.Doc) => void, judge: (client: number, change: RecordChange) => Verdict) {
    this.#room = room(name)
    this.#judge = judge
    fill(this.server)
  }
  join(): void {
    const doc = docOf(clientIds[this.clients.length] as number)
    const client = { doc, out: [] as Uint8Array[], in: [] as Uint8Array[], sent: [] as Uint8Array[] }
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server), 'line')
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'line') client.out.push(update)
    })
    this.clients.push(client)
  }
  admit(from: number, update: Uint8Array): Admission {
    const answer = admit(this.server, update, { room: this.#room, judge: (change) => this.#judge(from, change) })
    if (answer.kind === 'hostile' || (answer.kind === 'resync' && answer.rebuild)) throw new Error(answer.kind)
    if (answer.kind !== 'accepted' && answer.kind !== 'taken-back') return answer
    this.broadcast.push(answer.update)
    this.clients.forEach((client, index) => {
      if (index !== from || answer.kind === 'taken-back') client.in.push(answer.update)
    })
    return answer
  }
  /** Sends what this client has waiting, all or merged into one. */
  flush(from: number, merged: boolean): void {
    const client = this.clients[from]
    if (!client) return
    const updates = client.out.splice(0)
    client.sent.push(...updates)
    for (const update of merged && updates.length > 0 ? [Y.mergeUpdates(updates)] : updates) this.admit(from, update)
  }
  receive(to: number): void {
    for (const update of this.clients[to]?.in.splice(0) ?? [])
      Y.applyUpdate(this.clients[to]?.doc as Y.Doc, update, 'line')
  }
  /** Everybody reconnects: both sides send what the other has not. */
  settle(): void {
    this.clients.forEach((client, index) => {
      client.out.splice(0)
      this.admit(index, Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(this.server)))
    })
    this.clients.forEach(({ doc }, index) => {
      this.receive(index)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(doc)), 'line')
    })
  }
  expectOne(roots: readonly string[]): void {
    const state = (doc: Y.Doc) => roots.map((root) => doc.getMap(root).toJSON())
    for (const { doc } of this.clients) {
      expect(state(doc)).toEqual(state(this.server))
      expect(doc.store.pendingStructs).toBeNull()
    }
    for (const bytes of [...this.broadcast, Y.encodeStateAsUpdate(this.server)])
      expect(Buffer.from(bytes).toString('latin1')).not.toContain(secret)
  }
}

const record = (doc: Y.Doc, root: string, id: string) => doc.getMap(root).get(id) as Y.Map<unknown> | undefined
const anyNote = fc.constantFrom(...noteIds)
const anyKey = fc.constantFrom('text', 'author', 'organisation', 'step', 'late', 'f:why', 'locked', 'order', 'bundle')
const boardEdit: fc.Arbitrary<(doc: Y.Doc) => void> = fc.oneof(
  fc.tuple(anyNote, fc.constantFrom(null, ...bundleIds)).map(
    ([note, bundle]) =>
      (d: Y.Doc) =>
        void moveNote(d, { note, bundle }),
  ),
  fc
    .nat({ max: 9 })
    .map((n) => (d: Y.Doc) => void addBundle(d, { id: bundleId(`x${n}`), step: cluster, name: `${n}` })),
  fc.tuple(anyNote, anyKey).map(
    ([note, key]) =>
      (d: Y.Doc) =>
        void record(d, 'notes', note)?.set(key, secret),
  ),
  fc.tuple(anyNote, anyKey).map(
    ([note, key]) =>
      (d: Y.Doc) =>
        void record(d, 'notes', note)?.delete(key),
  ),
  anyNote.map((note) => (d: Y.Doc) => void d.getMap('notes').delete(note)),
  anyNote.map((note) => (d: Y.Doc) => void d.getMap('notes').set(note, new Y.Map([['text', secret]]))),
  anyNote.map((note) => (d: Y.Doc) => void record(d, 'notes', note)?.set('text', new Y.Map([['text', secret]]))),
  fc.nat({ max: 3 }).map((n) => (d: Y.Doc) => {
    addNotes(d, [{ id: noteId(`forged${n}`), step, kind: 'waarde', text: secret, organisation: null, author: secret }])
  }),
  fc.constantFrom(...bundleIds).map((id) => (d: Y.Doc) => void record(d, 'bundles', id)?.set('mergedInto', 'locked')),
)
type Act =
  | { readonly do: 'edit'; readonly who: number; readonly edit: (doc: Y.Doc) => void }
  | { readonly do: 'flush'; readonly who: number; readonly merged: boolean }
  | { readonly do: 'receive' | 'resend' | 'reload'; readonly who: number }
const acts = (edit: fc.Arbitrary<(doc: Y.Doc) => void>): fc.Arbitrary<Act[]> => {
  const who = fc.nat({ max: 2 })
  return fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), who, edit }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('flush' as const), who, merged: fc.boolean() }) },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constantFrom('receive' as const, 'resend' as const, 'reload' as const), who }),
      },
    ),
    { maxLength: 40 },
  )
}
function play(net: Net, script: readonly Act[]): void {
  while (net.clients.length < 3) net.join()
  for (const act of script) {
    const client = net.clients[act.who]
    if (act.do === 'edit' && client) act.edit(client.doc)
    else if (act.do === 'flush') net.flush(act.who, act.merged)
    else if (act.do === 'receive') net.receive(act.who)
    else if (act.do === 'resend' && client) for (const update of client.sent) net.admit((act.who + 1) % 3, update)
    // The same bytes in a new document: later edits have another client id, earlier ones keep the old one.
    else if (act.do === 'reload' && client) client.doc.clientID = (client.doc.clientID + 77) % 2 ** 32
  }
  net.settle()
  net.settle()
}

// Thousands of documents on a busy machine: slow, not stuck.
const patience = { timeout: 60_000 }

describe('whatever clients send', patience, () => {
  test('[ADM-15] all clients and the server end up equal, nothing forbidden remains, its words are in no frame', () => {
    fc.assert(
      fc.property(acts(boardEdit), (script) => {
        const fill = (doc: Y.Doc) => {
          const note = (id: (typeof noteIds)[number]) => ({
            id,
            step,
            kind: 'waarde',
            text: `Tekst ${id}`,
            organisation: null,
            author: null,
          })
          addNotes(doc, noteIds.map(note))
          for (const id of bundleIds) addBundle(doc, { id, step: cluster, name: id })
          moveNote(doc, { note: noteId('n3'), bundle: locked })
        }
        const net = new Net('board/w-1/1', fill, (_, change) => sorting(change))
        play(net, script)
        net.expectOne(['notes', 'bundles'])
        const { notes, bundles, broken } = readBoard(net.server)
        expect(broken).toBe(0)
        expect(notes.map((n) => n.text).sort()).toEqual(noteIds.map((id) => `Tekst ${id}`))
        expect(notes.every((n) => n.author === null && n.organisation === null && !n.late)).toBe(true)
        expect(notes.filter((n) => n.bundle === locked).map((n) => n.id)).toEqual(['n3'])
        expect(bundles.every((b) => b.mergedInto === null && !b.locked)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
  test('[ADM-15] the same in a sentence: what one may type stays, what another may not never shows', () => {
    const s1 = sentenceId('s1')
    const original = 'wij zijn nabij'
    const typing = fc
      .tuple(fc.nat({ max: 30 }), fc.nat({ max: 5 }), fc.boolean())
      .map(([at, length, removes]) => (d: Y.Doc) => {
        const text = sentenceText(d, s1)
        if (!text) return
        const place = Math.min(at, text.length)
        if (removes && forbidden(d)) text.delete(place, Math.min(length, text.length - place))
        else text.insert(place, forbidden(d) ? secret : 'X')
      })
    const fates = new WeakMap<Y.Doc, boolean>()
    const forbidden = (d: Y.Doc) => fates.get(d) === true
    fc.assert(
      fc.property(acts(typing), (script) => {
        const fill = (doc: Y.Doc) => void addSentence(doc, { id: s1, text: original })
        // Only the first client holds the pen; what was sent again comes over another connection and changes nothing.
        const net = new Net('pen/w-1/1', fill, (client) => (client === 0 ? 'allowed' : 'not-allowed'))
        for (let n = 0; n < 3; n++) net.join()
        net.clients.forEach(({ doc }, index) => void fates.set(doc, index !== 0))
        play(
          net,
          script.filter((act) => act.do !== 'resend'),
        )
        net.expectOne(['sentences'])
        expect(readPen(net.server).sentences[0]?.text.replaceAll('X', '')).toBe(original)
      }),
      { numRuns: 150 },
    )
  })
  test('[ADM-16] a damaged update never throws, never waits in the document and never breaks a record', () => {
    const doc = docOf(1)
    addNotes(
      doc,
      noteIds.map((id) => ({ id, step, kind: 'waarde', text: `Tekst ${id}`, organisation: null, author: null })),
    )
    const committed = Y.encodeStateAsUpdate(doc)
    const client = docOf(2)
    Y.applyUpdate(client, committed)
    addBundle(client, { id: bundleId('a'), step: cluster, name: 'A', firstNote: noteId('n0') })
    record(client, 'notes', 'n1')?.set('text', secret)
    client.getMap('notes').delete('n2')
    const update = Y.encodeStateAsUpdate(client)
    const damage = fc.array(fc.tuple(fc.nat({ max: update.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = update.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const server = docOf(serverId)
        Y.applyUpdate(server, committed)
        const answer = admit(server, bytes, { room: room('board/w-1/1'), judge: sorting })
        if ('rebuild' in answer && answer.rebuild) return
        expect([server.store.pendingStructs, server.store.pendingDs]).toEqual([null, null])
        const { notes, broken } = readBoard(server)
        expect(broken).toBe(0)
        expect(notes.map((n) => n.text).sort()).toEqual(noteIds.map((id) => `Tekst ${id}`))
        if (answer.kind === 'resync' || answer.kind === 'hostile')
          expect(Y.encodeStateAsUpdate(server)).toEqual(committed)
      }),
      { numRuns: 400 },
    )
  })
})
