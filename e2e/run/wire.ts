import { connect, createServer, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'

/** A cable between one device and the server, that a story can pull out and put back. */
export interface Wire {
  /** The device reaches the server through this port of 127.0.0.1. */
  readonly port: number
  /** Breaks what is open and refuses what is new: the device is offline, sockets that were open included. */
  pull(): void
  plugIn(): void
  /** What is new goes to the server on this port from now on, as a proxy does when a server is gone. */
  turnTo(serverPort: number): void
  close(): Promise<void>
}

/** What the network does with a WebSocket: some refuse it, some never answer. Only where it can read along, on plain http. */
export type Upgrades = 'passed' | 'refused' | 'swallowed'

export interface WireOptions {
  readonly upgrades?: Upgrades
  /** The wire speaks https to the device, as a proxy in front of the server does. */
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer }
}

/**
 * Passes bytes on to the server. Used instead of the browser's own offline mode, which lets a socket that is already
 * open live on, and so tests something else than a tunnel.
 */
export async function layWire(
  serverPort: number,
  { upgrades = 'passed', certificate }: WireOptions = {},
): Promise<Wire> {
  const open = new Set<Socket>()
  let whole = true
  let target = serverPort
  const arrives = (device: Socket) => {
    if (!whole) return void device.destroy()
    if (upgrades === 'passed') return passOn(device)
    device.on('error', () => device.destroy())
    // A browser opens a connection of its own for each WebSocket, and asks at once.
    device.once('data', (first) => {
      if (!/^upgrade: *websocket/im.test(first.toString('latin1'))) {
        device.pause()
        device.unshift(first)
        passOn(device)
      } else if (upgrades === 'refused')
        device.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      else open.add(device)
    })
  }
  const passOn = (device: Socket) => {
    const onward = connect({ host: '127.0.0.1', port: target })
    for (const [one, other] of [
      [device, onward],
      [onward, device],
    ] as const) {
      open.add(one)
      one.pipe(other)
      // Either side may vanish at any moment; that is what a wire is for.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  }
  const server = certificate === undefined ? createServer(arrives) : createSecureServer(certificate, arrives)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    pull() {
      whole = false
      breakAll()
    },
    plugIn() {
      whole = true
    },
    turnTo(port) {
      target = port
    },
    close() {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
