import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { SyncSocket } from './connection.js'
import { shareFrame } from './delivery/sharedFrame.js'
import { defaultLimits } from './limits.js'
import { board } from './steppedTestData.js'
import { createUpgrade } from './upgrade.js'

const cleanups: (() => unknown)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup()
})

/** A real WebSocket: the server's side of it as the sync server knows it, and the client. */
async function aSocket(): Promise<{ socket: SyncSocket; client: WebSocket }> {
  const server = createServer()
  let opened: (socket: SyncSocket) => void
  const socket = new Promise<SyncSocket>((resolve) => {
    opened = resolve
  })
  const quiet = {
    document: '',
    frame: () => undefined,
    text: () => undefined,
    pong: () => undefined,
    gone: () => undefined,
  }
  const upgrade = createUpgrade({
    limits: defaultLimits,
    isFull: () => false,
    openLine: (one) => {
      opened(one)
      return { ...quiet, connection: null as never }
    },
  })
  server.on('upgrade', upgrade.handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/${board}`)
  cleanups.push(() => {
    upgrade.terminateAll()
    server.close()
  })
  const [made] = await Promise.all([socket, once(client, 'open')])
  return { socket: made, client }
}

test('[UPD-1] a frame that was made once arrives whole at every length, in order with frames of one line', async () => {
  const { socket, client } = await aSocket()
  const lengths = [0, 1, 125, 126, 65_535, 65_536, 200_000]
  const got: string[] = []
  client.on('message', (data: Buffer, isBinary) => got.push(`${isBinary} ${data.length} ${data.at(-1)}`))
  const wanted: string[] = []
  for (const length of lengths) {
    socket.sendShared?.(shareFrame(new Uint8Array(length).fill(7)))
    socket.send(new Uint8Array(length).fill(9))
    wanted.push(`true ${length} ${length === 0 ? undefined : 7}`, `true ${length} ${length === 0 ? undefined : 9}`)
  }
  socket.close(1012, '')
  socket.sendShared?.(shareFrame(Uint8Array.of(1)))
  const [code] = await once(client, 'close')
  expect([got, code]).toEqual([wanted, 1012])
})

test('[UPD-1] what waits to be sent is counted, whichever way it was sent', async () => {
  const { socket, client } = await aSocket()
  const large = shareFrame(new Uint8Array(4 * 1024 * 1024))
  const got = once(client, 'message')
  client.pause()
  for (let count = 0; count < 8; count++) socket.sendShared?.(large)
  expect(socket.bufferedBytes()).toBeGreaterThan(16 * 1024 * 1024)
  const before = socket.bufferedBytes()
  socket.send(new Uint8Array(1000))
  expect(socket.bufferedBytes()).toBeGreaterThanOrEqual(before + 1000)
  client.resume()
  await got
})
