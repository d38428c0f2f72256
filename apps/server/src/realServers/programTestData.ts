import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A database server of the machine that tests started, with a folder and a port of its own. */
export interface RealServer {
  readonly port: number
  /** Number of the process that runs now; null while none does. */
  readonly pid: () => number | null
  /** Ends the process at once; what it had not written is gone. */
  kill9(): Promise<void>
  /** Asks the process to end, and waits. */
  stop(): Promise<void>
  /** Starts again on the same folder and port; nothing when it runs. */
  start(): Promise<void>
  /** Stops and removes the folder. */
  remove(): Promise<void>
}
export interface Program {
  readonly command: string
  readonly args: readonly string[]
  /** What it prints when it can be connected to. */
  readonly ready: RegExp
  readonly stopSignal: 'SIGINT' | 'SIGTERM'
}
interface Account {
  readonly uid: number
  readonly gid: number
}

const execute = promisify(execFile)

/** A new folder that `account` owns; without an account it is ours. */
export function newFolder(name: string, account: Account | null): string {
  const folder = mkdtempSync(join(tmpdir(), `siroop-${name}-`))
  if (account !== null) chownSync(folder, account.uid, account.gid)
  return folder
}

/** Who runs what refuses to run as root: the first of these names that this machine knows. Null when we are not root. */
export function unprivileged(...names: readonly string[]): Account | null {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of [...names, 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('This machine has no user but root')
}

/** Runs a program to its end as that account. Rejects with what it printed. */
export async function runAs(account: Account | null, command: string, args: readonly string[]): Promise<void> {
  await execute(command, args, { ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C' } })
}

/**
 * Starts a program and waits until it says that it is ready. It ends when the process that started it ends, however
 * that ends (Linux).
 */
export async function startProgram(
  { command, args, ready, stopSignal }: Program,
  { folder, port, account }: { folder: string; port: number; account: Account | null },
): Promise<RealServer> {
  let child: ChildProcess | null = null

  const once = () =>
    new Promise<ChildProcess | string>((resolve) => {
      const own = account === null ? [] : [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
      const [first = command, ...rest] =
        process.platform === 'linux'
          ? ['setpriv', ...own, `--pdeathsig=${stopSignal.slice(3)}`, command, ...args]
          : args
      const started = spawn(first, rest, {
        cwd: '/',
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let printed = ''
      const hear = (part: Buffer) => {
        printed = `${printed}${part.toString('utf8')}`.slice(-20_000)
        if (ready.test(printed)) resolve(started)
      }
      started.stdout.on('data', hear)
      started.stderr.on('data', hear)
      started.once('error', (error) => resolve(`${command}: ${error.message}`))
      started.once('exit', () => resolve(`${command} ended:\n${printed}`))
    })
  const start = async () => {
    if (child !== null) return
    const giveUp = Date.now() + 30_000
    for (;;) {
      const started = await once()
      if (typeof started !== 'string') {
        child = started
        started.once('exit', () => {
          if (child === started) child = null
        })
        return
      }
      // After kill -9 the children of the last life may still be ending; nothing else gets better by itself.
      if (!/still in use|already in use|lock file/i.test(started) || Date.now() > giveUp) throw new Error(started)
    }
  }
  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }
  await start()
  return {
    port,
    pid: () => child?.pid ?? null,
    kill9: () => end('SIGKILL'),
    stop: () => end(stopSignal),
    start,
    remove: async () => {
      await end(stopSignal)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * A port that is free now, for a server that must come back on the same one. It lies below the ports that a system gives
 * out by itself (32,768 and up), so that none of all the servers and connections of a run can be given it meanwhile.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
