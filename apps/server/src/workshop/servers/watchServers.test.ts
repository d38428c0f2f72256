import { workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../storage/memoryStorage.js'
import { createSteps } from './steppedTestData.js'
import { askMs, beatMs, type WatchOptions, watchServers } from './watchServers.js'

function aWatch({ shared = true, fails = false } = {}) {
  const steps = createSteps()
  const asked: number[] = []
  const reports: string[] = []
  const seen = { beats: 0, numbers: 0 }
  const listeners = new Set<() => void>()
  let state: 'up' | 'down' = 'up'
  const storage = createMemoryStorage()
  const options: WatchOptions = {
    rooms: () =>
      ['w1', 'w2'].map((id) => ({
        id: workshopId(id),
        asked: () => ({ rooms: [`board/${id}/1`], workshops: [id] }),
        numbers: () => void seen.numbers++,
        beat: () => void seen.beats++,
      })),
    storage: {
      ...storage,
      shared,
      heads: async (of) => {
        asked.push(of.rooms.length + of.workshops.length)
        if (fails) throw new Error('away')
        return storage.heads(of)
      },
    },
    neighbours: {
      tell: () => undefined,
      listen: () => () => undefined,
      state: () => state,
      onState: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      close: async () => undefined,
    },
    after: steps.after,
    report: (problem) => reports.push(problem),
  }
  const stop = watchServers(options)
  const set = (next: typeof state) => {
    state = next
    for (const listener of listeners) listener()
  }
  return { steps, asked, reports, seen, stop, set }
}

test('[SRV-5] one question for all workshops: every ten seconds, every third of a second while hints may be lost', async () => {
  const { steps, asked, seen, stop, set } = aWatch()
  await steps.pass(askMs.up)
  expect(asked).toEqual([4])
  expect(seen.numbers).toBe(2)
  set('down')
  await steps.pass(0)
  expect(asked.length).toBe(2)
  await steps.pass(3 * askMs.down)
  expect(asked.length).toBe(5)
  set('up')
  await steps.pass(0)
  expect(asked.length).toBe(6)
  await steps.pass(askMs.up - 1)
  expect(asked.length).toBe(6)
  stop()
  await steps.pass(10 * askMs.up)
  expect(asked.length).toBe(6)
})

test('[SRV-5] a database that does not answer is asked again, and said once', async () => {
  const { steps, asked, reports, set } = aWatch({ fails: true })
  set('down')
  await steps.pass(5 * askMs.down)
  expect(asked.length).toBeGreaterThan(3)
  expect(reports.length).toBe(1)
})

test('[SRV-5] a server that has its database for itself asks nothing', async () => {
  const { steps, asked, seen } = aWatch({ shared: false })
  await steps.pass(2 * beatMs)
  expect(asked).toEqual([])
  expect(seen.beats).toBe(4)
})
