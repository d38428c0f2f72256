import { readTable } from '@siroop/board'
import { type NoteId, noteId, participantId, stepId, workshopId } from '@siroop/domain'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setCurrent } from '../current.js'
import { TestServer } from '../line/lineTestData.js'
import { replaceTransport } from '../line/transport.js'
import { currentSafety } from '../safety.js'
import { closeSharedDocuments } from '../sharedDocument.js'
import { atTable, keepTable } from './tableDocument.js'

const [table, step] = ['t1', stepId('tafels')]
const indexedDb = { current: new IDBFactory() }
beforeEach(() => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  indexedDb.current = new IDBFactory()
  const control = {
    send: async () => ({ ok: true }) as const,
    waiting: () => 0,
    onWaiting: () => () => undefined,
    hurry: () => undefined,
    stop: () => undefined,
  }
  const session = {
    kind: 'participant',
    workshop: workshopId('w'),
    participant: participantId('p'),
    token: 't',
  } as const
  setCurrent({ session: { ...session, code: '1234' }, control })
})
afterEach(() => {
  closeSharedDocuments()
  setCurrent(null)
  replaceTransport(null)
  vi.unstubAllGlobals()
})
/** A page that opens, with a person who is the scribe; `back`: what was kept lies there again. */
async function scribe(server: TestServer): Promise<() => void> {
  replaceTransport({
    endpoint: 'ws://box/sync',
    Socket: server.Socket,
    indexedDb: indexedDb.current,
    random: () => 0,
  })
  let stop: () => void = () => undefined
  await new Promise<void>((resolve) => {
    stop = keepTable(table, resolve)
  })
  return () => {
    stop()
    closeSharedDocuments()
  }
}
const comes = (server: TestServer) => {
  server.line.accept()
  server.line.read()
}
const written = (server: TestServer) => readTable(server.doc).notes.map(({ text, fields }) => [text, fields])
const put = (text: string): NoteId => {
  const done = atTable.submit(table, { step, kind: 'randvoorwaarde', text, maxChars: 200 })
  return done.ok ? done.value : noteId('nothing')
}
const keptHere = () => vi.waitUntil(() => currentSafety().state === 'on-this-device')

test('[CNT-2] sentence and answers of a scribe on a dead line are on the device, outlive the page, and come when the line is back', async () => {
  const server = new TestServer()
  const leave = await scribe(server)
  comes(server)
  const note = put('De raad laat los')
  server.line.close(1006)
  atTable.change(table, note, { fields: { zodat: 'wijken zelf kiezen' } })
  await keptHere()
  leave()
  expect(written(server)).toEqual([])

  const next = await scribe(server)
  await keptHere()
  comes(server)
  expect(currentSafety().state).toBe('all-safe')
  expect(written(server)).toEqual([['De raad laat los', { zodat: 'wijken zelf kiezen' }]])
  next()
})

test('[CNT-2] what the server has is on the device no longer, and is not written a second time', async () => {
  const server = new TestServer()
  const leave = await scribe(server)
  comes(server)
  put('De raad stelt vast')
  server.line.read()
  expect(currentSafety().state).toBe('all-safe')
  leave()
  server.doc.getMap('notes').clear()
  const next = await scribe(server)
  comes(server)
  expect(written(server)).toEqual([])
  next()
})

test('[CNT-2] who only reads along keeps nothing of it', async () => {
  const server = new TestServer()
  const leave = await scribe(server)
  comes(server)
  leave()
  const open = vi.fn()
  const database = indexedDb.current.open('siroop/p/table/w/t1/1')
  await new Promise<void>((resolve) => {
    database.onsuccess = () => {
      open(database.result.transaction('updates').objectStore('updates').count())
      resolve()
    }
  })
  const count = open.mock.calls[0]?.[0] as IDBRequest<number>
  await vi.waitUntil(() => count.readyState === 'done')
  expect(count.result).toBe(0)
  database.result.close()
})
