import { describe, expect, test } from 'vitest'
import type { Printed, RunningBrowser } from './browser.js'
import { createPrinter } from './printer.js'

/** A clock that stands still until the test moves it. */
function steppedClock() {
  let nowMs = 0
  const timers = new Set<{ atMs: number; run: () => void }>()
  return {
    nowMs: () => nowMs,
    after(delayMs: number, run: () => void) {
      const timer = { atMs: nowMs + delayMs, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    pass(ms: number) {
      nowMs += ms
      for (const timer of [...timers].filter((one) => one.atMs <= nowMs)) {
        timers.delete(timer)
        timer.run()
      }
    },
  }
}

interface Job {
  readonly html: string
  readonly browser: number
  done(): void
  fail(message: string): void
}

/** Browsers that print when the test says so. */
function setUp(startFails: readonly number[] = []) {
  const clock = steppedClock()
  const jobs: Job[] = []
  const killed: number[] = []
  let started = 0
  const start = async (): Promise<RunningBrowser> => {
    const browser = started++
    if (startFails.includes(browser)) throw new Error('no usable sandbox')
    const open = new Set<(reason: Error) => void>()
    return {
      print: (html) =>
        new Promise<Printed>((resolve, reject) => {
          open.add(reject)
          jobs.push({
            html,
            browser,
            done: () => resolve({ pdf: new TextEncoder().encode(html), refused: 0 }),
            fail: (message) => reject(new Error(message)),
          })
        }),
      picture: async (html) => ({ png: new TextEncoder().encode(html), refused: 0 }),
      async kill() {
        killed.push(browser)
        for (const reject of open) reject(new Error('Target closed'))
      },
    }
  }
  const printer = createPrinter({ start, ...clock, watchdogMs: 1000 })
  return { clock, jobs, killed, printer, started: () => started }
}
/** Lets everything happen that needs no time. */
async function settle() {
  for (let turn = 0; turn < 30; turn++) await null
}
const textOf = (result: Awaited<ReturnType<ReturnType<typeof createPrinter>['print']>>) =>
  result.ok ? new TextDecoder().decode(result.value.pdf) : result.error

describe('the printer', () => {
  test('[EXP-3] two documents at a time; fifty wait, in order; the next is refused', async () => {
    const { jobs, printer, started } = setUp()
    const asked = Array.from({ length: 52 }, (_, index) => printer.print(`d${index}`))
    await settle()
    expect(jobs.map((job) => job.html)).toEqual(['d0', 'd1'])
    expect(await printer.print('too many')).toEqual({ ok: false, error: 'busy' })
    for (let index = 0; index < 52; index++) {
      jobs[index]?.done()
      await settle()
      expect(jobs.length).toBe(Math.min(52, index + 3))
    }
    expect((await Promise.all(asked)).map(textOf)).toEqual(asked.map((_, index) => `d${index}`))
    expect(started()).toBe(1)
  })

  test.each([
    'Target closed',
    'Protocol error: Connection closed.',
    'Navigating frame was detached',
    'Printing failed',
  ])('[EXP-4] "%s": another browser, and the document once more', async (message) => {
    const { jobs, killed, printer } = setUp()
    const asked = printer.print('a')
    await settle()
    jobs[0]?.fail(message)
    await settle()
    expect(jobs[1]).toMatchObject({ html: 'a', browser: 1 })
    jobs[1]?.done()
    expect(textOf(await asked)).toBe('a')
    expect(killed).toContain(0)
  })

  test('[EXP-4] a document is tried twice and not a third time; the next one starts afresh', async () => {
    const { jobs, printer } = setUp()
    const asked = printer.print('a')
    for (const turn of [0, 1]) {
      await settle()
      jobs[turn]?.fail('Target closed')
    }
    expect(await asked).toEqual({ ok: false, error: 'failed' })
    expect(jobs.length).toBe(2)
    const next = printer.print('b')
    await settle()
    jobs[2]?.done()
    expect(textOf(await next)).toBe('b')
  })

  test('[EXP-4] another failure is not tried again', async () => {
    const { jobs, printer } = setUp()
    const asked = printer.print('a')
    await settle()
    jobs[0]?.fail('something of our own is wrong')
    expect(await asked).toEqual({ ok: false, error: 'failed' })
    expect(jobs.length).toBe(1)
  })

  test('[EXP-4] a browser that does not start fails the document and not the next one', async () => {
    const { jobs, printer } = setUp([0])
    expect(await printer.print('a')).toEqual({ ok: false, error: 'failed' })
    const next = printer.print('b')
    await settle()
    jobs[0]?.done()
    expect(textOf(await next)).toBe('b')
  })

  test('[EXP-5] a document that hangs: its browser is killed, it is not tried again, its neighbour is', async () => {
    const { clock, jobs, killed, printer } = setUp()
    const hangs = printer.print('hangs')
    await settle()
    clock.pass(500)
    const neighbour = printer.print('neighbour')
    await settle()
    clock.pass(500)
    expect(await hangs).toEqual({ ok: false, error: 'too-slow' })
    expect(killed).toContain(0)
    await settle()
    expect(jobs.map((job) => `${job.html} ${job.browser}`)).toEqual(['hangs 0', 'neighbour 0', 'neighbour 1'])
    jobs[2]?.done()
    expect(textOf(await neighbour)).toBe('neighbour')
  })

  test('[EXP-6] a browser ends after 200 documents', async () => {
    const { jobs, killed, printer } = setUp()
    for (let index = 0; index < 201; index++) {
      const asked = printer.print('a')
      await settle()
      jobs[index]?.done()
      await asked
    }
    await settle()
    expect(jobs[199]?.browser).toBe(0)
    expect(jobs[200]?.browser).toBe(1)
    expect(killed).toEqual([0])
  })

  test('[EXP-6] a browser of 30 minutes takes no new work, and ends when its last document is done', async () => {
    const { clock, jobs, killed, printer } = setUp()
    const first = printer.print('first')
    await settle()
    // The watchdog of the first one must not be what ends it.
    jobs[0]?.done()
    await first
    clock.pass(59_000)
    const busy = 29 * 60_000 + 1000
    for (let passed = 0; passed < busy; passed += 50_000) {
      const asked = printer.print('keeps it awake')
      await settle()
      jobs.at(-1)?.done()
      await asked
      clock.pass(50_000)
    }
    expect(killed).toEqual([])
    const last = printer.print('last')
    await settle()
    expect(jobs.at(-1)?.browser).toBe(1)
    expect(killed).toEqual([0])
    jobs.at(-1)?.done()
    expect(textOf(await last)).toBe('last')
  })

  test('[EXP-6] a minute without work ends the browser', async () => {
    const { clock, jobs, killed, printer } = setUp()
    const asked = printer.print('a')
    await settle()
    jobs[0]?.done()
    await asked
    clock.pass(59_999)
    await settle()
    expect(killed).toEqual([])
    clock.pass(1)
    await settle()
    expect(killed).toEqual([0])
  })

  test('[EXP-6] closing ends the browser, what it was doing and what was waiting, and starts no other', async () => {
    const { killed, jobs, printer, started } = setUp()
    const asked = ['a', 'b', 'waits'].map((html) => printer.print(html))
    await settle()
    await printer.close()
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ ok: false, error: 'failed' })))
    expect(await printer.print('after')).toEqual({ ok: false, error: 'failed' })
    expect([jobs.length, started(), killed.includes(0)]).toEqual([2, 1, true])
  })
})
