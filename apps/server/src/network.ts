import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { networkInterfaces } from 'node:os'
import type { Duplex } from 'node:stream'
import { err, ok, type Result } from '@siroop/domain'
import type { Config } from './config.js'

/** Opens the HTTP or HTTPS server, not listening yet. Throws when the certificate cannot be read. */
export function makeServer(https: Config['https']): Server {
  if (https === null) return createHttpServer()
  return createHttpsServer({ cert: readFileSync(https.certFile), key: readFileSync(https.keyFile) })
}

/** Listens; answers the port. */
export function listen(server: Server, config: Config): Promise<Result<number, 'port-taken' | 'port-refused'>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(err(error.code === 'EADDRINUSE' ? 'port-taken' : 'port-refused')),
    )
    server.listen(config.port, config.host, () => {
      const address = server.address()
      resolve(ok(typeof address === 'object' && address !== null ? address.port : config.port))
    })
  })
}

type TakeUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void
/** Gives each WebSocket to who has its path; `/control` is taken by socket.io itself, and any other is cut. */
export function takeUpgrades(server: Server, byPath: Readonly<Record<string, TakeUpgrade>>): void {
  server.on('upgrade', (request, socket, head) => {
    const path = request.url ?? ''
    const [, take] = Object.entries(byPath).find(([start]) => path.startsWith(start)) ?? []
    if (take !== undefined) take(request, socket, head)
    else if (!path.startsWith('/control')) socket.destroy()
  })
}

/** Stops accepting and waits until nobody is connected; connections that stay are cut. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Addresses of this machine on its networks, IPv4, without loopback. */
export const lanHosts = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address)
