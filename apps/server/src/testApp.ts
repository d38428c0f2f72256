import { err, ok, type StepId, type View } from '@siroop/domain'
import type { CommandAck } from '@siroop/protocol'
import { io, type Socket } from 'socket.io-client'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type App, type AppParts, createApp } from './app.js'
import { readConfig } from './config.js'
import type { Seals } from './seal/seals.js'
import { createMemoryStorage } from './storage/memoryStorage.js'
import type { Storage } from './storage/storage.js'

/** A whole server on a free port with everything in memory, for tests of the wire. */
export interface TestApp {
  readonly app: App
  readonly storage: Storage
  readonly url: string
  post<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: T; headers: Headers }>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Signs the first facilitator in; gives the Cookie header. */
  signIn(): Promise<string>
}

/** Seals nothing and says that all is well: the real ones make a key, and write it. */
const noSeals: Seals = {
  seal: async (pdf) => ok(pdf),
  readiness: async () => ({ status: 'ok', detail: { nl: '', en: '' } }),
  roots: async () => [],
  certificate: async () => null,
}

/** `environment`: settings that differ from those of a test. */
export async function startTestApp({
  environment = {},
  ...parts
}: Partial<AppParts> & { readonly environment?: Readonly<Record<string, string>> } = {}): Promise<TestApp> {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...environment })
  if (!config.ok) throw new Error('The test configuration is not valid')
  const storage = parts.storage ?? createMemoryStorage()
  const made = await createApp(config.value, {
    exportPdf: async () => err('no-browser'),
    exportPaper: async () => err('no-browser'),
    exportPicture: async () => err('no-browser'),
    browserState: async () => 'warning',
    seals: noSeals,
    ...parts,
    storage,
  })
  if (!made.ok) throw new Error(made.error)
  const app = made.value
  const url = `http://127.0.0.1:${app.port}`
  const post: TestApp['post'] = async (path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as never, headers: response.headers }
  }
  return {
    app,
    storage,
    url,
    post,
    get: (path, headers = {}) => fetch(url + path, { headers, redirect: 'manual' }),
    signIn: async () => {
      const path = await app.createLoginLink()
      const { headers } = await post('/api/start', { secret: path.split('#')[1] })
      return (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
  }
}

/** One control connection that remembers what it received, and can wait for a view. */
export interface TestControl<V extends View> {
  readonly socket: Socket
  readonly received: readonly string[]
  latest(): V | null
  /** Resolves with the first view, seen or to come, that fits. */
  until(fits: (view: V) => boolean): Promise<V>
  send(command: object, id?: string): Promise<CommandAck>
  close(): void
}

let commands = 0
/** A fresh command id. */
export const commandIdText = () => `test-${Date.now().toString(36)}-${(commands++).toString(36)}`

export function openControlClient<V extends View>(
  test: TestApp,
  auth: { workshop: string; token?: string; cookie?: string },
): TestControl<V> {
  const { cookie, ...rest } = auth
  const socket = io(test.url, {
    path: '/control',
    transports: ['websocket'],
    auth: rest,
    reconnection: false,
    forceNew: true,
    ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
  })
  const received: string[] = []
  let latest: V | null = null
  const waiting = new Set<(view: V) => void>()
  socket.onAny((...frame: unknown[]) => received.push(JSON.stringify(frame)))
  socket.on('view', (view: V) => {
    latest = view
    for (const check of waiting) check(view)
  })
  return {
    socket,
    received,
    latest: () => latest,
    until: (fits) =>
      new Promise((resolve, reject) => {
        if (latest !== null && fits(latest)) return resolve(latest)
        const check = (view: V) => {
          if (!fits(view)) return
          waiting.delete(check)
          resolve(view)
        }
        waiting.add(check)
        socket.once('connect_error', reject)
      }),
    send: (command, id = commandIdText()) => new Promise((resolve) => socket.emit('command', { id, command }, resolve)),
    close: () => socket.disconnect(),
  }
}

/** A place in the programme, for commands that say where the sender is. */
export const at = (step: string, segment: number) => ({ step: step as StepId, segment })

/** Who opens a document line, and who hears every frame that comes over it. */
export interface DocumentLine {
  readonly token?: string
  readonly cookie?: string
  readonly onFrame?: (frame: Buffer) => void
}
/** A line to a document as the apps open it, by an unmodified provider. `synced` gives the document once it is whole. */
export function openTestDocument(test: TestApp, room: string, { token, cookie, onFrame }: DocumentLine) {
  class Line extends WebSocket {
    constructor(url: string) {
      super(url, cookie === undefined ? {} : { headers: { cookie } })
      this.on('message', (data: Buffer | ArrayBuffer) => onFrame?.(Buffer.isBuffer(data) ? data : Buffer.from(data)))
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${test.url.replace('http', 'ws')}/sync`, room, doc, {
    params: { token: token ?? '' },
    WebSocketPolyfill: Line as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  const synced = new Promise<Y.Doc>((resolve) => provider.once('sync', () => resolve(doc)))
  // the code with which the server ended it for good
  const closed = new Promise<number>((resolve) =>
    provider.once('closed', ({ code }: { code: number }) => resolve(code)),
  )
  return { synced, closed, close: () => provider.destroy() }
}
