import { z } from 'zod'
import type { Storage } from '../storage/storage.js'
import { isDue } from './rotation.js'

/** How the last nightly backup went. `problem` null: it went well. */
export interface LastBackup {
  readonly atMs: number
  readonly problem: string | null
}
const shape = z.object({ atMs: z.number(), problem: z.string().nullable() })
const key = 'backup'
const lookEveryMs = 10 * 60_000
// One that failed is tried again, but not every ten minutes for a whole night.
const againMs = 3 * 3_600_000

/** How the last one went, of whichever server on this database; null when there was none yet. */
export async function lastBackup(storage: Pick<Storage, 'get'>): Promise<LastBackup | null> {
  const row = await storage.get('setting', { key })
  return row === null ? null : shape.parse(JSON.parse(row.value))
}

interface NightlyNeeds {
  readonly storage: Storage
  readonly nowMs: () => number
  /** Hour of the day on the clock of the machine, 0 to 23. */
  readonly hour: () => number
  /** Runs once after so many milliseconds; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Makes the backup; null when it went well, else why not. */
  readonly make: () => Promise<string | null>
  readonly log: (line: string) => void
}

/**
 * Makes a backup every night, by itself, for as long as the server runs. Of several servers on one database one makes it.
 * The returned function stops looking.
 */
export function startNightly({ storage, nowMs, hour, after, make, log }: NightlyNeeds): () => void {
  const startedMs = nowMs()
  const look = async () => {
    await storage.exclusively('backup', async () => {
      const last = await lastBackup(storage)
      // The first one comes half an hour after the first start, also on a laptop that is never on at night.
      const lastMs = last?.atMs ?? startedMs - 35.5 * 3_600_000
      const isTime =
        last?.problem != null ? nowMs() - last.atMs >= againMs : isDue({ nowMs: nowMs(), lastMs, hour: hour() })
      if (!isTime) return
      const problem = await make()
      if (problem !== null) log(`The nightly backup did not succeed: ${problem}`)
      const value = JSON.stringify({ atMs: nowMs(), problem } satisfies LastBackup)
      await storage.transact([{ kind: 'put', table: 'setting', row: { key, value } }])
    })
  }
  let isOver = false
  let cancel: () => void = () => undefined
  const wait = () => {
    cancel = after(lookEveryMs, () => {
      void look()
        .catch((error: unknown) => log(`The nightly backup could not be looked at: ${String(error)}`))
        .finally(() => {
          if (!isOver) wait()
        })
    })
  }
  wait()
  return () => {
    isOver = true
    cancel()
  }
}
