/** Hands requests to somebody who does them in groups. */
export interface Paced<T> {
  add(request: T): void
  /** What was handed over is done. */
  answered(): void
  /** Hands over what is there, now. */
  flush(): void
}

/** Time; tests step it by hand. */
export interface Pace {
  nowMs(): number
  after(delayMs: number, run: () => void): void
  /** After what has already arrived in this turn of the event loop. */
  soon(run: () => void): void
}
const machinePace: Pace = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => void setTimeout(run, delayMs),
  soon: (run) => void setImmediate(run),
}

/** A group that is larger than this says that more is coming. */
const busyGroup = 3
/**
 * Time between groups then, in ms: longer after a large one. What comes in from hundreds of documents at once is cheaper in
 * a few large groups (a wake and a flush cost as much as seven edits), and waits no longer than a person notices.
 */
const paceMs = (handed: number): number => (handed > busyGroup ? Math.min(12, Math.max(3, handed / 2)) : 0)
/** Bounds the size of one transaction. */
const largestGroup = 500

/**
 * Gathers what is asked in one turn of the event loop, and while the last group is being done: one message, one disk flush
 * for all of it. Waking a thread and flushing a disk cost more than a write, so when there is much to do groups come at a
 * pace; the first after a quiet moment never waits.
 */
export function paced<T>(hand: (requests: readonly T[]) => void, pace: Pace = machinePace): Paced<T> {
  let waiting: T[] = []
  let isBusy = false
  let isPlanned = false
  let handedMs = Number.NEGATIVE_INFINITY
  let handed = 0
  const handNow = (): void => {
    isPlanned = false
    if (isBusy || waiting.length === 0) return
    const group = waiting.splice(0, largestGroup)
    isBusy = true
    handed = group.length
    handedMs = pace.nowMs()
    hand(group)
  }
  const plan = (): void => {
    if (isPlanned || isBusy || waiting.length === 0) return
    isPlanned = true
    const waitMs = handedMs + paceMs(handed) - pace.nowMs()
    if (waitMs > 0) pace.after(waitMs, handNow)
    else pace.soon(handNow)
  }
  return {
    add(request) {
      waiting.push(request)
      plan()
    },
    answered() {
      isBusy = false
      plan()
    },
    flush() {
      if (waiting.length > 0) hand(waiting)
      waiting = []
    },
  }
}
