import { readMine } from '@siroop/board'
import { participantId, stepId, workshopId } from '@siroop/domain'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TestServer } from './line/lineTestData.js'
import { replaceTransport } from './line/transport.js'
import { closeMine, mine, openMine } from './mine.js'
import { currentSafety } from './safety.js'

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

test('[WEB-17] a browser that keeps nothing asks to keep the page open until the server has everything', async () => {
  const server = new TestServer()
  use(server, undefined)
  await openMine(session)
  mine.setDraft(step, 'lef')
  expect(currentSafety()).toMatchObject({ state: 'not-safe', waiting: 1 })
  server.line.accept()
  server.line.read()
  expect(currentSafety()).toEqual({ state: 'all-safe', waiting: 0, saving: false })
})

test('[WEB-17] nothing can be written before the copy on this device was read', () => {
  expect(mine.setDraft(step, 'lef')).toEqual({ ok: false, error: 'not-open' })
})
