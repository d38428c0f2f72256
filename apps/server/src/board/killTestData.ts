import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { type TestLine, webSocketLine } from './channel/polledTestData.js'
import { openDatabase } from './openDatabaseTestData.js'
import { loadDocument } from './roomDocument.js'
import { countedDocuments, Writer } from './writerTestData.js'

const folderOfThisFile = new URL('.', import.meta.url).pathname

export interface KillableServer {
  readonly port: number
  kill(): Promise<void>
}
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

export interface KillOptions {
  readonly kills: number
  readonly clients: number
  /** What the clients' lines travel over; without it WebSockets. */
  readonly over?: (address: string) => TestLine
}

/**
 * Lets clients write, on the board and at a theme table, as fast as they are acknowledged, kills the server with -9 in the middle, looks into the database,
 * starts it again, and so on; at the end everybody must have the same.
 */
export async function runKills({ kills, clients, over = webSocketLine }: KillOptions): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-kill-'))
  const database = join(folder, 'siroop.db')
  let server = await startServer(database)
  const writers = Array.from({ length: clients }, (_, index) => newWriter(index, over))
  for (const writer of writers) writer.connect(addressOf(server.port, writer))
  let lost = 0
  let doubles = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      const goal = writers.map((writer) => writer.acknowledged + 5 + ((kill * 7) % 11))
      await Promise.all(writers.map((writer, index) => writer.reached(goal[index] ?? 0)))
      await server.kill()
      for (const writer of writers) writer.drop()
      const found = await lookInto(database, writers)
      lost += found.lost
      doubles += found.doubles
      server = await startServer(database)
      for (const writer of writers) writer.connect(addressOf(server.port, writer))
    }
    await Promise.all(writers.map((writer) => writer.finish()))
    let equal = true
    for (const document of countedDocuments) {
      const fresh = new Writer({ id: 'fresh', document, open: over })
      fresh.stop()
      fresh.connect(addressOf(server.port, fresh))
      await fresh.synced
      const same = writers.filter((writer) => writer.document === document)
      await Promise.all(same.map((writer) => writer.sees(fresh.content)))
      fresh.drop()
      equal &&= new Set([...same, fresh].map((writer) => writer.content)).size === 1
    }
    return { kills, acknowledged: writers.reduce((sum, one) => sum + one.acknowledged, 0), lost, doubles, equal }
  } finally {
    for (const writer of writers) writer.drop()
    await server.kill()
    await rm(folder, { recursive: true })
  }
}

/** Two of every four write on the board, the others at a theme table. */
export const newWriter = (index: number, open: (address: string) => TestLine = webSocketLine) =>
  new Writer({ id: `c${index}`, document: countedDocuments[index % 4 < 2 ? 0 : 1], open })
export const addressOf = (port: number, { id, document }: Writer) =>
  `ws://127.0.0.1:${port}/sync/${document.room}?token=${id}&ack=1`

/** Starts a server that can be killed; `settings` are the arguments of `killedTestData.ts`. */
export async function startServer(...settings: readonly string[]): Promise<KillableServer> {
  const script = join(folderOfThisFile, 'killedTestData.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folderOfThisFile,
  })
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server did not start'))),
  ])) as [Buffer]
  return {
    port: Number(line.toString()),
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Reads the database as the killed server left it. Other servers may write on meanwhile. */
export async function lookInto(
  database: string,
  writers: readonly Writer[],
): Promise<{ lost: number; doubles: number }> {
  const acknowledged = new Map(writers.map((writer) => [writer, writer.acknowledged]))
  const storage = await openDatabase(database)
  let lost = 0
  let doubles = 0
  for (const { room } of countedDocuments) {
    const { doc } = await loadDocument(storage, room)
    const updates = await storage.list('room_update', { room })
    for (const [writer, count] of acknowledged)
      if (writer.document.room === room) lost += Math.max(0, count - writer.lastWriteIn(doc))
    doubles += countDoubles(updates.map((update) => update.bytes))
  }
  await storage.close()
  return { lost, doubles }
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
