import { quantile } from '../figures.js'
import type { HallPlace } from './hall.js'
import { hire } from './load/crew.js'
import type { GeneratorJobs } from './load/generator.js'
import type { Joined } from './load/joiners.js'
import { cpuMs, Meter, nowMs, residentBytes } from './machine.js'
import type { Program, Running } from './servers.js'

/** How many come, and to what. */
export interface StormWanted {
  readonly joiners: number
  readonly notes: number
}
/** A place to storm. `isFresh`: the server was just started, and nobody asked for the document yet. */
export interface StormPlace {
  readonly program: Program
  readonly server: Running
  readonly urlOf: HallPlace['urlOf']
  readonly isFresh: boolean
}
/** What one run gave. Times in milliseconds. */
export interface StormFigures {
  /** Null: nothing of the document outlives this server. */
  readonly firstMs: number | null
  readonly warmMs: number
  readonly p50: number
  readonly lastMs: number
  readonly cpuSeconds: number
  readonly afterMB: number
  /** What the first one after the restart had when it was told that it had everything. */
  readonly firstNotes: number | null
  /** Everybody had all notes and the same document. */
  readonly converged: boolean
  readonly trouble: string | null
  readonly strangers: number
}

const processes = 2
const warm = 5

/** Lets one come after a restart, some one by one, and then everybody at the same moment. */
export async function measureStorm(place: StormPlace, { joiners, notes }: StormWanted): Promise<StormFigures> {
  const hands = await Promise.all(Array.from({ length: processes }, () => hire<GeneratorJobs>('generator')))
  try {
    const pids = [place.server.pid]
    let clientId = 10_000
    const join = async (clients: readonly number[], startMs: number, hand = 0): Promise<readonly Joined[]> => {
      clientId += 1_000
      const urls = clients.map((client) => place.urlOf(0, client).url)
      const { wire } = place.program
      const atOnce = startMs > 0
      const wanted = { wire, document: place.urlOf(0, 0).document, firstClientId: clientId, urls, atOnce, startMs }
      return (await hands[hand]?.ask('join', wanted)) ?? []
    }
    const first = place.isFresh ? ((await join([0], 0))[0] ?? null) : null
    const calm = await join(Array(warm).fill(0), 0)
    const everybody = Array.from({ length: joiners }, (_, client) => client)
    const meter = new Meter(
      pids,
      hands.map(({ pid }) => pid),
    )
    const before = cpuMs(pids)
    const startMs = nowMs() + 150
    const stormed = (
      await Promise.all(
        hands.map((_, hand) =>
          join(
            everybody.filter((client) => client % hands.length === hand),
            startMs,
            hand,
          ),
        ),
      )
    ).flat()
    const cpuSeconds = (cpuMs(pids) - before) / 1000
    const used = meter.stop()
    const came = [...calm, ...stormed, ...(first === null ? [] : [first])]
    return {
      firstMs: first?.tookMs ?? null,
      warmMs: quantile(
        calm.map(({ tookMs }) => tookMs),
        0.5,
      ),
      p50: quantile(
        stormed.map(({ tookMs }) => tookMs),
        0.5,
      ),
      lastMs: Math.max(...stormed.map(({ atMs }) => atMs)) - startMs,
      cpuSeconds,
      afterMB: residentBytes(pids) / 1e6,
      firstNotes: first?.notes ?? null,
      ...completeness(came, notes),
      strangers: used.strangers,
    }
  } finally {
    for (const hand of hands) hand.end()
  }
}

function completeness(came: readonly Joined[], notes: number): Pick<StormFigures, 'converged' | 'trouble'> {
  const short = came.filter((one) => one.notes !== notes)
  const kinds = new Set(came.map(({ hash }) => hash)).size
  if (short.length === 0 && kinds === 1) return { converged: true, trouble: null }
  const trouble =
    short.length > 0
      ? `${short.length} of ${came.length} were told that they had everything with ${short[0]?.notes} of ${notes} notes`
      : `${kinds} different documents`
  return { converged: false, trouble }
}
