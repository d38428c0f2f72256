import { quantile } from '../figures.js'
import { type Hand, hire } from './load/crew.js'
import type { GeneratorJobs } from './load/generator.js'
import type { Pace, Place, Seen, Typed } from './load/typists.js'
import { cpuMs, Meter, nowMs, residentBytes, rest, type Used } from './machine.js'
import type { Program } from './servers.js'

/** A hall that types: so many documents with so many people each. */
export interface HallWanted {
  readonly rooms: number
  readonly clients: number
  readonly pace: Pace
  readonly seconds: number
}
/** Where its people go. With several servers they are dealt over them. */
export interface HallPlace {
  readonly program: Program
  readonly pids: readonly number[]
  /** Processes of the databases behind it. */
  readonly stores: () => readonly number[]
  urlOf(room: number, client: number): { readonly url: string; readonly document: string }
  /** Its people come over long polling, as in a network that lets no WebSocket through. */
  readonly polls?: boolean
}
/** What one run gave. Times in milliseconds. */
export interface HallFigures {
  readonly update: { readonly p50: number; readonly p95: number; readonly p99: number }
  /** Null when no cursor was seen. `share`: part of the places that were seen, or a later one of the same pointer. */
  readonly cursor: { readonly p95: number; readonly share: number } | null
  readonly ack: { readonly p50: number; readonly p95: number } | null
  /** Server processor time for 10,000 deliveries: an edit or a place of a pointer that reached one other person. */
  readonly cpuPer10k: number
  readonly cpuSeconds: number
  /** Of the databases behind it, which are not in the figures of the server. */
  readonly storeSeconds: number
  readonly serverCores: number
  readonly generatorCores: number
  readonly peakMB: number
  /** Null with one room: then it says more about the server than about rooms. */
  readonly kBPerRoom: { readonly idle: number; readonly loaded: number } | null
  /** All documents equal, with the last edit of everybody, at a witness, at who read later and at who came last. */
  readonly converged: boolean
  readonly convergedMs: number
  readonly trouble: string | null
  readonly strangers: number
}

const processes = 2
const warmUpMs = 1_500
const drainMs = 30_000
/** Servers may pass pointers on a few times a second only: the last places are still on their way when the last edit is there. */
const cursorTailMs = 1_000

/** Fills a hall, lets it type, and looks what became of it. Rejects when it cannot be filled. */
export async function measureHall(place: HallPlace, wanted: HallWanted): Promise<HallFigures> {
  const emptyBytes = residentBytes(place.pids)
  const hands = await Promise.all(Array.from({ length: processes }, () => hire<GeneratorJobs>('generator')))
  try {
    return await measure(place, wanted, { hands, emptyBytes })
  } finally {
    for (const hand of hands) hand.end()
  }
}

type Hands = readonly Hand<GeneratorJobs>[]
const all = async <K extends keyof GeneratorJobs>(hands: Hands, job: K, argument?: Parameters<GeneratorJobs[K]>[0]) =>
  Promise.all(hands.map((hand) => hand.ask(job, argument as never)))

async function measure(
  { program, pids, stores, urlOf, polls = false }: HallPlace,
  { rooms, clients, pace, seconds }: HallWanted,
  { hands, emptyBytes }: { readonly hands: Hands; readonly emptyBytes: number },
): Promise<HallFigures> {
  const firstClientId = 1_000_000 + Math.floor(Math.random() * 1_000_000_000)
  const places = Array.from({ length: rooms * clients }, (_, index): Place => {
    const [room, client] = [Math.floor(index / clients), index % clients]
    return { index, room, ...urlOf(room, client), ...watches({ rooms, clients, room, client }) }
  })
  const cast = { wire: program.wire, asks: program.id !== 'relay', firstClientId, pace, polls }
  // Dealt by twos, so that with two servers each process has people at both.
  await Promise.all(
    hands.map((hand, number) =>
      hand.ask('cast', {
        ...cast,
        places: places.filter(({ index }) => Math.floor(index / 2) % hands.length === number),
      }),
    ),
  )
  const idleBytes = residentBytes(pids)
  await all(hands, 'begin')
  const firsts = places.map(({ index, room }) => ({ index, room, seq: 0 }))
  const unheard = sum(await all(hands, 'seeAll', { lasts: firsts, limitMs: drainMs }))
  if (unheard > 0) throw new Error(`${unheard} first edits were not seen within ${drainMs / 1000} seconds`)

  await all(hands, 'type')
  await rest(warmUpMs)
  const storePids = stores()
  const storesBefore = cpuMs(storePids)
  const meter = new Meter(pids, [...storePids, ...hands.map(({ pid }) => pid)])
  const fromMs = nowMs()
  await rest(seconds * 1000)
  const used = meter.stop()
  const storeSeconds = (cpuMs(storePids) - storesBefore) / 1000
  const toMs = nowMs()
  const typed = (await all(hands, 'quiet')).flat()
  const quietMs = nowMs()
  const lasts = typed.map(({ index, edits }) => ({ index, room: places[index]?.room ?? 0, seq: edits.length - 1 }))
  const unseen = sum(await all(hands, 'seeAll', { lasts, limitMs: drainMs }))
  const heardMs = nowMs()
  await settled(hands, quietMs + drainMs)
  await rest(Math.max(0, quietMs + cursorTailMs - nowMs()))
  const acked = (await all(hands, 'quiet')).flat()
  const seen = (await all(hands, 'seen')).flat()
  const lastSeenMs = Math.max(quietMs, ...seen.map(({ edits }) => edits.at(-1) ?? 0))
  const differing = await compare(hands, async () => {
    if (!cast.asks) return null
    const late = { wire: program.wire, firstClientId: firstClientId - 1, atOnce: true, startMs: 0, ...urlOf(0, 0) }
    return (await hands[0]?.ask('join', { ...late, urls: [late.url] }))?.[0]?.hash ?? null
  })
  const closed = (await all(hands, 'closed')).flat()
  const window = { fromMs, toMs, untilMs: heardMs, roomOf: (index: number) => places[index]?.room ?? 0 }
  const updates = latencies(seen, typed, { ...window, of: 'edits' })
  const cursors = latencies(seen, typed, { ...window, of: 'cursors' })
  return {
    update: { p50: quantile(updates.ms, 0.5), p95: quantile(updates.ms, 0.95), p99: quantile(updates.ms, 0.99) },
    cursor:
      cursors.ms.length === 0 || cursors.share === 0 ? null : { p95: quantile(cursors.ms, 0.95), share: cursors.share },
    ack: ackTimes(acked, window),
    ...costs({ used, arrived: updates.arrived + cursors.arrived, clients: rooms * clients }),
    storeSeconds,
    kBPerRoom:
      rooms === 1
        ? null
        : { idle: (idleBytes - emptyBytes) / rooms / 1000, loaded: (used.peakBytes - emptyBytes) / rooms / 1000 },
    converged: unseen === 0 && differing === null && closed.length === 0,
    convergedMs: lastSeenMs - quietMs,
    trouble:
      closed.length > 0
        ? `${closed.length} lines were closed (${closed[0]})`
        : unseen > 0
          ? `${unseen} last edits were not seen in ${drainMs / 1000} s`
          : differing,
    strangers: used.strangers,
  }
}

/** Twelve people of one hall look live, of many rooms everybody in each tenth; the others' documents are looked at later. */
function watches({ rooms, clients, room, client }: { rooms: number; clients: number; room: number; client: number }) {
  const isWitness = rooms === 1 ? client % Math.max(1, Math.floor(clients / 12)) === 0 : room % 10 === 0
  return { isWitness, isCompared: isWitness || clients <= 100 || client % 3 === 0 }
}

/** Acknowledgements may come after the edit was seen. */
async function settled(hands: Hands, giveUpMs: number): Promise<void> {
  while (sum(await all(hands, 'unacknowledged')) > 0 && nowMs() < giveUpMs) await rest(50)
}

/**
 * Null when all documents of each room are equal, also that of somebody who comes to the first room now, else what is not.
 * Frames may still be on their way: looks five times.
 */
async function compare(hands: Hands, latecomer: () => Promise<string | null>): Promise<string | null> {
  for (let look = 1; ; look++) {
    const hashes = new Map<number, Set<string>>()
    const late = await latecomer()
    if (late !== null) hashes.set(0, new Set([late]))
    let documents = 0
    for (const { room, hash } of (await all(hands, 'compare')).flat()) {
      hashes.set(room, (hashes.get(room) ?? new Set()).add(hash))
      documents++
    }
    const differing = [...hashes.values()].filter((one) => one.size > 1).length
    if (differing === 0 && documents > hashes.size) return null
    if (look === 5) return `of ${documents} documents those of ${differing} rooms differ`
    await rest(500)
  }
}

interface Window {
  readonly fromMs: number
  readonly toMs: number
  readonly untilMs: number
  readonly roomOf: (index: number) => number
}
interface Latencies {
  readonly ms: readonly number[]
  /** How many came to one witness in the window, on average, whenever they were sent. */
  readonly arrived: number
  /** Part of what a witness should see that it saw, itself or something later of the same author. */
  readonly share: number
}

/**
 * From sending to seeing, for every witness and every author in its room. Something is visible when it or something later
 * of the same author is: who merges edits does not hide the slow ones. What was never seen counts until the end.
 */
function latencies(
  seen: readonly Seen[],
  typed: readonly Typed[],
  { fromMs, toMs, untilMs, roomOf, of }: Window & { readonly of: 'edits' | 'cursors' },
): Latencies {
  const isIn = (at: number) => at >= fromMs && at <= toMs
  const ms: number[] = []
  let [missed, arrived] = [0, 0]
  for (const witness of seen) {
    const next = new Map<number, number>()
    const times = new Map(typed.map((one) => [one.index, one[of]]))
    const looked = witness[of]
    for (let at = 0; at < looked.length; at += 3) {
      const [author = 0, seq = 0, seenMs = 0] = looked.subarray(at, at + 3)
      const sent = times.get(author)
      if (sent === undefined) continue
      for (let one = next.get(author) ?? 0; one <= seq; one++) {
        const sentMs = sent[one] ?? 0
        if (isIn(sentMs)) ms.push(seenMs - sentMs)
        if (isIn(seenMs)) arrived++
      }
      next.set(author, Math.max(seq + 1, next.get(author) ?? 0))
    }
    for (const [author, sent] of times) {
      if (author === witness.index || roomOf(author) !== roomOf(witness.index)) continue
      for (const sentMs of sent.subarray(next.get(author) ?? 0)) {
        if (!isIn(sentMs)) continue
        missed++
        // A place of a pointer that nobody saw is no delivery, and has no time; an edit must arrive.
        if (of === 'edits') ms.push(untilMs - sentMs)
      }
    }
  }
  const seenOf = of === 'edits' ? ms.length - missed : ms.length
  const share = seenOf + missed === 0 ? 0 : seenOf / (seenOf + missed)
  return { ms, arrived: arrived / Math.max(1, seen.length), share }
}

function ackTimes(typed: readonly Typed[], { fromMs, toMs, untilMs }: Window): HallFigures['ack'] {
  const times: number[] = []
  let acked = 0
  for (const { edits, acks } of typed)
    for (const [seq, sentMs] of edits.entries()) {
      if (sentMs < fromMs || sentMs > toMs) continue
      const ackMs = acks[seq] ?? Number.NaN
      if (!Number.isNaN(ackMs)) acked++
      times.push((Number.isNaN(ackMs) ? untilMs : ackMs) - sentMs)
    }
  return acked === 0 ? null : { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

/** Only what arrived meanwhile is a delivery: a server that drops things, or is behind, is not cheap. */
function costs({ used, arrived, clients }: { used: Used; arrived: number; clients: number }) {
  const deliveries = arrived * clients
  return {
    cpuPer10k: deliveries === 0 ? Number.NaN : used.serverMs / 1000 / (deliveries / 10_000),
    cpuSeconds: used.serverMs / 1000,
    serverCores: used.serverMs / used.wallMs,
    generatorCores: used.generatorMs / used.wallMs,
    peakMB: used.peakBytes / 1e6,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
