import type { Worker } from 'node:worker_threads'
import { createQueue } from '../../queue.js'
import { answerOf, type ThreadLimits } from '../../threads/answerOf.js'
import { startThread } from '../../threads/startThread.js'

/** The text of a PDF, page by page; null when it cannot be read, or not now. */
export type ReadText = (pdf: Uint8Array) => Promise<readonly string[] | null>

/** So long may one file take, so much memory the whole server may grow by meanwhile, and so many may wait. */
const limits = { ms: 20_000, bytes: 600_000_000, everyMs: 50, waiting: 4 }

/**
 * Reads one file after another, each in a thread of its own that ends with it: what somebody sends may be made to take all
 * memory or to last for ever. What a thread unpacks is outside its own limit of memory, so it is watched from here. With
 * many waiting nothing is read: the verdict of the seal does not wait for it.
 */
export function createTextReader({
  after,
  start = startReading,
  memory = process.memoryUsage.rss,
}: {
  readonly after: ThreadLimits['after']
  readonly start?: (pdf: Uint8Array) => Worker
  /** Bytes that the server has now. */
  readonly memory?: () => number
}): ReadText {
  const queue = createQueue()
  let waiting = 0
  return async (pdf) => {
    if (!beginsAsPdf(pdf) || waiting >= limits.waiting) return null
    waiting += 1
    try {
      return await queue.run(() => {
        const before = memory()
        const watch = { everyMs: limits.everyMs, isTooMuch: () => memory() - before > limits.bytes }
        return answerOf<readonly string[] | null>(start(pdf), { after, limitMs: limits.ms, watch })
      })
    } finally {
      waiting -= 1
    }
  }
}

/** Readers look for the mark in the first kilobyte. Source: ISO 32000-1, annex H.3, note 13. */
const beginsAsPdf = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, 1024)).includes('%PDF-')

const startReading = (pdf: Uint8Array): Worker =>
  startThread('read', new URL('./read.ts', import.meta.url), {
    workerData: pdf,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  })
