/** Where chance and time come from; tests step them by hand. */
export interface Rhythm {
  /** A number from 0 up to 1. */
  readonly random: () => number
  /** Runs the function after so many milliseconds. @returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** The browser's own chance and clock. */
export const browserRhythm: Rhythm = {
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * How long to wait before trying again: anything between nothing and a bound that doubles with every attempt, so that
 * sixty phones do not come back in the same moment.
 *
 * @param attempt  counts from 1.
 * @param random   a number from 0 up to 1.
 * @param spreadMs over how long the server asked everybody to spread; 0 when it did not.
 * @returns milliseconds, below 8,000 or `spreadMs`, whichever is more.
 */
export function fullJitter(attempt: number, random: number, spreadMs = 0): number {
  const bound = Math.max(spreadMs, Math.min(8_000, 250 * 2 ** Math.min(attempt, 10)))
  return Math.floor(random * bound)
}
