import type { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@siroop/domain'
import type { SyncClock } from '../board/clock.js'
import { createQueue } from '../queue.js'
import { answerOf } from '../threads/answerOf.js'
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
  return (task) =>
    queue.run(async () => {
      const picture = await answerOf<Drawn>(start(task), { after, limitMs })
      return picture === null ? err('logo-broken') : ok(picture)
    })
}

const startDrawing = (task: DrawTask): Worker =>
  startThread('draw', new URL('./draw.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 },
  })
