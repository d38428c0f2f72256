import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@siroop/server/realServers/programTestData.js'
import { serverFlags } from '../../apps/server/bin/serverFlags.mjs'
import { storyHost } from './browser.js'
import { type Fence, fenceAround } from './fence.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const cli = fileURLToPath(new URL('../../apps/server/dist/cli.js', import.meta.url))
const handSetClock = new URL('./handSetClock.mjs', import.meta.url).href

/** The built server, as a process of its own, with data of its own. */
export interface StoryServer {
  /** As the browsers of the story know it: `https://siroop.test:PORT`, or http in box mode. Without a slash at the end. */
  readonly address: string
  readonly port: number
  readonly dataFolder: string
  /** The settings that it was started with, besides its port and its data. */
  readonly environment: Readonly<Record<string, string>>
  /** Number of the process that runs now; null while none does. */
  readonly pid: () => number | null
  /** Everything the server has printed so far, all its lives together. */
  output(): string
  /** The one-time link that the server printed at its first start, as a full address. Throws when it printed none. */
  startLink(): string
  /** Ends the process at once, as a power cut would for the process: nothing is flushed. */
  kill9(): Promise<void>
  /** Asks the process to end, which drains and commits. Resolves to its exit code. */
  stop(): Promise<number | null>
  /** Starts again on the same data and port. `release`: folder of another version of Siroop, which it is from now on. */
  start(release?: string): Promise<void>
  /** What the fence around the process wrote down. Each server of a story has one. */
  fence(): ReturnType<Fence['read']>
  /** What time it is for the server from now on, in all its lives. Throws when it was started without a clock of its own. */
  setClock(nowMs: number): Promise<void>
  /** Stops if needed and removes the data. Throws when the process tried to reach another machine. */
  remove(): Promise<void>
}
export interface StoryServerOptions {
  /** `https` with a certificate made for the occasion, or `box`: plain http, no secure context. */
  readonly mode: 'https' | 'box'
  readonly environment?: Readonly<Record<string, string>>
  /** The Node that runs it; without it the one that runs the story. */
  readonly node?: string
  /** What time it is for the server when it starts; without it the clock of the machine. */
  readonly nowMs?: number
  /** What its Node is started with besides what a server always is, in all its lives. */
  readonly flags?: readonly string[]
}

/** Starts a server on a free port of this machine and waits until it is alive. `npm test` has built it. */
export async function startServer({
  mode,
  environment = {},
  node = process.execPath,
  nowMs,
  flags = [],
}: StoryServerOptions): Promise<StoryServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'siroop-story-'))
  const port = await freePort()
  const certificate = mode === 'https' ? makeCertificate(dataFolder) : {}
  const printed: Buffer[] = []
  const output = () => Buffer.concat(printed).toString('utf8')
  const fence = fenceAround(join(dataFolder, 'fence'))
  let folder = repository
  let child: ChildProcess | null = null
  let clock = nowMs === undefined ? null : { nowMs, atMs: performance.now() }

  const start = async (release = folder) => {
    folder = release
    const env = {
      ...process.env,
      ...certificate,
      ...environment,
      PORT: String(port),
      SIROOP_DATA: join(dataFolder, 'data'),
    }
    const own = clock === null ? [] : ['--import', handSetClock]
    const started = spawn(node, [...serverFlags, ...flags, ...own, join(folder, 'apps/server/dist/main.js')], {
      env: { ...env, ...fence.environment, HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe', ...(clock === null ? [] : (['ipc'] as const))],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (part: Buffer) => printed.push(part))
    // It waits for its first time of day before it does anything; a new life goes on from where the clock is by now.
    if (clock !== null) await tell(started, clock.nowMs + performance.now() - clock.atMs)
    const giveUp = Date.now() + 60_000
    while (!(await isAlive(mode, port))) {
      if (started.exitCode !== null || Date.now() > giveUp) throw new Error(`The server did not start:\n${output()}`)
      await wait(50)
    }
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    const ended = new Promise<number | null>((resolve) => ending.once('exit', (code) => resolve(code)))
    ending.kill(signal)
    return ended
  }
  await start()
  const address = `${mode === 'https' ? 'https' : 'http'}://${storyHost}:${port}`
  return {
    address,
    port,
    dataFolder,
    environment,
    pid: () => child?.pid ?? null,
    output,
    startLink() {
      const path = /\/start#[\w-]+/.exec(output())?.[0]
      if (path === undefined) throw new Error(`The server printed no start link:\n${output()}`)
      return `${address}${path}`
    },
    kill9: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    start,
    fence: fence.read,
    setClock: async (nowMs) => {
      if (clock === null || child === null) throw new Error('This server has no clock that can be set')
      clock = { nowMs, atMs: performance.now() }
      await tell(child, nowMs)
    },
    remove: async () => {
      await end('SIGTERM')
      const { out } = fence.read()
      rmSync(dataFolder, { recursive: true, force: true })
      if (out.length > 0) throw new Error(`The server tried to reach another machine:\n${out.join('\n')}`)
    },
  }
}

/** Tells a server what time it is, and waits until it has heard. */
function tell(server: ChildProcess, nowMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The server ended before it heard what time it is'))
    server.once('exit', ended)
    server.once('message', () => {
      server.off('exit', ended)
      resolve()
    })
    server.send({ nowMs: Math.round(nowMs) })
  })
}

function isAlive(mode: StoryServerOptions['mode'], port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path: '/healthz', rejectUnauthorized: false }
    const request = (mode === 'https' ? getHttps : getHttp)(options, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('error', () => resolve(false))
  })
}

/** What a command prints on the machine of a running server, as `npm run siroop -- …` runs it. Throws when it fails. */
export function commandLine({ port, dataFolder, environment }: StoryServer, ...words: readonly string[]): string {
  const env = { ...process.env, ...environment, PORT: String(port), SIROOP_DATA: join(dataFolder, 'data') }
  return execFileSync(process.execPath, [cli, ...words], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** What a command says on the machine of a server, and its exit code. `folder`: the data that it looks at; else that of the server. */
export function commandOutcome(
  { port, dataFolder, environment }: StoryServer,
  words: readonly string[],
  folder = join(dataFolder, 'data'),
): { readonly code: number | null; readonly said: string } {
  const env = { ...process.env, ...environment, PORT: String(port), SIROOP_DATA: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { env, encoding: 'utf8' })
  return { code: status, said: `${stdout}${stderr}` }
}

/** A certificate for the host of the stories, valid for two days, made by openssl without a network. */
export function makeCertificate(folder: string): Record<'SIROOP_HTTPS_CERT' | 'SIROOP_HTTPS_KEY', string> {
  const files = { SIROOP_HTTPS_CERT: join(folder, 'cert.pem'), SIROOP_HTTPS_KEY: join(folder, 'key.pem') }
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', files.SIROOP_HTTPS_KEY]
  const subject = ['-subj', `/CN=${storyHost}`, '-addext', `subjectAltName=DNS:${storyHost},IP:127.0.0.1`]
  const out = ['-days', '2', '-out', files.SIROOP_HTTPS_CERT]
  execFileSync('openssl', ['req', '-x509', ...key, ...subject, ...out], { stdio: 'pipe' })
  return files
}
