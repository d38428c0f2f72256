import type { ChannelToClient, ChannelToServer } from '@siroop/protocol'
import type { Socket } from 'socket.io'
import type { ChannelSocket } from './serveChannel.js'

type SocketIoSocket = Socket<ChannelToServer, ChannelToClient>

/** A socket.io socket as a channel knows it. */
export function socketIoChannel(socket: SocketIoSocket): ChannelSocket {
  const bufferedBytes = measureBuffer(socket.conn)
  return {
    cookieHeader: socket.handshake.headers.cookie,
    on: (event, listener) => void socket.on(event, listener),
    onSignOfLife: (listener) => void socket.conn.on('heartbeat', listener),
    onGone: (listener) => void socket.on('disconnect', listener),
    frame: (line, bytes) => void socket.emit('frame', line, bytes),
    closed: (line, { code, reason }) => void socket.emit('closed', line, code, reason),
    isPolling: () => socket.conn.transport.name === 'polling',
    bufferedBytes,
  }
}

/**
 * Bytes that wait: those in the queue, and those of the last answer until the client comes for the next one. The
 * transport is writable again once the client polls, which it does when it has read all of the answer before.
 */
function measureBuffer(conn: SocketIoSocket['conn']): () => number {
  let queued = 0
  let onTheWay = 0
  conn.on('packetCreate', ({ data }: { data?: unknown }) => {
    queued += sizeOf(data)
  })
  conn.on('flush', () => {
    onTheWay = queued
    queued = 0
  })
  return () => queued + (conn.transport.writable ? 0 : onTheWay)
}

/** Text is nearly all base64 or ASCII: its length is its size. */
const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : data instanceof Uint8Array ? data.byteLength : 0
