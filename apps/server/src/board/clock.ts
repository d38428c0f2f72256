import { performance as eventLoop } from 'node:perf_hooks'

/** Time for the sync server; tests step it by hand. */
export interface SyncClock {
  /** Milliseconds, only ever compared with one another. */
  nowMs(): number
  /** Runs once after `delayMs`; the returned function cancels. */
  after(delayMs: number, run: () => void): () => void
  /** Runs once after what has already arrived in this turn of the event loop; the returned function cancels. */
  soon(run: () => void): () => void
  /** Share of the last moments that the event loop was at work: 0 idle, 1 never done with what it has to do. */
  busy(): number
}

/** The clock of the machine. Its timers do not keep the process alive. */
export const systemClock: SyncClock = {
  nowMs: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
  soon(run) {
    const handle = setImmediate(run)
    return () => clearImmediate(handle)
  },
  busy: watchLoop(),
}

/** Looks at most every 50 ms, so that asking costs nothing and one long task is not taken for a crowd. */
function watchLoop(): () => number {
  let since = eventLoop.eventLoopUtilization()
  let lookedMs = performance.now()
  let share = 0
  return () => {
    const nowMs = performance.now()
    if (nowMs - lookedMs < 50) return share
    const until = eventLoop.eventLoopUtilization()
    share = eventLoop.eventLoopUtilization(until, since).utilization
    since = until
    lookedMs = nowMs
    return share
  }
}
