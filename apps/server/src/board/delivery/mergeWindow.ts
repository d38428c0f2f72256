/** What is known when a turn is over. */
export interface TurnLoad {
  /** Share of the last moments that the event loop was at work: 0 idle, 1 never done. */
  readonly busy: number
  /** Updates that the turn took, and lines that it went to. */
  readonly updates: number
  readonly lines: number
  /** Longest window, in ms. */
  readonly largestMs: number
}

/**
 * How long after the beginning of a turn the next one may begin, in ms. Nothing while the process has time left: then
 * only the commit gathers. Under load a document waits in proportion to what its turn costs everybody else, so that a
 * large room comes down to a share of the loop that it can be given, and a small one, of which nothing could be merged,
 * does not wait at all. Proportional, without thresholds to jump over: the wait lowers the load that it came from.
 */
export function mergeWindow({ busy, updates, lines, largestMs }: TurnLoad): number {
  const costMs = lines * msPerLine + updates * msPerUpdate
  const pressure = Math.max(0, busy - calm) * stretch
  return Math.min(largestMs, costMs * pressure)
}

/** Measured: a write to one socket, and admitting one update. */
const msPerLine = 0.01
const msPerUpdate = 0.05
const calm = 0.15
/** At full load a turn may take one eighth of the time until the next. */
const stretch = 8
