import { once } from 'node:events'
import { addBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type LiveServer, startLiveServer } from './liveTestData.js'
import { board } from './steppedTestData.js'

/** lib0 keeps the `Date.now` that it finds when it is loaded, so the provider's clock is moved here, before that. */
const providerClock = vi.hoisted(() => {
  const clock = { aheadMs: 0 }
  const now = Date.now
  Date.now = () => now() + clock.aheadMs
  return clock
})

// Real sockets on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 })
const step = stepId('waarden')
const makeBundle = (doc: Y.Doc, id: string) => addBundle(doc, { id: bundleId(id), step, name: id })
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
  vi.useRealTimers()
})

async function live(limits = {}): Promise<LiveServer> {
  const server = await startLiveServer(limits)
  cleanups.push(() => server.close())
  return server
}
/** The provider as it comes from npm, with nothing but its documented options. */
function provide(server: LiveServer, token: string, room = board): WebsocketProvider {
  const WebSocketPolyfill = WebSocket as unknown as typeof globalThis.WebSocket
  const options = { params: { token }, WebSocketPolyfill, disableBc: true }
  const provider = new WebsocketProvider(server.url, room, new Y.Doc(), options)
  cleanups.push(() => {
    provider.destroy()
    provider.doc.destroy()
    provider.awareness.destroy()
  })
  return provider
}
const synced = (provider: WebsocketProvider) =>
  provider.synced ? Promise.resolve() : new Promise<void>((resolve) => provider.once('sync', () => resolve()))
const sees = (doc: Y.Doc, bundle: string) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (doc.getMap('bundles').has(bundle)) resolve()
    }
    doc.on('update', look)
    look()
  })

test('[SYN-30] an unmodified WebsocketProvider connects with a token, edits and syncs', async () => {
  const server = await live()
  const [ada, bo] = [provide(server, 'ada'), provide(server, 'bo')]
  makeBundle(ada.doc, 'before')
  await Promise.all([synced(ada), synced(bo)])
  makeBundle(bo.doc, 'after')
  await Promise.all([sees(bo.doc, 'before'), sees(ada.doc, 'after')])
  const late = provide(server, 'cor')
  await synced(late)
  expect([...late.doc.getMap('bundles').keys()].sort()).toEqual(['after', 'before'])
})

test('[UPD-9] unmodified providers see one another, also after a line was lost, and then fall silent', async () => {
  const server = await live()
  const [ada, bo] = [provide(server, 'ada'), provide(server, 'bo')]
  await Promise.all([synced(ada), synced(bo)])
  const seenBy = (of: WebsocketProvider, who: WebsocketProvider, at: string | undefined) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const state = of.awareness.getStates().get(who.doc.clientID)
        if (state?.at === at && (at === undefined || state?.user?.name !== 'somebody else')) resolve()
      }
      of.awareness.on('change', look)
      look()
    })
  ada.awareness.setLocalState({ at: 's1', user: { name: 'somebody else' } })
  await seenBy(bo, ada, 's1')
  expect(bo.awareness.getStates().get(ada.doc.clientID)?.user).toEqual({ name: 'ada' })
  const gone = seenBy(bo, ada, undefined)
  ;(ada.ws as unknown as WebSocket).terminate()
  await gone
  await seenBy(bo, ada, 's1')
  ada.awareness.setLocalStateField('at', 's2')
  await seenBy(bo, ada, 's2')
  // What each repeats of the other and of itself must not go round: the last word is a mark that comes through at once.
  let frames = 0
  bo.ws?.addEventListener('message', () => frames++)
  const before = frames
  makeBundle(ada.doc, 'mark')
  await sees(bo.doc, 'mark')
  expect(frames - before).toBeLessThanOrEqual(3)
})

test.each([
  ['with our keep-alive it stays connected', {}, 'connected'],
  ['without it the provider would give up', { keepAliveMs: 1e9 }, 'gave up'],
])('[SYN-31] 70 seconds of silence: %s', async (_title, limits, expected) => {
  const server = await live()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
  const silent = await startLiveServer(limits)
  cleanups.push(() => vi.useRealTimers())
  const provider = provide(silent, 'ada')
  // Its own awareness is sent every 15 s; a client that shows no cursor has none.
  provider.awareness.setLocalState(null)
  await synced(provider)
  let outcome = 'connected'
  provider.on('connection-close', () => {
    outcome = 'gave up'
  })
  for (let second = 0; second < 70 && outcome === 'connected'; second++) {
    providerClock.aheadMs += 1000
    vi.advanceTimersByTime(1000)
    await echo(server)
  }
  expect(outcome).toBe(expected)
  provider.destroy()
  vi.useRealTimers()
  await silent.close()
})
/** One real round trip through the event loop of both sides, so that frames that were sent have arrived. */
async function echo(server: LiveServer): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    const socket = new WebSocket(`${server.url}/${board}?token=geen`)
    await once(socket, 'close')
  }
}

test('[SYN-32] a final code stops the provider, which says so; it does not knock again', async () => {
  const server = await live()
  const provider = provide(server, 'geen')
  const [closed] = await new Promise<[{ code: number }]>((resolve) =>
    provider.once('closed', (event) => resolve([event])),
  )
  expect([closed.code, provider.shouldConnect]).toEqual([4401, false])
})

const open = async (server: LiveServer, options: { origin?: string; path?: string } = {}) => {
  const headers = options.origin === undefined ? {} : { origin: options.origin }
  const socket = new WebSocket(`${server.url}/${options.path ?? board}?token=ada`, { headers })
  socket.on('error', () => undefined)
  return socket
}

test('[SYN-33] a page of another host is refused before anything is said; the own host and programs are not', async () => {
  const server = await live()
  const status = async (origin?: string) => {
    const socket = await open(server, origin === undefined ? {} : { origin })
    const answer = await Promise.race([
      once(socket, 'unexpected-response').then(([, response]) => response.statusCode as number),
      once(socket, 'open').then(() => 101),
    ])
    socket.terminate()
    return answer
  }
  expect(await status('http://elders.example')).toBe(403)
  expect(await status(`http://127.0.0.1:${server.port + 1}`)).toBe(403)
  expect(await status('null')).toBe(403)
  expect(await status(`http://127.0.0.1:${server.port}`)).toBe(101)
  expect(await status()).toBe(101)
})

test('[SYN-34] a frame larger than the limit is not read and closes with 4413; a text frame with 4400', async () => {
  const server = await live()
  const large = await open(server)
  await once(large, 'open')
  large.send(new Uint8Array(3 * 1024 * 1024))
  expect((await once(large, 'close'))[0]).toBe(4413)
  const text = await open(server)
  await once(text, 'open')
  text.send('hallo')
  expect((await once(text, 'close'))[0]).toBe(4400)
})

test('[SYN-35] whatever bytes come, the server closes with a code of the table or goes on, and serves the others', async () => {
  const server = await live({ connectionsPerActor: 1000 })
  const good = provide(server, 'bo')
  await synced(good)
  const doc = new Y.Doc()
  makeBundle(doc, 'b1')
  const real = Y.encodeStateAsUpdate(doc)
  const frame = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.of(0, 2, bytes.length, ...bytes)),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.of(0, 0, bytes.length, ...bytes)),
    // A real update with some bytes changed gets deepest.
    fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { maxLength: 4 }).map((changes) => {
      const bytes = real.slice()
      for (const [at, value] of changes) bytes[at] = value
      return Uint8Array.of(0, 2, bytes.length, ...bytes)
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 5 }), async (frames) => {
      const socket = await open(server)
      await once(socket, 'open')
      for (const bytes of frames) socket.send(bytes)
      const closed = once(socket, 'close')
      socket.close(1000)
      const [code] = await closed
      expect([1000, 4400, 4403, 4413, 4500]).toContain(code)
    }),
    { numRuns: 150 },
  )
  makeBundle(good.doc, 'still-here')
  const witness = provide(server, 'cor')
  await sees(witness.doc, 'still-here')
  expect(server.alarms).toEqual([])
}, 30_000)
