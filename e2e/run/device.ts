import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, launch, type Page } from 'puppeteer'
import { launchOptions, type Screen } from './browser.js'

/** A device with a browser that keeps what pages leave on it, and that can be killed and started again. */
export interface Device {
  /** A page in the browser as it runs now. */
  page(screen: Screen): Promise<Page>
  /** Waits until the browser has written these words to the disk as a setting of a page; it does so when it has time. */
  hasKept(words: string): Promise<void>
  /** Ends the whole browser at once: it flushes nothing, no page hears of it. */
  kill9(): Promise<void>
  /** Starts the browser again, on what is on the disk. */
  start(): Promise<void>
  /** Ends the browser and throws everything away. */
  remove(): Promise<void>
}

/** Takes a new device out of its box. */
export async function openDevice(): Promise<Device> {
  const profile = mkdtempSync(join(tmpdir(), 'siroop-device-'))
  let browser: Browser | null = null
  const start = async () => {
    browser = await launch({ ...launchOptions(), userDataDir: profile })
  }
  await start()
  return {
    start,
    async page({ width, height, touch }) {
      if (browser === null) throw new Error('The browser is not running')
      const page = await browser.newPage()
      await page.setViewport({ width, height, hasTouch: touch === true })
      return page
    },
    async hasKept(words) {
      const giveUp = Date.now() + 60_000
      while (!settingsOf(profile).includes(words)) {
        if (Date.now() > giveUp) throw new Error('The browser does not write its settings to the disk')
        await wait(100)
      }
    },
    async kill9() {
      const process = browser?.process()
      browser = null
      if (process == null) throw new Error('The browser is not running')
      const ended = new Promise((resolve) => process.once('exit', resolve))
      process.kill('SIGKILL')
      await ended
    },
    async remove() {
      await browser?.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** The files of localStorage, as one text. */
function settingsOf(profile: string): string {
  const folder = readdirSync(profile, { recursive: true, withFileTypes: true })
  return folder
    .filter((entry) => entry.isFile() && entry.parentPath.includes('Local Storage'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1').replaceAll('\0', ''))
    .join('\n')
}
