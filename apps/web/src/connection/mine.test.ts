import { changeNote, readMine, submitNote, withdrawNote } from '@siroop/board'
import { noteId, participantId, stepId, workshopId } from '@siroop/domain'
import type { TakenBackMessage } from '@siroop/protocol'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { forgetEpoch, learnEpoch } from './epoch.js'
import { TestServer } from './line/lineTestData.js'
import { replaceTransport } from './line/transport.js'
import { openLocalCopy } from './localCopy.js'
import { closeMine, type MineTakenBack, mine, onMineTakenBack, openMine } from './mine.js'
import { currentSafety } from './safety.js'
import { draftKey } from './words/draftKey.js'
import { keptNotes } from './words/keptNotes.js'

const step = stepId('waarden')
const session = {
  kind: 'participant' as const,
  workshop: workshopId('w'),
  participant: participantId('p'),
  token: 'tkn',
  code: '1234',
}
beforeEach(() => {
  vi.stubGlobal('navigator', {})
})
afterEach(() => {
  closeMine()
  forgetEpoch()
  replaceTransport(null)
  vi.unstubAllGlobals()
})
const use = (server: TestServer, indexedDb: IDBFactory | undefined) =>
  replaceTransport({ endpoint: 'ws://box/sync', Socket: server.Socket, indexedDb, random: () => 0 })
/** Waits until the copy on this device is complete: the only thing here that the test does not step. */
const keptHere = () => vi.waitUntil(() => currentSafety().state === 'on-this-device')

test('[WEB-16] a note written without a line survives a reload and reaches the server once', async () => {
  const server = new TestServer()
  const indexedDb = new IDBFactory()
  use(server, indexedDb)
  await openMine(session)
  expect(mine.submit({ step, kind: 'waarde', text: '  Afspraak is afspraak ' }).ok).toBe(true)
  mine.setDraft(step, 'half get')
  await keptHere()
  closeMine()

  await openMine(session)
  expect(currentSafety()).toMatchObject({ state: 'on-this-device' })
  server.line.accept()
  server.line.read(false)
  expect(currentSafety().state).toBe('on-this-device')
  server.line.read(true)
  expect(currentSafety().state).toBe('all-safe')
  expect(readMine(server.doc).notes.map(({ text }) => text)).toEqual(['Afspraak is afspraak'])
  expect(readMine(server.doc).drafts).toEqual({ [step]: 'half get' })
})

test('[WEB-16] half-typed text comes along to another phone', async () => {
  const server = new TestServer()
  use(server, new IDBFactory())
  await openMine(session)
  mine.setDraft(step, 'half get')
  server.line.accept()
  server.line.read()
  closeMine()

  use(server, new IDBFactory())
  await openMine(session)
  server.line.accept()
  server.line.read()
  mine.setDraft(step, 'half getypt')
  server.line.read()
  expect(readMine(server.doc).drafts).toEqual({ [step]: 'half getypt' })
})

/** The document as the server has it, of one epoch. */
const atEpoch = (epoch: number) => `mine/w/p/${epoch}`
const lineOf = (server: TestServer, epoch: number) =>
  server.connections.findLast(({ url }) => url.includes(`/${atEpoch(epoch)}?`))

test('[WEB-26] when the epoch rises the outdated copy becomes a rescue entry and the new document is opened', async () => {
  const server = new TestServer()
  const fresh = new Y.Doc()
  submitNote(fresh, { id: noteId('known'), step, kind: 'waarde', text: 'Rust' })
  server.others.set(atEpoch(2), fresh)
  const indexedDb = new IDBFactory()
  use(server, indexedDb)
  await openMine(session)
  server.line.accept()
  server.line.read()
  expect(mine.submit({ step, kind: 'waarde', text: 'Lef' }).ok).toBe(true)
  mine.setDraft(step, 'half get')
  server.line.close(4410)
  // Stopped, and the page goes on: what is typed now is kept here too.
  mine.setDraft(step, 'half getypt')
  await keptHere()

  learnEpoch(session.workshop, 2)
  const line = await vi.waitUntil(() => lineOf(server, 2))
  line.accept()
  line.read()
  line.read()
  const now = readMine(fresh)
  // Nothing of the old document is laid on the table by itself; its words are there for their author.
  expect(now.notes.map(({ text }) => text)).toEqual(['Rust'])
  expect(now.drafts[step]).toBe('half getypt')
  expect(keptNotes(now.drafts, [step])).toMatchObject([{ step, text: 'Lef' }])
  const rescue = await openLocalCopy(`rescue/p/${atEpoch(1)}`, indexedDb)
  const kept = new Y.Doc()
  Y.applyUpdate(kept, rescue.kept ?? new Uint8Array())
  expect(readMine(kept).notes.map(({ text }) => text)).toEqual(['Lef'])
  expect((await openLocalCopy(`p/${atEpoch(1)}`, indexedDb)).kept).toBeNull()
})

test('[WEB-26] a new epoch that is told while the copy is read is opened too, and the next visit begins with it', async () => {
  const server = new TestServer()
  server.others.set(atEpoch(2), new Y.Doc())
  use(server, new IDBFactory())
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  const opening = openMine(session)
  learnEpoch(session.workshop, 2)
  await opening
  expect(server.connections.map(({ url }) => url.includes(atEpoch(2))).at(-1)).toBe(true)
  closeMine()
  forgetEpoch()
  await openMine(session)
  expect(server.connections.at(-1)?.url).toContain(atEpoch(2))
})

/** The server admits what was sent, then takes back what a test says, as `admit` does. */
function takeBack(server: TestServer, act: (doc: Y.Doc) => void, message: TakenBackMessage) {
  server.line.read()
  server.doc.transact(() => act(server.doc), 'server')
  server.line.takenBack(message)
}

test('[WEB-27] the words of a note that was taken back are kept, with its fields, and it can be laid on the table after all', async () => {
  const server = new TestServer()
  use(server, new IDBFactory())
  await openMine(session)
  server.line.accept()
  server.line.read()
  const told: MineTakenBack[] = []
  const stop = onMineTakenBack((one) => told.push(one))
  const put = mine.submit({ step, kind: 'waarde', text: 'Lef', fields: { gedrag: 'Wij bellen eerst.' } })
  const id = put.ok ? put.value : noteId('none')
  mine.setDraft(step, 'de volgende')
  takeBack(server, (doc) => doc.getMap('notes').delete(id), { why: 'too-many-notes', records: [`notes/${id}`] })
  expect(told.at(-1)).toEqual({ what: 'note', why: 'too-many-notes' })
  server.line.read()
  const [kept] = keptNotes(readMine(server.doc).drafts, [step])
  expect(kept).toMatchObject({ note: id, step, text: 'Lef' })
  if (!kept) throw new Error('not kept')

  expect(mine.submitKept(kept, { kind: 'waarde', fields: { gedrag: 'Wij bellen eerst.' }, maxChars: 80 }).ok).toBe(true)
  server.line.read()
  expect(readMine(server.doc)).toMatchObject({
    notes: [{ id, text: 'Lef', fields: { gedrag: 'Wij bellen eerst.' }, status: 'submitted' }],
    drafts: { [step]: 'de volgende' },
  })
  expect(Object.keys(readMine(server.doc).drafts)).toEqual([step])
  stop()
})

test('[WEB-27] a withdrawn note that could not be put back is in sight, and can be put back later', async () => {
  const server = new TestServer()
  use(server, new IDBFactory())
  await openMine(session)
  server.line.accept()
  server.line.read()
  const put = mine.submit({ step, kind: 'waarde', text: 'Lef' })
  const id = put.ok ? put.value : noteId('none')
  mine.withdraw(id)
  mine.restore(id)
  const message = { why: 'too-many-notes', records: [`notes/${id}`] } as const
  takeBack(server, (doc) => void withdrawNote(doc, id), message)
  server.line.read()
  const [kept] = keptNotes(readMine(server.doc).drafts, [step])
  if (!kept) throw new Error('not kept')
  expect(mine.submitKept(kept, { kind: 'waarde', fields: {}, maxChars: 80 }).ok).toBe(true)
  server.line.read()
  expect(readMine(server.doc)).toMatchObject({ notes: [{ id, text: 'Lef', status: 'submitted' }], drafts: {} })
})

test('[WEB-27] a note that was taken back while this page was away is kept too, also without a reason', async () => {
  const server = new TestServer()
  const indexedDb = new IDBFactory()
  use(server, indexedDb)
  await openMine(session)
  const put = mine.submit({ step, kind: 'waarde', text: 'Lef' })
  await keptHere()
  closeMine()
  const id = put.ok ? put.value : noteId('none')
  await openMine(session)
  server.line.accept()
  server.line.read()
  server.doc.transact(() => server.doc.getMap('notes').delete(id), 'server')
  server.line.read()
  expect(keptNotes(readMine(server.doc).drafts, [step])).toMatchObject([{ note: id, text: 'Lef' }])
})

test('[WEB-27] the words of a change that was taken back stand in their field again; the note stays', async () => {
  const server = new TestServer()
  use(server, new IDBFactory())
  await openMine(session)
  server.line.accept()
  server.line.read()
  const put = mine.submit({ step, kind: 'waarde', text: 'Lef' })
  const id = put.ok ? put.value : noteId('none')
  server.line.read()
  const told: MineTakenBack[] = []
  const stop = onMineTakenBack((one) => told.push(one))
  mine.change(id, { text: 'Veel te lang', fields: { gedrag: 'Ook te lang' } })
  const restore = (doc: Y.Doc) => {
    changeNote(doc, { note: id, text: 'Lef' })
    doc.getMap<Y.Map<string>>('notes').get(id)?.delete('f:gedrag')
  }
  takeBack(server, restore, { why: 'text-too-long', records: [`notes/${id}`] })
  expect(told).toEqual([{ what: 'change', why: 'text-too-long' }])
  server.line.read()
  expect(readMine(server.doc)).toMatchObject({
    notes: [{ text: 'Lef', fields: {} }],
    drafts: { [draftKey('e', id)]: 'Veel te lang', [draftKey('f', id, 'gedrag')]: 'Ook te lang' },
  })
  stop()
})

test('[WEB-17] a browser that keeps nothing asks to keep the page open until the server has everything', async () => {
  const server = new TestServer()
  use(server, undefined)
  await openMine(session)
  mine.setDraft(step, 'lef')
  expect(currentSafety()).toMatchObject({ state: 'not-safe' })
  server.line.accept()
  server.line.read()
  expect(currentSafety()).toEqual({ state: 'all-safe', saving: false })
})

test('[WEB-17] nothing can be written before the copy on this device was read', () => {
  expect(mine.setDraft(step, 'lef')).toEqual({ ok: false, error: 'not-open' })
})
