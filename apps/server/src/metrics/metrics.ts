import { createServer, type Server } from 'node:http'
import { err, ok, type Result } from '@siroop/domain'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { lastBackup } from '../backup/nightly.js'
import { lastForgetting } from '../privacy/forgetting.js'
import type { Storage } from '../storage/storage.js'

/** One request that was answered: its route as a pattern, never an address. */
export interface AnsweredRequest {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
}
/** What is in memory of this server now. */
export interface Load {
  /** Documents in memory, lines to them, edits that came in and are not committed yet, and connections for commands. */
  readonly rooms: number
  readonly lines: number
  readonly uncommitted: number
  readonly people: number
}
export interface Metrics {
  readonly onRequest: (answered: AnsweredRequest) => void
  /** The same storage, with the time of each question and transaction. */
  timed(storage: Storage): Storage
  /** Counts how making a document went. */
  readonly onExport: (isMade: boolean) => void
  /** From when on it can be asked how much is going on. */
  watch(load: () => Load): void
  /** Everything as text for Prometheus. */
  text(): Promise<string>
}

const seconds = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
const mailStates = ['waiting', 'sent', 'failed', 'handed'] as const

/** Numbers for who runs the server. No label holds an id, an address or anything of a person: routes are patterns. */
export function createMetrics({ storage, nowMs }: { storage: Storage; nowMs: () => number }): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, prefix: 'siroop_' })
  const requests = new Histogram({
    ...{ name: 'siroop_http_request_seconds', help: 'Time of answered requests by route pattern', registers },
    ...{ labelNames: ['method', 'route', 'status'], buckets: seconds },
  })
  const database = new Histogram({
    ...{ name: 'siroop_database_seconds', help: 'Time of reads and of transactions', registers },
    ...{ labelNames: ['act'], buckets: seconds },
  })
  const documents = new Counter({
    ...{ name: 'siroop_exports_total', help: 'Documents made for people, by how that went', registers },
    labelNames: ['outcome'],
  })
  let load: () => Load = () => ({ rooms: 0, lines: 0, uncommitted: 0, people: 0 })
  const gauge = (name: string, help: string, read: () => number | null | Promise<number | null>) =>
    new Gauge({
      ...{ name: `siroop_${name}`, help, registers },
      async collect() {
        const value = await read()
        if (value === null) this.reset()
        else this.set(value)
      },
    })
  gauge('documents', 'Live documents in memory', () => load().rooms)
  gauge('sync_lines', 'Lines to live documents', () => load().lines)
  gauge('sync_uncommitted', 'Edits that came in and are not committed yet', () => load().uncommitted)
  gauge('people', 'Connections of people and room screens', () => load().people)
  const age = (atMs: number | undefined) => (atMs === undefined ? null : (nowMs() - atMs) / 1000)
  gauge('backup_age_seconds', 'Since the last nightly backup; none was made yet when it is not there', async () =>
    age((await lastBackup(storage))?.atMs),
  )
  gauge('backup_failed', '1 when the last nightly backup did not succeed', async () =>
    (await lastBackup(storage))?.problem ? 1 : 0,
  )
  gauge('forgetting_age_seconds', 'Since what is over its term was last forgotten', async () =>
    age((await lastForgetting(storage))?.atMs),
  )
  gauge('forgetting_failed', 'Jobs of the last round that could not be done', async () => {
    return (await lastForgetting(storage))?.failed.length ?? 0
  })
  new Gauge({
    ...{ name: 'siroop_mails', help: 'Mails that are known, by what became of them', registers, labelNames: ['state'] },
    async collect() {
      for (const state of mailStates) this.set({ state }, await storage.count('mail', { state }))
    },
  })
  const measured = <A extends readonly unknown[], R>(act: string, run: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      const end = database.startTimer({ act })
      try {
        return await run(...given)
      } finally {
        end()
      }
    }
  }
  return {
    onRequest: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000),
    timed: (plain) => ({
      ...plain,
      transact: measured('transact', plain.transact.bind(plain)),
      get: measured('read', plain.get.bind(plain)) as Storage['get'],
      list: measured('read', plain.list.bind(plain)) as Storage['list'],
      events: measured('read', plain.events.bind(plain)),
      loadRoom: measured('document', plain.loadRoom.bind(plain)),
    }),
    onExport: (isMade) => documents.inc({ outcome: isMade ? 'made' : 'refused' }),
    watch: (read) => {
      load = read
    },
    text: () => register.metrics(),
  }
}

/** Answers `/metrics` on a port of its own, which nobody reaches by the address of Siroop. */
export function serveMetrics(
  metrics: Pick<Metrics, 'text'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Server, 'port-taken'>> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    const text = await metrics.text().catch(() => null)
    if (text === null) response.writeHead(503).end()
    else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
  })
  return new Promise((resolve) => {
    server.once('error', () => resolve(err('port-taken')))
    server.listen(port, host, () => resolve(ok(server)))
  })
}
