import { type Browser, type BrowserContext, type LaunchOptions, launch, type Page } from 'puppeteer'

/**
 * The name that stands for the server in the stories, or the address that it has in the room. The browser itself maps it to this
 * machine; no name is looked up.
 */
export const storyHost = process.env.SIROOP_STORY_HOST ?? 'siroop.test'

/** A browser for one story. Each person gets a browser context of their own: nothing is shared but the server. */
export interface StoryBrowser {
  readonly browser: Browser
  /** A new person with an empty browser, on a screen of this size in CSS pixels. */
  person(screen: Screen): Promise<Person>
  /** Every request to another host than this machine, so far; a WebSocket is one. */
  readonly foreign: readonly string[]
  /** Closes the browser. Throws if any page asked another host for anything, or broke with an uncaught error. */
  close(): Promise<void>
}
export interface Screen {
  readonly width: number
  readonly height: number
  readonly touch?: boolean
}
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
}

export const phoneScreen: Screen = { width: 390, height: 844, touch: true }
export const laptopScreen: Screen = { width: 1440, height: 900 }
export const roomScreen: Screen = { width: 1920, height: 1080 }

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  // People of the stories read Dutch, on every machine.
  '--accept-lang=nl',
  // What the story does not talk to does not exist: no lookup leaves the machine.
  `--host-resolver-rules=MAP ${storyHost} 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
]

/** How a browser of the stories is started. */
export function launchOptions(): LaunchOptions {
  const path = process.env.PUPPETEER_EXECUTABLE_PATH
  return {
    ...(path === undefined ? {} : { executablePath: path }),
    headless: path?.includes('headless-shell') === true ? 'shell' : true,
    acceptInsecureCerts: true,
    args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  }
}

/**
 * Starts the browser of `PUPPETEER_EXECUTABLE_PATH`, which `npm test` sets, or the one puppeteer finds. As root the
 * sandbox of the browser cannot start; only then it is switched off, and only our own pages are opened.
 *
 * @param trusts fingerprint of the key of one certificate. That one counts as good: a browser gives a page whose certificate is
 * only put up with no service worker, and keeps none of its files.
 */
export async function openBrowser(trusts?: string): Promise<StoryBrowser> {
  const options = launchOptions()
  const trust = trusts === undefined ? [] : [`--ignore-certificate-errors-spki-list=${trusts}`]
  const browser = await launch({ ...options, args: [...(options.args ?? []), ...trust] })
  const foreign: string[] = []
  const broken: string[] = []
  const note = (address: string) => {
    if (isForeign(address)) foreign.push(address)
  }
  return {
    browser,
    foreign,
    async person(screen) {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.setViewport({ width: screen.width, height: screen.height, hasTouch: screen.touch === true })
      page.on('request', (request) => note(request.url()))
      const protocol = await page.createCDPSession()
      await protocol.send('Network.enable')
      protocol.on('Network.webSocketCreated', ({ url }) => note(url))
      page.on('pageerror', (error) =>
        broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      )
      return { context, page }
    },
    async close() {
      await browser.close()
      if (foreign.length > 0) throw new Error(`Requests to other hosts:\n${foreign.join('\n')}`)
      if (broken.length > 0) throw new Error(`Uncaught errors in pages:\n${broken.join('\n')}`)
    },
  }
}

/** True for an address that would leave this machine. */
export function isForeign(address: string): boolean {
  const url = new URL(address)
  if (['data:', 'blob:', 'about:'].includes(url.protocol)) return false
  return url.hostname !== storyHost && !/^127\.\d+\.\d+\.\d+$/.test(url.hostname)
}
