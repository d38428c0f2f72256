import type { Page } from 'puppeteer'

/** What a screen took for one act of a hand, in milliseconds. */
export interface Took {
  /** From the touch to the next picture, as the browser itself measures it; steps of 8 ms, under 16 counts as 16. */
  readonly paint: number
  /** From the touch to the picture that shows what was asked for, the way to the server and back included. */
  readonly done: number
}

/** Makes every page of this address book keep the clock of its own interactions and pictures. */
export async function keepClock(page: Page): Promise<void> {
  // the compiler that runs this names functions by a helper that a page does not have
  await page.evaluateOnNewDocument('globalThis.__name = (one) => one')
  await page.evaluateOnNewDocument(() => {
    const clock: Clock = { paints: [], gaps: [], pressedAt: 0 }
    Object.assign(globalThis, { siroopClock: clock })
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        if (entry.interactionId) clock.paints.push({ at: entry.startTime, took: entry.duration })
    })
    watch.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    for (const kind of ['pointerup', 'keydown'])
      addEventListener(kind, ({ timeStamp }) => Object.assign(clock, { pressedAt: timeStamp }), { capture: true })
    let last = performance.now()
    const picture = (now: number) => {
      clock.gaps.push({ at: last, took: now - last })
      last = now
      requestAnimationFrame(picture)
    }
    requestAnimationFrame(picture)
  })
}
interface Clock {
  paints: { at: number; took: number }[]
  gaps: { at: number; took: number }[]
  pressedAt: number
}

/** Slows the page down so many times, as a cheap laptop is slower than this machine. 1: as it is. */
export async function slowDown(page: Page, times: number): Promise<void> {
  await page.emulateCPUThrottling(times === 1 ? null : times)
}

/** What is on the screen when an act is done: something that fits the selector, with these words in it when they count. */
export type Shown = string | { readonly in: string; readonly words: string }

/** Does one act and looks how long it took until it `shows`. */
export async function time(page: Page, act: () => Promise<void>, shows: Shown): Promise<Took> {
  const wanted = typeof shows === 'string' ? { in: shows, words: '' } : shows
  const from = await page.evaluate(() => {
    const { siroopClock: clock } = globalThis as unknown as { siroopClock: Clock }
    clock.pressedAt = 0
    return performance.now()
  })
  const done = page.evaluate(
    (selector, words) =>
      new Promise<number>((resolve, reject) => {
        const { siroopClock: clock } = globalThis as unknown as { siroopClock: Clock }
        const giveUp = performance.now() + 15_000
        const look = () => {
          const isThere = [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(words))
          if (clock.pressedAt > 0 && isThere) requestAnimationFrame((now) => resolve(now - clock.pressedAt))
          else if (performance.now() > giveUp) reject(new Error(`“${selector} ${words}” did not come`))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    wanted.in,
    wanted.words,
  )
  await act()
  const took = await done
  return { done: took, paint: await paintSince(page, from) }
}

/** The slowest picture after a touch since this moment; entries come a moment after their picture. */
async function paintSince(page: Page, from: number): Promise<number> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)))
  return page.evaluate((since) => {
    const { siroopClock: clock } = globalThis as unknown as { siroopClock: Clock }
    return Math.max(16, ...clock.paints.filter(({ at }) => at >= since).map(({ took }) => took))
  }, from)
}

/** Forgets the pictures so far. */
export const forgetPictures = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { siroopClock: clock } = globalThis as unknown as { siroopClock: Clock }
    clock.gaps.length = 0
  })

/** Pictures since: how many, how many came more than 50 ms after the one before, and the longest wait. */
export const pictures = (page: Page): Promise<{ count: number; late: number; longest: number; seconds: number }> =>
  page.evaluate(() => {
    const { siroopClock: clock } = globalThis as unknown as { siroopClock: Clock }
    const took = clock.gaps.map((gap) => gap.took)
    return {
      count: took.length,
      late: took.filter((gap) => gap > 50).length,
      longest: Math.max(0, ...took),
      seconds: took.reduce((sum, gap) => sum + gap, 0) / 1000,
    }
  })
