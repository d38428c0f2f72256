import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { systemClock } from '../board/clock.js'
import type { DrawTask } from './drawAnew.js'
import { createDrawing } from './drawing.js'
import { readImageHeader } from './imageHeader.js'
import { aPng } from './imageTestData.js'
import { withMemoryLimit } from './memoryLimit.js'

vi.setConfig({ testTimeout: 60_000 })
const task: DrawTask = { bytes: aPng(90, 30, { pixels: true }), sidePx: 60 }

test('[LOGO-5] a picture is drawn in a thread of its own, and the next one after a broken one', async () => {
  const draw = createDrawing({ after: systemClock.after })
  const [broken, drawn] = await Promise.all([draw({ ...task, bytes: task.bytes.subarray(0, 60) }), draw(task)])
  expect(broken).toEqual({ ok: false, error: 'logo-broken' })
  if (!drawn.ok) throw new Error(drawn.error)
  expect(readImageHeader(drawn.value)).toEqual({ format: 'png', widthPx: 60, heightPx: 20 })
})

test('[LOGO-5] a thread that does not come to an end is ended, and keeps the next picture waiting no longer', async () => {
  const timers: (() => void)[] = []
  const said = ['while (true) {}', 'require("node:worker_threads").parentPort.postMessage(new Uint8Array([7]))']
  const threads: Worker[] = []
  let handleOnline: () => void = () => undefined
  const runs = new Promise<void>((resolve) => {
    handleOnline = resolve
  })
  const draw = createDrawing({
    after: (_, run) => {
      timers.push(run)
      return () => undefined
    },
    start: () => {
      const thread = new Worker(said[threads.length] ?? '', { eval: true })
      thread.once('online', handleOnline)
      threads.push(thread)
      return thread
    },
  })
  const endless = draw(task)
  const next = draw(task)
  await runs
  expect(threads).toHaveLength(1)
  timers[0]?.()
  expect(await endless).toEqual({ ok: false, error: 'logo-broken' })
  expect(await next).toEqual({ ok: true, value: Uint8Array.from([7]) })
})

test('[LOGO-5] a thread that runs out of memory is a broken picture, and nothing else', async () => {
  const draw = createDrawing({
    after: systemClock.after,
    start: () =>
      new Worker('const all = []; for (;;) all.push(new Array(1000).fill(all.length))', {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: 16 },
      }),
  })
  expect(await draw(task)).toEqual({ ok: false, error: 'logo-broken' })
})

test('[LOGO-5] the memory of the decoder stops growing at its limit', () => {
  // a program with one memory of one page, without a limit, that it gives out as "m"
  const program = Buffer.from('0061736d010000000503010001070501016d0200', 'hex')
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: {
      Module: new (program: Uint8Array) => object
      Instance: new (module: object) => { readonly exports: { readonly m: { grow(pages: number): number } } }
    }
  }
  const memoryOf = (bytes: Uint8Array) => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.m
  expect(memoryOf(program).grow(300)).toBe(1)
  const limited = memoryOf(withMemoryLimit(program, 200))
  expect(limited.grow(199)).toBe(1)
  expect(() => limited.grow(1)).toThrow(RangeError)
  expect(() => withMemoryLimit(program.subarray(0, 8), 200)).toThrow('without a memory')
})
