import { readHint, writeHint } from './hintBytes.js'
import type { Hint, Neighbours } from './neighbours.js'

/** Servers of one process that a test lets speak: everything waits until it is delivered, or is lost. */
export interface MemoryNeighbours {
  /** Another server. `id` is what the others hear as `from`. */
  join(id: string): Neighbours
  /** Hints on their way, the oldest first. */
  waiting(): readonly { readonly from: string; readonly to: string; readonly workshop: string; readonly hint: Hint }[]
  /** Brings the hint at this place (default: all, and what is said meanwhile). It stays, for once more, if told so. */
  deliver(index?: number, stays?: boolean): void
  /** Loses the hint at this place; default: all. */
  lose(index?: number): void
  /** What every server thinks of its line; while `down` nothing is said or heard. */
  set(state: 'up' | 'down'): void
}

interface Way {
  readonly from: string
  readonly to: string
  readonly workshop: string
  readonly bytes: Uint8Array
}
type Hear = (hint: Hint, from: string) => void

/** Makes neighbours that are up, on a line that a test works by hand. Hints go as bytes, as they do over Redis. */
export function createMemoryNeighbours(): MemoryNeighbours {
  const servers = new Map<string, Map<string, Set<Hear>>>()
  const listeners = new Set<() => void>()
  let ways: Way[] = []
  let state: 'up' | 'down' = 'up'
  const bring = ({ from, to, workshop, bytes }: Way): void => {
    const hint = readHint(bytes)
    if (hint === null) throw new Error('A hint that cannot be read')
    for (const hear of servers.get(to)?.get(workshop) ?? []) hear(hint, from)
  }

  return {
    join(id) {
      const heard = new Map<string, Set<Hear>>()
      servers.set(id, heard)
      return {
        tell(workshop, hint) {
          if (state === 'down') return
          for (const [to, ears] of servers)
            if (to !== id && ears.has(workshop)) ways.push({ from: id, to, workshop, bytes: writeHint(hint) })
        },
        listen(workshop, hear) {
          const ears = heard.get(workshop) ?? new Set()
          heard.set(workshop, ears.add(hear))
          return () => {
            ears.delete(hear)
            if (ears.size === 0 && heard.get(workshop) === ears) heard.delete(workshop)
          }
        },
        state: () => state,
        onState(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        async close() {
          servers.delete(id)
        },
      }
    },
    waiting: () => ways.map(({ bytes, ...way }) => ({ ...way, hint: readHint(bytes) as Hint })),
    deliver(index, stays = false) {
      if (index === undefined) while (ways.length > 0) bring(ways.shift() as Way)
      else for (const way of stays ? ways.slice(index, index + 1) : ways.splice(index, 1)) bring(way)
    },
    lose(index) {
      if (index === undefined) ways = []
      else ways.splice(index, 1)
    },
    set(next) {
      state = next
      if (state === 'down') ways = []
      for (const listener of listeners) listener()
    },
  }
}
