import { createHash } from 'node:crypto'
import { chmod, rm } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@siroop/domain'

/** What the command line can ask of a running server: a name and at most one word. The answer must survive JSON. */
export type LocalCommands = Readonly<
  Record<string, (word: string | null) => Promise<Result<unknown, 'unknown-template'>>>
>
export type LocalAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: 'unknown-command' | 'unknown-template' | 'failed' | 'not-running' }

/** What the command `demo` answers: paths, because only the asker knows by which address it is reached. */
export interface DemoAnswer {
  readonly title: string
  /** Id of its template. */
  readonly template: string
  /** Four digits of the general QR. */
  readonly code: string
  readonly links: readonly { readonly who: string; readonly path: string }[]
}

/**
 * A server has its database open, so the command line asks that server. It does so over a socket in its data folder,
 * which only the user that runs the server can open; nothing of it is reachable over the network. Of several servers on
 * one database each has a data folder of its own; whichever is asked, all of them know what it made.
 * Unix limits the path of a socket to about 100 bytes, Windows has no paths for them at all.
 */
function socketPath(dataFolder: string): string {
  const path = join(dataFolder, 'siroop.sock')
  const name = `siroop-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return Buffer.byteLength(path) < 100 ? path : join(tmpdir(), `${name}.sock`)
}

/** Listens for the command line. Call it after the database is opened: whoever has the lock may replace a stale socket. */
export async function serveLocalCommands(dataFolder: string, commands: LocalCommands): Promise<() => Promise<void>> {
  const path = socketPath(dataFolder)
  if (process.platform !== 'win32') await rm(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => void answer(socket, commands))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  if (process.platform !== 'win32') await chmod(path, 0o600)
  return () => new Promise((resolve) => server.close(() => resolve()))
}

async function answer(socket: Socket, commands: LocalCommands): Promise<void> {
  // The asker may go away before it has the answer; then there is nobody to tell.
  socket.on('error', () => socket.destroy())
  const [name = '', word = null] = (await textOf(socket)).split(' ')
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const given: LocalAnswer =
    command === undefined
      ? { ok: false, problem: 'unknown-command' }
      : await command(word).then(
          (answered) => (answered.ok ? answered : { ok: false, problem: answered.error }),
          () => ({ ok: false, problem: 'failed' }),
        )
  socket.end(JSON.stringify(given))
}

/** Asks the server that uses this data folder: a command, or a command and a word. `not-running` when there is none. */
export function askLocally(dataFolder: string, command: string): Promise<LocalAnswer> {
  return new Promise((resolve) => {
    const socket = createConnection({ path: socketPath(dataFolder), allowHalfOpen: true })
    socket.on('error', () => resolve({ ok: false, problem: 'not-running' }))
    socket.on('connect', () => {
      socket.end(command)
      void textOf(socket).then((text) => resolve(text === '' ? notRunning : (JSON.parse(text) as LocalAnswer)))
    })
  })
}

const notRunning: LocalAnswer = { ok: false, problem: 'not-running' }

function textOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')))
  })
}
