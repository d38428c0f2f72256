import { Redis, type RedisOptions } from 'ioredis'
import { readHint, writeHint } from './hintBytes.js'
import type { Hint, Neighbours } from './neighbours.js'

export interface RedisNeighboursOptions {
  /** redis:// or rediss://, with a password if there is one. */
  readonly url: string
  /** Who this server is to the others: 20 random letters and digits, new at every start. */
  readonly id: string
  /** A whole number from 0, below the given one: spreads servers that come back to Redis at once. */
  readonly randomBelow: (below: number) => number
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Told in a few words what went wrong; never with the address or a password, or with what was said. */
  readonly report: (problem: string) => void
}
type Hear = (hint: Hint, from: string) => void

/**
 * Neighbours over Redis pub/sub, one channel per workshop that this server listens to. Redis keeps nothing: what is said
 * while it is away is lost, and `state` says so. Never waits for Redis and never fails because of it.
 */
export function createRedisNeighbours(options: RedisNeighboursOptions): Neighbours {
  const { url, id, after, report } = options
  const own = Buffer.from(id, 'latin1')
  const heard = new Map<string, Set<Hear>>()
  const listeners = new Set<() => void>()
  /** Questions to hear channels that Redis has not answered yet. */
  const pending = new Set<readonly string[]>()
  const channels = channelsOf(url)
  // From 100 ms to 2 s, and half of it again.
  const retryStrategy = (times: number) => {
    const waitMs = Math.min(2000, 50 * 2 ** Math.min(times, 6))
    return waitMs + options.randomBelow(waitMs / 2)
  }
  const speaker = new Redis(url, { ...settings, retryStrategy, enableAutoPipelining: true })
  const listener = new Redis(url, { ...settings, retryStrategy })
  let known: 'up' | 'down' = 'down'
  let closed = false
  let complained = false

  const look = (): void => {
    const now = speaker.status === 'ready' && listener.status === 'ready' && pending.size === 0 ? 'up' : 'down'
    if (now === known || closed) return
    known = now
    complained &&= now === 'down'
    for (const tell of [...listeners]) tell()
  }
  const subscribe = (workshops: readonly string[]): void => {
    if (workshops.length === 0 || listener.status !== 'ready') return
    pending.add(workshops)
    listener.subscribe(...workshops.map(channels.name)).then(
      () => {
        pending.delete(workshops)
        look()
      },
      // The line broke, then everything is asked anew when it is there again; or we may not: we stay `down`.
      () => undefined,
    )
  }

  listener.on('ready', () => {
    pending.clear()
    subscribe([...heard.keys()])
  })
  listener.on('messageBuffer', (channel: Buffer, message: Buffer) => {
    const from = message.subarray(0, own.length)
    if (from.equals(own)) return
    const hint = from.length < own.length ? null : readHint(new Uint8Array(message.subarray(own.length)))
    if (hint === null) return report('a neighbour said what cannot be read')
    for (const hear of [...(heard.get(channels.workshop(channel.toString())) ?? [])])
      hear(hint, from.toString('latin1'))
  })
  for (const line of [speaker, listener]) {
    for (const event of ['ready', 'close', 'reconnecting', 'end']) line.on(event, look)
    line.on('error', (error) => {
      if (!complained) report(`redis: ${codeOf(error)}`)
      complained = true
    })
  }
  const stopPinging = keepAlive([speaker, listener], after)

  return {
    tell(workshop, hint) {
      if (speaker.status !== 'ready') return
      const message = Buffer.concat([own, writeHint(hint)])
      // Lost with the line: nobody counts on it.
      speaker.publish(channels.name(workshop), message).catch(() => undefined)
    },
    listen(workshop, hear) {
      const ears = heard.get(workshop) ?? new Set()
      if (ears.size === 0) {
        heard.set(workshop, ears)
        subscribe([workshop])
        look()
      }
      // One listener of its own for every call, also for the same function.
      const ear: Hear = (hint, from) => hear(hint, from)
      ears.add(ear)
      return () => {
        if (!ears.delete(ear) || ears.size > 0) return
        heard.delete(workshop)
        if (listener.status === 'ready') listener.unsubscribe(channels.name(workshop)).catch(() => undefined)
      }
    },
    state: () => known,
    onState(tell) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    async close() {
      closed = true
      stopPinging()
      for (const line of [speaker, listener]) line.disconnect()
    },
  }
}

/** Databases of one Redis share their channels; two sets of servers on one Redis take different numbers. */
function channelsOf(url: string) {
  const prefix = `siroop1:${new URL(url).pathname.replace(/^\//, '') || '0'}:`
  return { name: (workshop: string) => prefix + workshop, workshop: (channel: string) => channel.slice(prefix.length) }
}

/** What went wrong in one word: messages may quote the address. Redis itself puts its word in front. */
function codeOf(error: Error & { readonly code?: unknown }): string {
  if (typeof error.code === 'string') return error.code
  return error.name === 'ReplyError' ? (/^[A-Z]+/.exec(error.message)?.[0] ?? 'refused') : 'failed'
}

/** A line that is dead without saying so is found by not answering; `socketTimeout` cuts it then. */
function keepAlive(lines: readonly Redis[], after: RedisNeighboursOptions['after']): () => void {
  let cancel: () => void
  const ping = () => {
    for (const line of lines) if (line.status === 'ready') line.ping().catch(() => undefined)
    cancel = after(pingMs, ping)
  }
  cancel = after(pingMs, ping)
  return () => cancel()
}

const pingMs = 3000
const settings = {
  // The oldest protocol: every server that speaks Redis has it.
  protocol: 2,
  enableOfflineQueue: false,
  autoResubscribe: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 5000,
  socketTimeout: 3000,
  disableClientInfo: true,
} satisfies RedisOptions
