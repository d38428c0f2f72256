import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { lastBackup, startNightly } from './nightly.js'

const hourMs = 3_600_000
/** A machine whose clock goes when told to: what is due then is run, and waited for. */
function machine() {
  let nowMs = Date.parse('2026-11-27T14:00:00Z')
  let timers: { atMs: number; run: () => void }[] = []
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  return {
    nowMs: () => nowMs,
    hour: () => new Date(nowMs).getUTCHours(),
    after: (delayMs: number, run: () => void) => {
      const timer = { atMs: nowMs + delayMs, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    async pass(hours: number) {
      const untilMs = nowMs + hours * hourMs
      while (timers.some(({ atMs }) => atMs <= untilMs)) {
        const next = timers.toSorted((a, b) => a.atMs - b.atMs)[0]
        if (next === undefined) break
        timers = timers.filter((one) => one !== next)
        nowMs = next.atMs
        next.run()
        await settle()
      }
      nowMs = untilMs
    },
  }
}
function started(answers: readonly (string | null)[] = []) {
  const { pass, ...clock } = machine()
  const storage = createMemoryStorage()
  const made: string[] = []
  const said: string[] = []
  const make = async () => {
    made.push(new Date(clock.nowMs()).toISOString().slice(0, 13))
    return answers[made.length - 1] ?? null
  }
  const needs = { ...clock, storage, make, log: (line: string) => void said.push(line) }
  return { made, said, storage, pass, stop: startNightly(needs), again: () => startNightly(needs) }
}

test('[BAK-6] the first comes soon after the first start, and then one a night', async () => {
  const { made, pass, storage } = started()
  await pass(1)
  expect(made).toEqual(['2026-11-27T14'])
  await pass(24 * 3)
  expect(made).toEqual(['2026-11-27T14', '2026-11-28T02', '2026-11-29T02', '2026-11-30T02'])
  expect(await lastBackup(storage)).toMatchObject({ problem: null })
})

test('[BAK-6] one that failed is said, kept and tried again three hours later', async () => {
  const { made, said, pass, storage } = started(['no room', 'no room', null])
  await pass(1)
  expect(said).toEqual(['The nightly backup did not succeed: no room'])
  expect(await lastBackup(storage)).toMatchObject({ problem: 'no room' })
  await pass(7)
  expect(made).toEqual(['2026-11-27T14', '2026-11-27T17', '2026-11-27T20'])
  expect(await lastBackup(storage)).toMatchObject({ problem: null })
})

test('[BAK-6] of two servers on one database one makes it, and one that stopped makes none', async () => {
  const { made, pass, stop, again } = started()
  const stopOther = again()
  await pass(13)
  expect(made).toEqual(['2026-11-27T14', '2026-11-28T02'])
  stop()
  stopOther()
  await pass(100)
  expect(made).toHaveLength(2)
})
