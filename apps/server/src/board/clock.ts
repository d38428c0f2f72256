/** Time for the sync server; tests step it by hand. */
export interface SyncClock {
  /** Milliseconds, only ever compared with one another. */
  nowMs(): number
  /** Runs once after `delayMs`; the returned function cancels. */
  after(delayMs: number, run: () => void): () => void
  /** Runs once after what has already arrived in this turn of the event loop; the returned function cancels. */
  soon(run: () => void): () => void
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
}
