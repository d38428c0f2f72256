import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

// Used before anything is installed and by the server itself: plain JavaScript, Node's own modules only.

const debian = ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium']
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The disk of this machine. */
export const thisDisk = {
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

/**
 * Looks for a browser: the named one, Debian's own programs, Puppeteer's cache, PATH, then the usual places of Windows
 * and macOS. The real program comes before the wrapper on PATH: a wrapper stays alive between us and a browser that
 * must be killed. A named browser that cannot run is an error, never replaced by another one.
 */
export function findBrowser(env, { runnable, list } = thisDisk) {
  const named = env.PUPPETEER_EXECUTABLE_PATH?.trim()
  if (named) {
    if (runnable(named)) return { ok: true, value: found(named) }
    return { ok: false, error: { why: 'named', tried: [named] } }
  }
  const cache = env.PUPPETEER_CACHE_DIR?.trim() || join(homedir(), '.cache', 'puppeteer')
  const elsewhere = installed(env)
  const path = [...debian, ...inCache(cache, list), ...onPath(env), ...elsewhere].find(runnable)
  if (path !== undefined) return { ok: true, value: found(path) }
  const tried = [...debian, cache, ...commands.map((name) => `${name} on PATH`), ...elsewhere]
  return { ok: false, error: { why: 'none', tried } }
}

const found = (path) => ({ path, shell: path.includes('headless-shell') })

/** Browsers that Puppeteer itself downloaded earlier, newest version first. */
const inCache = (cache, list) =>
  ['chrome-headless-shell', 'chrome'].flatMap((product) =>
    list(join(cache, product)).flatMap((version) =>
      list(join(cache, product, version)).flatMap((build) =>
        ['', '.exe'].map((ending) => join(cache, product, version, build, product + ending)),
      ),
    ),
  )

const onPath = (env) =>
  commands.flatMap((name) =>
    (env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, name)),
  )

/** Chrome or Edge where Windows and macOS put them. */
function installed(env) {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (process.platform !== 'win32') return []
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((end) =>
          join(folder, end),
        )
      : [],
  )
}
