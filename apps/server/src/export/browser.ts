import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type HTTPRequest, type LaunchOptions, type Page } from 'puppeteer'
import type { FoundBrowser } from '../../bin/findBrowser.mjs'
import type { Sandbox } from './sandbox.js'

/** Pages of one document. `refused`: requests that the document tried to make and that did not leave. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly refused: number
}
/** A document as one picture, as high as it is. */
export interface Pictured {
  readonly png: Uint8Array
  readonly refused: number
}
/** A browser that runs. `print` and `picture` reject when the browser goes away under them. */
export interface RunningBrowser {
  print(html: string): Promise<Printed>
  /** @param widthPx of the page, in CSS pixels; the picture has two of its own for each. */
  picture(html: string, widthPx: number): Promise<Pictured>
  /** Ends the browser and everything it started, at once; resolves when it is gone. Safe to call twice. */
  kill(): Promise<void>
}

/** All doors closed: no proxy answers, no name is looked up, nothing updates itself. */
const closedDoors = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  // Paper has no pixels: with hinting every letter would be as wide as a whole number of them.
  '--font-render-hinting=none',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
]

/** Starts a browser with a profile folder of its own, in a process group of its own. Rejects when it does not start. */
export async function startBrowser(found: FoundBrowser, sandbox: Sandbox): Promise<RunningBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'siroop-print-'))
  const forget = () => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // A last child may still hold a file. The folder is in the folder for temporary files and holds nothing of ours.
    }
  }
  let browser: Browser
  try {
    if (sandbox.kind === 'service-user') chownSync(profile, ...idsOf(sandbox.user))
    browser = await puppeteer.launch(launchOptions(found, sandbox, profile))
  } catch (error) {
    forget()
    throw error
  }
  const gone = new Promise<void>((resolve) => {
    browser.process()?.once('exit', () => {
      forget()
      resolve()
    })
  })
  return {
    print: async (html) => {
      const { made: pdf, refused } = await withPage(browser, html, (page) =>
        page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 }),
      )
      return { pdf, refused }
    },
    picture: async (html, widthPx) => {
      const { made: png, refused } = await withPage(browser, html, async (page) => {
        await page.setViewport({ width: widthPx, height: 400, deviceScaleFactor: 2 })
        return page.screenshot({ fullPage: true, type: 'png' })
      })
      return { png, refused }
    },
    kill: async () => {
      if (killGroup(browser)) await gone
    },
  }
}

/**
 * One document in a context of its own: scripts off, offline, every request but `data:` aborted. Each of these leaks
 * alone; all of them together do not. Our own watchdog is the only time-out (see printer.ts).
 */
async function withPage<Made>(
  browser: Browser,
  html: string,
  make: (page: Page) => Promise<Made>,
): Promise<{ readonly made: Made; readonly refused: number }> {
  const context = await browser.createBrowserContext()
  let refused = 0
  const decide = (request: HTTPRequest) => {
    const own = request.url().startsWith('data:')
    if (!own) refused++
    // A request of a page that is gone cannot be answered any more, and need not be.
    void (own ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined)
  }
  try {
    const page = await context.newPage()
    await page.setJavaScriptEnabled(false)
    await page.setOfflineMode(true)
    await page.setRequestInterception(true)
    page.on('request', decide)
    await page.setContent(html, { waitUntil: 'load', timeout: 0 })
    return { made: await make(page), refused }
  } finally {
    // The browser may be dead already; then there is nothing left to close.
    await context.close().catch(() => undefined)
  }
}

function launchOptions(found: FoundBrowser, sandbox: Sandbox, profile: string): LaunchOptions {
  const options: LaunchOptions = {
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    userDataDir: profile,
    args: [...closedDoors, ...(sandbox.kind === 'off' ? ['--no-sandbox'] : [])],
    // The server decides when it stops; a browser must not end it.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    timeout: 30_000,
    // the watchdog is the only clock: Puppeteer's own does not see a renderer that hangs
    protocolTimeout: 0,
    env: { PATH: process.env.PATH, HOME: profile, LANG: 'C.UTF-8' },
  }
  if (sandbox.kind !== 'service-user') return options
  // By number: the group of a user need not have the user's name.
  const [user, group] = idsOf(sandbox.user)
  const asUser = [`--reuid=${user}`, `--regid=${group}`, '--clear-groups', '--', found.path]
  const args = [...puppeteer.defaultArgs(options), '--remote-debugging-port=0']
  return { ...options, executablePath: sandbox.setpriv, ignoreDefaultArgs: true, args: [...asUser, ...args] }
}

/** Kills the whole group: children of a killed browser would live on. False when it had ended already. */
function killGroup(browser: Browser): boolean {
  const child = browser.process()
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended between the question and the blow.
  }
  return true
}

/** Numeric user and group of a name in /etc/passwd. Throws when there is no such user. */
function idsOf(user: string): [number, number] {
  const line = passwdLine(user)
  if (line === undefined) throw new Error(`There is no user ${user}`)
  return [Number(line[2]), Number(line[3])]
}

const passwdLine = (user: string): readonly string[] | undefined =>
  (existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === user)

/** Does the system have this user? */
export const userExists = (user: string): boolean => passwdLine(user) !== undefined

/** Path of setpriv, or null where it is not installed. */
export function findSetpriv(): string | null {
  const path = ['/usr/bin/setpriv', '/bin/setpriv'].find(existsSync)
  return path ?? null
}
