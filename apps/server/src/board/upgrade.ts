import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes } from '@siroop/protocol'
import { WebSocket, WebSocketServer } from 'ws'
import type { SyncSocket } from './connection.js'
import { type SharedFrame, shareFrame } from './delivery/sharedFrame.js'
import type { Asked, Line } from './entrance.js'
import type { SyncLimits } from './limits.js'

export interface UpgradeOptions {
  readonly limits: SyncLimits
  readonly openLine: (socket: SyncSocket, asked: Asked) => Line
  /** True when the server takes no more lines, of whatever transport. */
  readonly isFull: () => boolean
}
export interface Upgrade {
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Cuts every line that is still there. */
  terminateAll(): void
}

/** Turns HTTP upgrades of `/sync/{document}?token=…&ack=1` into lines. Never looks at, keeps or logs more of the query. */
export function createUpgrade({ limits, openLine, isFull }: UpgradeOptions): Upgrade {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    // Larger frames are never read into memory at all.
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    WebSocket: SyncWebSocket,
  })
  return {
    handle(request, socket, head) {
      const asked = readAsked(request)
      if (asked === null) return refuse(socket, '404 Not Found')
      if (!isSameHost(request)) return refuse(socket, '403 Forbidden')
      if (isFull()) return refuse(socket, '503 Service Unavailable')
      server.handleUpgrade(request, socket, head, (webSocket) => {
        const line = openLine(socketOf(webSocket, socket), asked)
        listen(webSocket, line)
      })
    },
    terminateAll() {
      for (const client of server.clients) client.terminate()
    },
  }
}

/**
 * `wire` is what the WebSocket writes to. Nothing is ever compressed and everything that is said goes this way, so frames
 * stay in order; a head and its bytes in one piece are one call to the network instead of two.
 */
function socketOf(webSocket: WebSocket, wire: Duplex): SyncSocket {
  const sendShared = (frame: SharedFrame): void => {
    if (webSocket.readyState === WebSocket.OPEN) wire.write(frame.wire)
  }
  return {
    send: (frame) => sendShared(shareFrame(frame)),
    sendShared,
    close: (code, reason) => webSocket.close(code, reason),
    terminate: () => webSocket.terminate(),
    ping: () => webSocket.ping(),
    // Counts what waits on the wire, whoever wrote it.
    bufferedBytes: () => webSocket.bufferedAmount,
  }
}

function listen(webSocket: WebSocket, line: Line): void {
  webSocket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) line.frame(data)
    else line.text()
  })
  webSocket.on('pong', () => line.pong())
  webSocket.on('close', () => line.gone())
  // The close that follows tells everything; without a listener an error would end the process.
  webSocket.on('error', () => undefined)
}

/** ws closes by itself on broken frames, with codes that a client takes as passing. Here they get the codes of the table. */
class SyncWebSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    super.close(code === undefined ? code : (ownCodes.get(code) ?? code), data)
  }
}
const ownCodes = new Map<number, number>([
  [1009, closeCodes.tooLarge],
  [1002, closeCodes.malformed],
  [1007, closeCodes.malformed],
])

function readAsked(request: IncomingMessage): Asked | null {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  if (!path.startsWith('/sync/') || path.length > 300) return null
  const parameters = new URLSearchParams(query)
  return {
    room: path.slice('/sync/'.length),
    token: parameters.get('token') ?? '',
    cookieHeader: request.headers.cookie,
    wantsAcks: parameters.get('ack') === '1',
  }
}

/** Browsers always send Origin; a page of another host must not speak with a visitor's cookie. Programs send none. */
function isSameHost(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined)
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
