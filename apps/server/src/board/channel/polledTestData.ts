import { channelNamespace, pieceBytes } from '@siroop/protocol'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'

/** What a client of a test needs of its line, whatever that travels over. */
export interface TestLine {
  onOpen(listener: () => void): void
  onMessage(listener: (frame: Uint8Array) => void): void
  onClose(listener: (code: number, reason: string) => void): void
  send(frame: Uint8Array): void
  isOpen(): boolean
  terminate(): void
}

/** A line over a WebSocket, to a whole address: server, document, token, `ack=1`. */
export function webSocketLine(address: string): TestLine {
  const socket = new WebSocket(address)
  socket.on('error', () => undefined)
  return {
    onOpen: (listener) => void socket.on('open', listener),
    onMessage: (listener) => void socket.on('message', (data: Buffer) => listener(new Uint8Array(data))),
    onClose: (listener) => void socket.on('close', (code, reason) => listener(code, reason.toString())),
    send: (frame) => socket.send(frame),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    terminate: () => socket.terminate(),
  }
}

/**
 * A line to the same address over long polling and nothing else, over a connection of its own.
 *
 * @param origin what a browser would say that the page comes from.
 */
export function polledLine(address: string, origin?: string): TestLine {
  const { host, pathname, searchParams } = new URL(address)
  const asked = { room: pathname.replace('/sync/', ''), token: searchParams.get('token') ?? '', acks: true }
  const socket: Socket = io(`http://${host}${channelNamespace}`, {
    path: '/control',
    transports: ['polling'],
    upgrade: false,
    reconnection: false,
    forceNew: true,
    ...(origin === undefined ? {} : { extraHeaders: { origin } }),
  })
  socket.on('connect', () => socket.emit('open', 1, asked))
  return {
    onOpen: (listener) => void socket.on('connect', listener),
    onMessage: (listener) => void socket.on('frame', (_line: number, bytes: Uint8Array) => listener(bytes)),
    onClose: (listener) => {
      socket.on('closed', (_line: number, code: number, reason: string) => listener(code, reason))
      socket.on('disconnect', () => listener(1006, ''))
      socket.on('connect_error', () => listener(1006, ''))
    },
    send(frame) {
      for (let at = 0; at === 0 || at < frame.length; at += pieceBytes)
        socket.emit('piece', 1, frame.slice(at, at + pieceBytes), at + pieceBytes >= frame.length)
    },
    isOpen: () => socket.connected,
    terminate: () => void socket.disconnect(),
  }
}
