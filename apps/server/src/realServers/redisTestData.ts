import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, newFolder, type RealServer, startProgram, unprivileged } from './programTestData.js'

/** A Redis (or Valkey) of our own, on 127.0.0.1, that keeps nothing on the disk: Siroop needs it for hints only. */
export interface RealRedis extends RealServer {
  /** Its `REDIS_URL`. */
  readonly url: string
}

/** Starts the machine's own redis-server or valkey-server on a free port. Takes less than half a second. */
export async function startRedis(): Promise<RealRedis> {
  const account = unprivileged('redis', 'valkey')
  const folder = newFolder('redis', account)
  const port = await freePort()
  const nothingKept = ['--save', '', '--appendonly', 'no', '--dir', folder]
  const server = await startProgram(
    {
      command: findProgram(),
      args: ['--port', String(port), '--bind', '127.0.0.1', ...nothingKept],
      ready: /ready to accept connections/i,
      stopSignal: 'SIGTERM',
    },
    { folder, port, account },
  )
  return { ...server, url: `redis://127.0.0.1:${port}` }
}

function findProgram(): string {
  const folders = (process.env.PATH ?? '').split(':')
  const found = ['redis-server', 'valkey-server']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
  if (found === undefined) throw new Error('The tests need Redis: sudo apt-get install redis-server')
  return found
}
