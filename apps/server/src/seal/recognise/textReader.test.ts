import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { systemClock } from '../../board/clock.js'
import { aPdf } from '../sealTestData.js'
import { textOfPages } from './textOfPages.js'
import { createTextReader } from './textReader.js'

vi.setConfig({ testTimeout: 60_000 })
const begun = Buffer.from('%PDF-1.7')
const never = () => () => undefined
const endless = () => new Worker('while (true) {}', { eval: true })

test('[SEAL-25] a file is read in a thread of its own, and the next one after a broken one', async () => {
  const read = createTextReader({ after: systemClock.after })
  const [broken, whole] = await Promise.all([
    read(Buffer.from('%PDF-1.7 geen pdf')),
    read(await aPdf('Naast mensen staan')),
  ])
  expect(broken).toBeNull()
  expect(whole).toEqual(['Naast mensen staan'])
})

test('[SEAL-25] what does not begin as a PDF is not opened at all', async () => {
  const start = vi.fn(endless)
  const read = createTextReader({ after: never, start })
  for (const bytes of [Buffer.alloc(0), Buffer.from('geen pdf'), Buffer.alloc(5000, 0x20)])
    expect(await read(bytes)).toBeNull()
  expect(start).not.toHaveBeenCalled()
})

test('[SEAL-25] what is cut, emptied or locked gives no text and no error', async () => {
  const pdf = await aPdf()
  const all = [Buffer.alloc(0), pdf.subarray(0, 200), Buffer.from('%PDF-1.7\n'), Buffer.alloc(1000, 0x28)]
  for (const bytes of all) expect((await textOfPages(bytes))?.join('') ?? '').toBe('')
})

test('[SEAL-25] a thread that does not end, or makes the server grow too much, is ended, and the next file is read', async () => {
  for (const [over, memory] of [
    [20_000, [0, 0]],
    [50, [0, 700_000_000]],
  ] as const) {
    const timers = new Map<number, () => void>()
    const sizes = [...memory]
    const threads = [
      endless,
      () => new Worker('require("node:worker_threads").parentPort.postMessage(["x"])', { eval: true }),
    ]
    const read = createTextReader({
      after: (ms, run) => {
        timers.set(ms, run)
        return () => undefined
      },
      start: () => (threads.shift() ?? endless)(),
      memory: () => sizes.shift() ?? 0,
    })
    const first = read(begun)
    const next = read(begun)
    await vi.waitFor(() => expect(timers.has(over)).toBe(true))
    timers.get(over)?.()
    expect(await first).toBeNull()
    expect(await next).toEqual(['x'])
  }
})

test('[SEAL-25] with many waiting a file is not read: its verdict does not wait', async () => {
  const threads: Worker[] = []
  const read = createTextReader({
    after: never,
    start: () => {
      const thread = endless()
      threads.push(thread)
      return thread
    },
  })
  const waiting = Array.from({ length: 4 }, () => read(begun))
  expect(await read(begun)).toBeNull()
  // each ends when its thread does
  for (let at = 0; at < 4; at++) {
    await vi.waitFor(() => expect(threads).toHaveLength(at + 1))
    await threads[at]?.terminate()
  }
  expect(await Promise.all(waiting)).toEqual([null, null, null, null])
})
