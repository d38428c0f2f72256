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

function open(server: TestServer, token: string | null = 'tkn', random = () => 0.5) {
  const doc = new Y.Doc()
  const options = { name: 'mine/w/p/1', url: 'ws://box/sync', unsure: false, Socket: server.Socket, random }
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

test.each([1006, 1012, 1013, 4500])(
  '[WEB-4] after code %i a page waits as long as chance says, so that sixty phones do not come back together',
  (code) => {
    const waited = [0.1, 0.4, 0.7, 0.98].map((chance) => {
      const server = new TestServer()
      const { link } = open(server, 'tkn', () => chance)
      server.line.accept()
      server.line.read()
      server.line.close(code)
      let ms = 0
      for (; server.connections.length < 2; ms += 10) vi.advanceTimersByTime(10)
      link.close()
      return ms
    })
    // Of half a second at the first attempt.
    expect(waited).toEqual([50, 200, 350, 490])
  },
)

test('[WEB-4] pauses grow while nothing is reached, and begin anew once the document was in step', () => {
  const server = new TestServer()
  const { link } = open(server, 'tkn', () => 0.999)
  const pauses = [1, 2, 3, 4, 5, 6, 7].map(() => {
    const before = server.connections.length
    server.line.close(1013)
    let ms = 0
    for (; server.connections.length === before; ms += 100) vi.advanceTimersByTime(100)
    return ms
  })
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000])
  server.line.accept()
  server.line.read()
  server.line.close(1013)
  vi.advanceTimersByTime(500)
  expect(server.connections).toHaveLength(9)
  link.close()
})

test('[WEB-4] a server that restarts says over how long to spread coming back', () => {
  const server = new TestServer()
  const { link } = open(server)
  server.line.accept()
  server.line.close(1012, 'spread=6000')
  vi.advanceTimersByTime(2_999)
  expect(server.connections).toHaveLength(1)
  vi.advanceTimersByTime(1)
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
