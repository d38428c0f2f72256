import { z } from 'zod'
import type { Storage } from '../storage/storage.js'
import { jobs, type RetentionWorld } from './retention.js'

/** How the last round went: how much each job forgot, and which could not be done. */
export interface LastForgetting {
  readonly atMs: number
  readonly forgotten: Readonly<Record<string, number>>
  readonly failed: readonly string[]
}
const shape = z.object({ atMs: z.number(), forgotten: z.record(z.string(), z.number()), failed: z.array(z.string()) })
const key = 'retention'
const lookEveryMs = 10 * 60_000
const roundMs = 24 * 3_600_000

/** Of whichever server on this database; null when there was none yet. */
export async function lastForgetting(storage: Pick<Storage, 'get'>): Promise<LastForgetting | null> {
  const row = await storage.get('setting', { key })
  return row === null ? null : shape.parse(JSON.parse(row.value))
}

interface ForgettingNeeds extends RetentionWorld {
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly report: (problem: string, error: unknown) => void
  readonly onRound?: (round: LastForgetting) => void
}

/**
 * Forgets what is over its term: ten minutes after the start and then every day, for as long as the server runs. Of several
 * servers on one database one does it. A job that cannot be done holds up no other, and is done the next time.
 */
export function startForgetting(needs: ForgettingNeeds): { readonly round: () => Promise<void>; stop(): void } {
  const { storage, nowMs, after, report } = needs
  const round = () =>
    storage.exclusively(key, async () => {
      const last = await lastForgetting(storage)
      if (last !== null && nowMs() - last.atMs < roundMs) return
      const forgotten: Record<string, number> = {}
      const failed: string[] = []
      for (const [name, job] of Object.entries(jobs)) {
        try {
          forgotten[name] = await job(needs)
        } catch (error) {
          failed.push(name)
          report(`what is over its term could not be forgotten: ${name}`, error)
        }
      }
      const done: LastForgetting = { atMs: nowMs(), forgotten, failed }
      await storage.transact([{ kind: 'put', table: 'setting', row: { key, value: JSON.stringify(done) } }])
      needs.onRound?.(done)
    })
  let isOver = false
  let cancel: () => void = () => undefined
  const wait = () => {
    cancel = after(lookEveryMs, () => {
      void round()
        .catch((error: unknown) => report('what is over its term could not be looked at', error))
        .finally(() => {
          if (!isOver) wait()
        })
    })
  }
  wait()
  return {
    round,
    stop() {
      isOver = true
      cancel()
    },
  }
}
