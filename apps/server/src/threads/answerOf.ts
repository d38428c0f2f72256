import type { Worker } from 'node:worker_threads'

/** What a thread may take before it is ended. */
export interface ThreadLimits {
  /** Waits, and gives back what ends the waiting. */
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Whole ms. */
  readonly limitMs: number
  /** Asked every `everyMs`, when given: true ends the thread. */
  readonly watch?: { readonly everyMs: number; readonly isTooMuch: () => boolean }
}

/**
 * The one answer of a thread that then ends, or null: it took too long, wanted more memory than there is for it, or stopped
 * from within. What was wrong says nothing to a person.
 */
export function answerOf<Answer>(thread: Worker, { after, limitMs, watch }: ThreadLimits): Promise<Answer | null> {
  return new Promise((resolve) => {
    const end = (answer: Answer | null) => {
      cancel()
      stopWatching()
      void thread.terminate()
      resolve(answer)
    }
    const cancel = after(limitMs, () => end(null))
    let stopWatching = () => undefined as unknown
    const look = ({ everyMs, isTooMuch }: NonNullable<ThreadLimits['watch']>): void => {
      stopWatching = after(everyMs, () => (isTooMuch() ? end(null) : look({ everyMs, isTooMuch })))
    }
    if (watch !== undefined) look(watch)
    thread.once('message', end)
    thread.once('error', () => end(null))
    thread.once('exit', () => end(null))
  })
}
