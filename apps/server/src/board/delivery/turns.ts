import type { SyncClock } from '../clock.js'
import { mergeWindow, type TurnLoad } from './mergeWindow.js'

/** The turns of one document: one thing at a time, and the next turn when it is due. */
export class Turns {
  readonly #clock: SyncClock
  readonly #largestWindowMs: number
  #tail: Promise<unknown> = Promise.resolve()
  #cancel: (() => void) | null = null
  #beganMs = Number.NEGATIVE_INFINITY
  #windowMs = 0

  constructor(clock: SyncClock, largestWindowMs: number) {
    this.#clock = clock
    this.#largestWindowMs = largestWindowMs
  }

  /** Runs when nobody else is at work; calls run in order. */
  alone<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#tail.then(job)
    this.#tail = run.then(
      () => undefined,
      () => undefined,
    )
    return run
  }

  /**
   * Plans a turn, unless one is planned: at once while it is calm, under load when the window since the last one is over.
   * The turn must not reject.
   */
  plan(turn: () => Promise<void>): void {
    if (this.#cancel !== null) return
    const run = () => {
      void this.alone(() => {
        this.#cancel = null
        return turn()
      })
    }
    const waitMs = this.#beganMs + this.#windowMs - this.#clock.nowMs()
    this.#cancel = waitMs > 0 ? this.#clock.after(waitMs, run) : this.#clock.soon(run)
  }

  began(): void {
    this.#beganMs = this.#clock.nowMs()
  }
  /** What the turn turned out to be decides how long the next one waits. */
  weigh(load: Pick<TurnLoad, 'updates' | 'lines'>): void {
    this.#windowMs = mergeWindow({ ...load, busy: this.#clock.busy(), largestMs: this.#largestWindowMs })
  }

  /** No planned turn comes any more. */
  cancel(): void {
    this.#cancel?.()
  }
}
