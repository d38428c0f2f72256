import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addBundle, renameBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import { syncMessages } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import { loadDocument } from './roomDocument.js'
import { updateFrame } from './syncFrames.js'

const room = 'board/w1/1'
const step = stepId('waarden')
const folderOfThisFile = new URL('.', import.meta.url).pathname

/** What a run of kills found; a sound server gives zeros and `equal`. */
export interface KillOutcome {
  readonly kills: number
  readonly acknowledged: number
  /** Updates that were acknowledged and not in the database after a kill, before any client came back. */
  readonly lost: number
  /** Changes that the log holds twice. */
  readonly doubles: number
  readonly equal: boolean
}

/**
 * Lets clients write as fast as they are acknowledged, kills the server with -9 in the middle, looks into the database,
 * starts it again, and so on; at the end everybody must have the same.
 */
export async function runKills({ kills, clients }: { kills: number; clients: number }): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-kill-'))
  const database = join(folder, 'siroop.db')
  let server = await startServer(database)
  const writers = Array.from({ length: clients }, (_, index) => new Writer(index))
  for (const writer of writers) writer.connect(server.port)
  let lost = 0
  let doubles = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      const goal = writers.map((writer) => writer.acknowledged + 5 + ((kill * 7) % 11))
      await Promise.all(writers.map((writer, index) => writer.reached(goal[index] ?? 0)))
      const gone = once(server.process, 'exit')
      server.process.kill('SIGKILL')
      await gone
      for (const writer of writers) writer.drop()
      const found = await lookInto(database, writers)
      lost += found.lost
      doubles += found.doubles
      server = await startServer(database)
      for (const writer of writers) writer.connect(server.port)
    }
    await Promise.all(writers.map((writer) => writer.finish()))
    const fresh = new Writer(clients)
    fresh.stop()
    fresh.connect(server.port)
    await fresh.synced
    await Promise.all(writers.map((writer) => writer.sees(fresh.content)))
    fresh.drop()
    const equal = new Set([...writers, fresh].map((writer) => writer.content)).size === 1
    return { kills, acknowledged: writers.reduce((sum, one) => sum + one.acknowledged, 0), lost, doubles, equal }
  } finally {
    for (const writer of writers) writer.drop()
    const gone = once(server.process, 'exit')
    server.process.kill('SIGKILL')
    await gone
    await rm(folder, { recursive: true })
  }
}

async function startServer(database: string): Promise<{ process: ChildProcess; port: number }> {
  const script = join(folderOfThisFile, 'killedTestData.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folderOfThisFile,
  })
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server did not start'))),
  ])) as [Buffer]
  return { process: child, port: Number(line.toString()) }
}

/** Reads the database as the killed server left it. */
async function lookInto(database: string, writers: readonly Writer[]): Promise<{ lost: number; doubles: number }> {
  const opened = await openSqliteStorage(database, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  const { doc } = await loadDocument(opened.value, room)
  const updates = await opened.value.list('room_update', { room })
  await opened.value.close()
  let lost = 0
  for (const writer of writers) lost += Math.max(0, writer.acknowledged - writer.lastWriteIn(doc))
  return { lost, doubles: countDoubles(updates.map((update) => update.bytes)) }
}

/** Changes that come twice in a log: the same clock of the same client. */
function countDoubles(updates: readonly Uint8Array[]): number {
  const ends = new Map<number, number>()
  let doubles = 0
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct.constructor === Y.Skip) continue
      const end = ends.get(struct.id.client) ?? 0
      if (struct.id.clock < end) doubles++
      ends.set(struct.id.client, struct.id.clock + struct.length)
    }
  }
  return doubles
}

/** A client that renames its own bundle to 1, 2, 3, …, up to three renames ahead of the acknowledgements. */
class Writer {
  acknowledged = 0
  readonly synced: Promise<void>
  readonly #doc = new Y.Doc()
  readonly #bundle: ReturnType<typeof bundleId>
  readonly #token: string
  #written = 0
  #finishing = false
  #socket: WebSocket | null = null
  /** Sync frames sent on this connection, and up to which rename each went. */
  #sent: number[] = []
  readonly #watchers = new Set<() => void>()
  #setSynced: () => void = () => undefined

  constructor(index: number) {
    this.#token = `p${index}`
    this.#bundle = bundleId(`c${index}`)
    this.synced = new Promise((resolve) => {
      this.#setSynced = resolve
    })
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendCounted(updateFrame(update))
      for (const look of [...this.#watchers]) look()
    })
  }

  connect(port: number): void {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${room}?token=${this.#token}&ack=1`)
    this.#socket = socket
    this.#sent = []
    socket.on('error', () => undefined)
    socket.on('open', () => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, syncMessages.sync)
      syncProtocol.writeSyncStep1(encoder, this.#doc)
      socket.send(encoding.toUint8Array(encoder))
    })
    socket.on('message', (data: Buffer) => {
      if (socket === this.#socket) this.#handle(new Uint8Array(data))
    })
  }
  drop(): void {
    const socket = this.#socket
    this.#socket = null
    socket?.terminate()
  }
  stop(): void {
    this.#finishing = true
  }
  /** Stops writing; resolves when everything is acknowledged. */
  async finish(): Promise<void> {
    this.stop()
    await this.#until(() => this.acknowledged === this.#written)
  }
  reached = (goal: number): Promise<void> => this.#until(() => this.acknowledged >= goal)
  sees = (content: string): Promise<void> => this.#until(() => this.content === content)
  get content(): string {
    const names = [...this.#doc.getMap<Y.Map<string>>('bundles')].map(([id, one]) => `${id}=${one.get('name')}`)
    return names.sort().join()
  }
  lastWriteIn(doc: Y.Doc): number {
    return Number(doc.getMap<Y.Map<string>>('bundles').get(this.#bundle)?.get('name') ?? 0)
  }

  #until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isTrue()) return
        this.#watchers.delete(look)
        resolve()
      }
      this.#watchers.add(look)
      look()
    })
  }
  #sendCounted(frame: Uint8Array): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return
    this.#sent.push(this.#written)
    this.#socket.send(frame)
  }
  #handle(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === syncMessages.ack) {
      this.acknowledged = Math.max(this.acknowledged, this.#sent[decoding.readVarUint(decoder) - 1] ?? 0)
      this.#write()
      for (const look of [...this.#watchers]) look()
    }
    if (type !== syncMessages.sync) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, syncMessages.sync)
    const subType = syncProtocol.readSyncMessage(decoder, encoder, this.#doc, this)
    if (encoding.length(encoder) > 1) this.#sendCounted(encoding.toUint8Array(encoder))
    if (subType === syncProtocol.messageYjsSyncStep2) this.#setSynced()
  }
  #write(): void {
    while (!this.#finishing && this.#written - this.acknowledged < 3) {
      this.#written++
      const name = String(this.#written)
      if (this.#written === 1) addBundle(this.#doc, { id: this.#bundle, step, name })
      else renameBundle(this.#doc, { bundle: this.#bundle, name })
    }
  }
}
