import { err, ok, type Result } from '@siroop/domain'
import type { Pictured, Printed, RunningBrowser } from './browser.js'

/** Why no pages came out. `busy`: 50 are waiting. `too-slow`: the watchdog ended it; asking again gives the same. */
export type PrintRefusal = 'busy' | 'too-slow' | 'failed'
export interface PrinterOptions {
  readonly start: () => Promise<RunningBrowser>
  readonly nowMs: () => number
  /** Runs once after so many ms; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly report?: (problem: string, error: unknown) => void
  /** Whole ms that one document may take. */
  readonly watchdogMs?: number
}
export interface Printer {
  print(html: string): Promise<Result<Printed, PrintRefusal>>
  picture(html: string, widthPx: number): Promise<Result<Pictured, PrintRefusal>>
  /** Ends the browser for good; documents on the way and those that wait fail. Resolves when it is gone. */
  close(): Promise<void>
}

type Job<Made> = (browser: RunningBrowser) => Promise<Made>

/** A browser with what it did. `retired`: takes no new work and ends with its last document. */
interface Shift {
  readonly browser: Promise<RunningBrowser>
  readonly startedAtMs: number
  jobs: number
  active: number
  retired: boolean
}

const workers = 2
const room = 50
const jobsPerBrowser = 200
const browserAgeMs = 30 * 60_000
const idleMs = 60_000
/** What Puppeteer says when the browser or page went away under the work. */
const wentAway = /closed|target|disconnected|detached|crashed|printing failed|connection|websocket/i

/**
 * Prints documents with one browser: two at a time, at most 50 waiting. A browser that goes away is replaced and the
 * document tried once more; one that hangs is killed with all its processes, and the document is not tried again.
 * A browser ends after 200 documents, 30 minutes, or a minute without work. Source: manifest-pdf.md.
 */
export function createPrinter(options: PrinterOptions): Printer {
  const { after, nowMs, start, watchdogMs = 30_000, report = () => undefined } = options
  const waiting: (() => void)[] = []
  const shifts = new Set<Shift>()
  let shift: Shift | null = null
  let running = 0
  let closed = false
  let cancelIdle = () => undefined as unknown

  const end = (one: Shift): Promise<void> => {
    one.retired = true
    shifts.delete(one)
    if (shift === one) shift = null
    // A browser that never started has nothing to end.
    return one.browser.then((browser) => browser.kill()).catch(() => undefined)
  }
  const isSpent = (one: Shift) => one.jobs >= jobsPerBrowser || nowMs() - one.startedAtMs >= browserAgeMs
  const current = (): Shift => {
    if (shift !== null && isSpent(shift)) {
      const spent = shift
      shift = null
      spent.retired = true
      if (spent.active === 0) void end(spent)
    }
    if (shift === null) {
      shift = { browser: start(), startedAtMs: nowMs(), jobs: 0, active: 0, retired: false }
      shifts.add(shift)
    }
    return shift
  }

  const attempt = async <Made>(
    job: Job<Made>,
  ): Promise<Result<Made, { readonly refusal: PrintRefusal; again: boolean }>> => {
    cancelIdle()
    const mine = current()
    mine.jobs++
    mine.active++
    let cancel = () => undefined as unknown
    const hangs = new Promise<'hangs'>((resolve) => {
      cancel = after(watchdogMs, () => resolve('hangs'))
    })
    try {
      const work = mine.browser.then(job)
      // Ended by the watchdog it rejects later, when nobody listens any more.
      work.catch(() => undefined)
      const done = await Promise.race([work, hangs])
      if (done !== 'hangs') return ok(done)
      void end(mine)
      report('a document took too long; its browser was killed', null)
      return err({ refusal: 'too-slow', again: false })
    } catch (error) {
      const again = !closed && error instanceof Error && wentAway.test(error.message)
      void end(mine)
      report(again ? 'the browser went away' : 'the browser failed', error)
      return err({ refusal: 'failed', again })
    } finally {
      cancel()
      mine.active--
      if (mine.retired && mine.active === 0) void end(mine)
      else if (mine.active === 0)
        cancelIdle = after(idleMs, () => {
          if (mine.active === 0) void end(mine)
        })
    }
  }

  const turn = () => new Promise<void>((resolve) => waiting.push(resolve))
  const inTurn = async <Made>(job: Job<Made>): Promise<Result<Made, PrintRefusal>> => {
    if (closed) return err('failed')
    if (running >= workers) {
      if (waiting.length >= room) return err('busy')
      await turn()
    } else running++
    try {
      if (closed) return err('failed')
      const first = await attempt(job)
      const last = !first.ok && first.error.again ? await attempt(job) : first
      return last.ok ? last : err(last.error.refusal)
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
  return {
    print: (html) => inTurn((browser) => browser.print(html)),
    picture: (html, widthPx) => inTurn((browser) => browser.picture(html, widthPx)),
    async close() {
      closed = true
      cancelIdle()
      await Promise.all([...shifts].map(end))
    },
  }
}
