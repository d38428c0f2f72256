import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { serverFlags } from '../../../apps/server/bin/serverFlags.mjs'

/** How a client of this server puts its frames: y-websocket's, or Hocuspocus's with the name of the document in front. */
export type Wire = 'y-websocket' | 'hocuspocus'
/** A server under load, or one instance of it. */
export interface Running {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  readonly pid: number
  /** Everything it printed. */
  output(): string
  /** Asks it to end and waits; after ten seconds it is ended. */
  stop(): Promise<void>
}
/** A server program that is measured. */
export interface Program {
  readonly id: string
  /** As the tables call it. */
  readonly name: string
  readonly wire: Wire
  /** Starts one instance on this folder. `port` 0: any. */
  start(folder: string, environment?: Readonly<Record<string, string>>, port?: number): Promise<Running>
}

const siroopMain = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url))
const peerFile = (name: string): string => fileURLToPath(new URL(`./peers/${name}.mjs`, import.meta.url))

/** The built server as users run it: SQLite, admission and durability on. */
export const siroop: Program = {
  id: 'siroop',
  name: 'Siroop',
  wire: 'y-websocket',
  start: (folder, environment = {}, port = 0) =>
    startProcess(siroopMain, {
      flags: serverFlags,
      environment: { ...environment, SIROOP_DATA: folder, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
      ready: /On this machine\s+http:\/\/localhost:(\d+)[\s\S]*Ctrl-C/,
    }),
}
const peer = (of: Omit<Program, 'start'> & { readonly file: string; readonly stores: boolean }): Program => ({
  ...of,
  start: (folder, environment = {}, port = 0) =>
    startProcess(peerFile(of.file), {
      environment: { ...environment, PORT: String(port), ...(of.stores ? { STORE: folder } : {}) },
      ready: /ready on port (\d+)/,
    }),
})
/** The peers, each in one small file in `peers/`. */
export const peers = {
  hocuspocus: peer({
    id: 'hocuspocus',
    name: 'hocuspocus + sqlite',
    wire: 'hocuspocus',
    file: 'hocuspocus',
    stores: true,
  }),
  yws: peer({ id: 'yws', name: 'yws', wire: 'y-websocket', file: 'yws', stores: false }),
  ywsLeveldb: peer({ id: 'yws-leveldb', name: 'yws + leveldb', wire: 'y-websocket', file: 'yws', stores: true }),
  relay: peer({ id: 'relay', name: 'bare relay', wire: 'y-websocket', file: 'relay', stores: false }),
} as const

const running = new Set<ChildProcess>()
/** Ends at once everything that was started here and still runs. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

interface Start {
  readonly environment: Readonly<Record<string, string>>
  /** For Node itself. */
  readonly flags?: readonly string[]
  /** What it prints when it listens, with the port. */
  readonly ready: RegExp
}

/** Starts a Node program and waits until it says on which port it listens. Rejects with what it printed when it does not. */
async function startProcess(file: string, { environment, flags = [], ready }: Start): Promise<Running> {
  const child = spawn(process.execPath, [...flags, file], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let printed = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  void ended.then(() => running.delete(child))
  const port = await new Promise<number>((resolve, reject) => {
    const giveUp = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`${why}:\n${printed.slice(-2_000)}`))
    }
    const timer = setTimeout(() => giveUp(`${file} did not start in 30 seconds`), 30_000)
    const hear = (part: Buffer) => {
      // The last of a server that complains without end is enough.
      printed = `${printed}${part.toString('utf8')}`.slice(-100_000)
      const found = ready.exec(printed)?.[1]
      if (found === undefined) return
      clearTimeout(timer)
      resolve(Number(found))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => giveUp(error.message))
    child.once('close', () => giveUp(`${file} ended`))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output: () => printed,
    stop: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(timer)
    },
  }
}
