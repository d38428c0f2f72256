import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { startLiveServer } from './liveTestData.js'

test('[SYN-31] 70 real seconds of silence: an unmodified provider stays connected', async () => {
  const server = await startLiveServer()
  const WebSocketPolyfill = WebSocket as unknown as typeof globalThis.WebSocket
  const options = { params: { token: 'ada' }, WebSocketPolyfill, disableBc: true }
  const provider = new WebsocketProvider(server.url, 'board/w1/1', new Y.Doc(), options)
  provider.awareness.setLocalState(null)
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const lost = new Promise((resolve) => provider.once('connection-close', () => resolve('lost')))
  const endured = new Promise((resolve) => setTimeout(() => resolve('connected'), 70_000))
  expect(await Promise.race([lost, endured])).toBe('connected')
  provider.destroy()
  await server.close()
}, 90_000)
