import type { WorkshopId } from '@siroop/domain'
import type { Neighbours } from '../../neighbours/neighbours.js'
import type { Storage } from '../../storage/storage.js'
import type { HeadNumbers, News } from './news.js'

/** A workshop in memory, as far as the watch over all of them goes. */
export interface Watched {
  readonly id: WorkshopId
  readonly asked: News['asked']
  /** What the database says of this workshop now. */
  numbers(heads: HeadNumbers): void
  beat(): void
}
export interface WatchOptions {
  readonly rooms: () => readonly Watched[]
  readonly storage: Storage
  readonly neighbours: Neighbours
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly report: (problem: string, error: unknown) => void
}

/** Who is here is said again this often. */
export const beatMs = 5_000
/** How often the database is asked: while there are no hints, and to be sure while they come through. */
export const askMs = { down: 300, up: 10_000 } as const

const nothing = () => undefined

/**
 * Keeps all workshops of this process near to what is committed, with one question for all of them: hints may get lost.
 * The returned function ends it.
 */
export function watchServers({ rooms, storage, neighbours, after, report }: WatchOptions): () => void {
  let stopped = false
  let asking = false
  let askAgain = false
  let failed = false
  let cancelAsk: () => void = nothing
  let cancelBeat: () => void = nothing

  const ask = async () => {
    const open = rooms()
    if (open.length === 0) return
    const wanted = open.map((room) => room.asked())
    const heads = await storage.heads({
      rooms: wanted.flatMap((one) => one.rooms),
      workshops: wanted.flatMap((one) => one.workshops),
    })
    for (const room of open) room.numbers(heads)
  }
  const askNow = () => {
    cancelAsk()
    if (stopped) return
    askAgain = asking
    if (asking) return
    asking = true
    ask()
      .then(
        () => {
          failed = false
        },
        (error: unknown) => {
          // Asked again in a moment; said once.
          if (!failed) report('other servers could not be followed', error)
          failed = true
        },
      )
      .finally(() => {
        asking = false
        if (askAgain) askNow()
        else planAsk()
      })
  }
  const planAsk = () => {
    if (!stopped) cancelAsk = after(neighbours.state() === 'up' ? askMs.up : askMs.down, askNow)
  }
  const planBeat = () => {
    cancelBeat = after(beatMs, () => {
      if (stopped) return
      for (const room of rooms()) room.beat()
      planBeat()
    })
  }
  planBeat()
  if (storage.shared) planAsk()
  // Hints are lost from now on, or come through again, or a workshop is listened to from now on: what was missed is found.
  const unlisten = storage.shared ? neighbours.onState(askNow) : nothing
  return () => {
    stopped = true
    unlisten()
    cancelAsk()
    cancelBeat()
  }
}
