import type { Rhythm } from '../jitter.js'

/** How the lines of this page travel: each over a WebSocket of its own, or together over the control connection. */
export type Way = 'straight' | 'detour'
/** One WebSocket that was tried. */
export interface Attempt {
  opened(): void
  /** It ended before it was open. */
  failed(): void
}
export interface Ways {
  now(): Way
  /** Begins an attempt to go straight. */
  attempt(): Attempt
  /** Looks at once whether it can go straight again: the device is on another network. */
  lookAgain(): void
  onChange(listener: () => void): () => void
}
export interface WaysOptions {
  /** True while the control connection is there: then a WebSocket that fails was not let through. */
  readonly isReachable: () => boolean
  /** Opens a WebSocket and closes it. Resolves to whether it opened. */
  readonly probe: () => Promise<boolean>
  readonly after: Rhythm['after']
}

/** After so many attempts in a row that never opened, lines take the detour. */
const attempts = 2
/** How long until it is tried again whether lines can go straight. */
const lookAgainMs = 600_000

/**
 * Decides which way lines go (decision 0017). Of the attempts that failed in a row, the last must have begun and ended
 * while the server could be reached: a server that restarts and a phone in a tunnel are no reason for a detour.
 */
export function createWays({ isReachable, probe, after }: WaysOptions): Ways {
  const listeners = new Set<() => void>()
  let way: Way = 'straight'
  let failures = 0
  let callOff: (() => void) | null = null
  let looking = false
  const become = (next: Way) => {
    way = next
    failures = 0
    callOff?.()
    callOff = next === 'detour' ? after(lookAgainMs, look) : null
    for (const listener of [...listeners]) listener()
  }
  const look = () => {
    if (way === 'straight' || looking) return
    looking = true
    void probe().then((opened) => {
      looking = false
      // Called off and set anew: whether it was the clock or a new network that made us look.
      if (way === 'detour') become(opened ? 'straight' : 'detour')
    })
  }
  return {
    now: () => way,
    attempt: () => {
      const reachable = isReachable()
      return {
        opened: () => {
          failures = 0
        },
        failed: () => {
          failures += 1
          if (way === 'straight' && failures >= attempts && reachable && isReachable()) become('detour')
        },
      }
    },
    lookAgain: look,
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
