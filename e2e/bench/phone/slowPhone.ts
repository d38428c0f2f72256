import { cpus, loadavg } from 'node:os'
import { type Page, PredefinedNetworkConditions } from 'puppeteer'
import type { Screen } from '../../run/browser.js'
import { median } from '../figures.js'
import { looksMs, typesPerSecond } from './pace.js'

/** A small phone; `slowDown` makes it slow as well. */
export const slowPhone: Screen = { width: 360, height: 640, touch: true }
const slower = 4
const line = PredefinedNetworkConditions['Fast 3G']

/** What one person was busy with from the scan until it was done. */
export interface Run {
  readonly allMs: number
  readonly typedMs: number
  readonly lookedMs: number
  /** What came over the line until then, in bytes. */
  readonly bytes: number
}

/**
 * Gives a page a slow line and a slow processor.
 * @returns how many bytes came in since, as the browser tells: pages, their files and answers; not what goes over sockets.
 */
export async function slowDown(page: Page): Promise<() => number> {
  let sum = 0
  const cdp = await page.createCDPSession()
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sum += encodedDataLength
  })
  await page.emulateNetworkConditions(line)
  await page.emulateCPUThrottling(slower)
  return () => sum
}

export const loadNow = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')

/** The machine and the phone in words. @param load of the machine when it began. */
export function circumstances(load: string): string {
  const kbit = (bytes: number) => Math.round((bytes * 8) / 1_000)
  return [
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load} at the start`,
    `${slowPhone.width} × ${slowPhone.height}, CPU ×${slower}, ${kbit(line.download)} kbit/s down, ${kbit(line.upload)} up, ${line.latency} ms`,
    `A person types ${typesPerSecond} characters a second and looks ${looksMs / 1_000} s at a screen. Seconds:`,
  ].join('\n')
}

export const timesOfHead = (goalMs: number): readonly string[] => [
  ...['runs', 'median', 'worst', 'typing', 'looking', 'page', 'worst', 'kB'],
  `goal ${goalMs / 1_000} s`,
]
/** One row under `timesOfHead`: what the person needed, what the page needed, and whether the goal is met by the median. */
export function timesOf(seen: readonly Run[], goalMs: number): readonly string[] {
  const seconds = (of: (run: Run) => number, pick: (all: readonly number[]) => number) =>
    (pick(seen.map(of)) / 1_000).toFixed(1)
  const worst = (all: readonly number[]) => Math.max(...all)
  const pageMs = ({ allMs, typedMs, lookedMs }: Run) => allMs - typedMs - lookedMs
  const all = ({ allMs }: Run) => allMs
  return [
    String(seen.length),
    seconds(all, median),
    seconds(all, worst),
    seconds(({ typedMs }) => typedMs, median),
    seconds(({ lookedMs }) => lookedMs, median),
    seconds(pageMs, median),
    seconds(pageMs, worst),
    String(Math.round(median(seen.map(({ bytes }) => bytes)) / 1_000)),
    median(seen.map(all)) <= goalMs ? 'met' : 'missed',
  ]
}
