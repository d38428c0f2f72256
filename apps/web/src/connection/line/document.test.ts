import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { connectDocument } from './document.js'
import { TestServer } from './lineTestData.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(server: TestServer, token: string | null = 'tkn') {
  const doc = new Y.Doc()
  const options = { name: 'mine/w/p/1', url: 'ws://box/sync', unsure: false, Socket: server.Socket, random: () => 0.5 }
  return { doc, link: connectDocument({ doc, token, ...options }) }
}
const text = (doc: Y.Doc) => doc.getMap('drafts').get('s1')

test('[WEB-3] a change made without a line reaches the server once there is one, and only then counts as safe', () => {
  const server = new TestServer()
  const { doc, link } = open(server)
  doc.getMap('drafts').set('s1', 'lef')
  expect(link.status()).toMatchObject({ state: 'connecting', waiting: 1, complete: false })
  server.line.accept()
  expect(link.status()).toMatchObject({ state: 'live', waiting: 1 })
  server.line.read(false)
  expect(text(server.doc)).toBe('lef')
  expect(link.status()).toMatchObject({ waiting: 1, complete: true })
  server.line.read(true)
  expect(link.status().waiting).toBe(0)
  link.close()
})

test('[WEB-3] what the server sends is not a change of this device', () => {
  const server = new TestServer()
  server.doc.getMap('drafts').set('s1', 'van een andere telefoon')
  const { doc, link } = open(server)
  server.line.accept()
  server.line.read()
  expect(text(doc)).toBe('van een andere telefoon')
  expect(link.status().waiting).toBe(0)
  link.close()
})

test('[WEB-4] a broken line is tried again after a pause of chance', () => {
  const server = new TestServer()
  const { link } = open(server)
  server.line.accept()
  server.line.close(1012)
  expect(link.status().state).toBe('away')
  expect(server.connections).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(server.connections).toHaveLength(2)
  link.close()
})

test('[WEB-4] a refusal in the table of close codes is final, and says why', () => {
  const server = new TestServer()
  const { link } = open(server)
  server.line.close(4401)
  expect(link.status()).toMatchObject({ state: 'stopped', stoppedBy: 'unauthorised' })
  vi.advanceTimersByTime(60_000)
  expect(server.connections).toHaveLength(1)
  link.close()
})

test('[WEB-5] the line asks for durable acknowledgements and sends an empty token when the cookie says who this is', () => {
  const server = new TestServer()
  const { link } = open(server, null)
  expect(server.line.url).toBe('ws://box/sync/mine/w/p/1?token=&ack=1')
  link.close()
})

test('[WEB-5] no name and no cursor is sent', () => {
  const server = new TestServer()
  const { doc, link } = open(server)
  server.line.accept()
  doc.getMap('drafts').set('s1', 'lef')
  expect(server.line.inbox.map(([message]) => message)).toEqual([0, 0, 0])
  link.close()
})

test('[WEB-4] after too many frames the line waits for the person, and then connects', () => {
  const server = new TestServer()
  const { link } = open(server)
  server.line.close(4429)
  vi.advanceTimersByTime(60_000)
  expect(server.connections).toHaveLength(1)
  link.hurry()
  expect(server.connections).toHaveLength(2)
  link.close()
})
