import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { storyHost } from './browser.js'

const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url))

/** The built server, as a process of its own, with data of its own. */
export interface StoryServer {
  /** As the browsers of the story know it: `https://siroop.test:PORT`, or http in box mode. Without a slash at the end. */
  readonly address: string
  readonly port: number
  readonly dataFolder: string
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
  /** Starts again on the same data and port. */
  start(): Promise<void>
  /** Stops if needed and removes the data. */
  remove(): Promise<void>
}
export interface StoryServerOptions {
  /** `https` with a certificate made for the occasion, or `box`: plain http, no secure context. */
  readonly mode: 'https' | 'box'
  readonly environment?: Readonly<Record<string, string>>
  /** The Node that runs it; without it the one that runs the story. */
  readonly node?: string
}

/** Starts a server on a free port of this machine and waits until it is alive. `npm test` has built it. */
export async function startServer({
  mode,
  environment = {},
  node = process.execPath,
}: StoryServerOptions): Promise<StoryServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'siroop-story-'))
  const port = await freePort()
  const certificate = mode === 'https' ? makeCertificate(dataFolder) : {}
  const printed: Buffer[] = []
  const output = () => Buffer.concat(printed).toString('utf8')
  let child: ChildProcess | null = null

  const start = async () => {
    const env = {
      ...process.env,
      ...certificate,
      ...environment,
      PORT: String(port),
      SIROOP_DATA: join(dataFolder, 'data'),
    }
    const started = spawn(node, [main], {
      env: { ...env, HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (part: Buffer) => printed.push(part))
    const giveUp = Date.now() + 30_000
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
    remove: async () => {
      await end('SIGTERM')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
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

/** A port that was free a moment ago. Asked beforehand, because a restart must come back on the same one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** A certificate for the host of the stories, valid for two days, made by openssl without a network. */
function makeCertificate(folder: string): Record<'SIROOP_HTTPS_CERT' | 'SIROOP_HTTPS_KEY', string> {
  const files = { SIROOP_HTTPS_CERT: join(folder, 'cert.pem'), SIROOP_HTTPS_KEY: join(folder, 'key.pem') }
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', files.SIROOP_HTTPS_KEY]
  const subject = ['-subj', `/CN=${storyHost}`, '-addext', `subjectAltName=DNS:${storyHost},IP:127.0.0.1`]
  const out = ['-days', '2', '-out', files.SIROOP_HTTPS_CERT]
  execFileSync('openssl', ['req', '-x509', ...key, ...subject, ...out], { stdio: 'pipe' })
  return files
}
