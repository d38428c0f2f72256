import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { err, ok, type Result } from '@siroop/domain'

/** A browser that can print. `shell`: the small headless build, which starts in another mode. */
export interface FoundBrowser {
  readonly path: string
  readonly shell: boolean
}
/** No browser, with every place that was tried. `named`: PUPPETEER_EXECUTABLE_PATH names something that cannot run. */
export interface NoBrowser {
  readonly why: 'none' | 'named'
  readonly tried: readonly string[]
}
/** The disk and the machine's own answer, handed in so that the order can be tested. */
export interface BrowserPlaces {
  readonly runnable: (path: string) => boolean
  /** Names in a folder, newest version first; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  /** Where the system says that Chrome is installed (Windows, macOS), or null. */
  readonly system: () => string | null
}

type Env = Readonly<Record<string, string | undefined>>
const debian = ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium']
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Looks for a browser: the named one, Debian's own programs, Puppeteer's cache, PATH, then what the system knows. The
 * real program comes before the wrapper on PATH: a wrapper stays alive between us and a browser that must be killed.
 * A named browser that cannot run is an error, never replaced by another one. Source: manifest-pdf.md, Pipeline.
 */
export function findBrowser(env: Env, places: BrowserPlaces): Result<FoundBrowser, NoBrowser> {
  const named = env.PUPPETEER_EXECUTABLE_PATH?.trim()
  if (named) return places.runnable(named) ? ok(found(named)) : err({ why: 'named', tried: [named] })
  const cache = env.PUPPETEER_CACHE_DIR?.trim() || join(homedir(), '.cache', 'puppeteer')
  const candidates = [...debian, ...inCache(cache, places), ...onPath(env)]
  const path = candidates.find(places.runnable) ?? places.system()
  if (path !== null && path !== undefined) return ok(found(path))
  return err({ why: 'none', tried: [...debian, cache, ...commands.map((name) => `${name} on PATH`), 'the system'] })
}

const found = (path: string): FoundBrowser => ({ path, shell: path.includes('headless-shell') })

const inCache = (cache: string, { list }: BrowserPlaces): readonly string[] =>
  ['chrome-headless-shell', 'chrome'].flatMap((product) =>
    list(join(cache, product)).flatMap((version) =>
      list(join(cache, product, version)).map((build) => join(cache, product, version, build, product)),
    ),
  )

const onPath = (env: Env): readonly string[] =>
  commands.flatMap((name) =>
    (env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, name)),
  )

/** The disk of this machine. */
export const thisDisk: Omit<BrowserPlaces, 'system'> = {
  runnable: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      // Absent or not executable: for us the same answer.
      return false
    }
  },
  list: (folder) => (existsSync(folder) ? readdirSync(folder).sort().reverse() : []),
}
