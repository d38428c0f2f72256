import type { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@siroop/domain'
import type { SyncClock } from '../board/clock.js'
import { createQueue } from '../queue.js'
import { startThread } from '../threads/startThread.js'
import type { Drawn, DrawTask } from './drawAnew.js'

/** Makes a new picture of an old one. */
export type Draw = (task: DrawTask) => Promise<Result<Uint8Array, 'logo-broken'>>

/** So long may one picture take. */
const limitMs = 10_000

/**
 * Draws one picture after another, each in a thread of its own that ends with it: a picture that takes long, or wants more
 * memory than there is for it, costs nobody else a moment, and leaves nothing behind.
 */
export function createDrawing({
  after,
  start = startDrawing,
}: {
  readonly after: SyncClock['after']
  readonly start?: (task: DrawTask) => Worker
}): Draw {
  const queue = createQueue()
  return (task) => queue.run(() => drawn(start(task), after))
}

function drawn(thread: Worker, after: SyncClock['after']): ReturnType<Draw> {
  return new Promise((resolve) => {
    const end = (picture: Drawn) => {
      cancel()
      void thread.terminate()
      resolve(picture === null ? err('logo-broken') : ok(picture))
    }
    const cancel = after(limitMs, () => end(null))
    thread.once('message', end)
    // out of memory, or stopped from within: what was wrong with it says nothing to a person
    thread.once('error', () => end(null))
    thread.once('exit', () => end(null))
  })
}

const startDrawing = (task: DrawTask): Worker =>
  startThread('draw', new URL('./draw.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 },
  })
