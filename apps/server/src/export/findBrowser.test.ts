import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowser } from '../../bin/findBrowser.mjs'

const disk = (runnable: readonly string[], folders: Readonly<Record<string, readonly string[]>> = {}) => ({
  runnable: (path: string) => runnable.includes(path),
  list: (folder: string) => folders[folder] ?? [],
})
const shell = '/usr/lib/chromium/chromium-headless-shell'
const chromium = '/usr/lib/chromium/chromium'
const cached = join('/cache', 'chrome-headless-shell', 'linux-2', 'built', 'chrome-headless-shell')
const folders = {
  [join('/cache', 'chrome-headless-shell')]: ['linux-2'],
  [join('/cache', 'chrome-headless-shell', 'linux-2')]: ['built'],
}
const env = { PATH: '/usr/bin', PUPPETEER_CACHE_DIR: '/cache' }

describe('the search for a browser', () => {
  test('[EXP-1] the named one, the headless shell, the browser, the cache of Puppeteer, PATH', () => {
    const order = ['/my/own', shell, chromium, cached, '/usr/bin/chromium', '/usr/bin/google-chrome']
    const named = { ...env, PUPPETEER_EXECUTABLE_PATH: '/my/own' }
    expect(findBrowser(named, disk(order, folders))).toMatchObject({ value: { path: '/my/own' } })
    for (let gone = 1; gone < order.length; gone++)
      expect(findBrowser(env, disk(order.slice(gone), folders))).toMatchObject({ value: { path: order[gone] } })
  })

  test('[EXP-1] the headless shell is known as such, wherever it is', () => {
    expect(findBrowser(env, disk([shell]))).toEqual({ ok: true, value: { path: shell, shell: true } })
    expect(findBrowser(env, disk([cached], folders))).toEqual({ ok: true, value: { path: cached, shell: true } })
    expect(findBrowser(env, disk([chromium]))).toEqual({ ok: true, value: { path: chromium, shell: false } })
  })

  test('[EXP-1] a named browser that cannot run is an error, never replaced by another one', () => {
    const named = { ...env, PUPPETEER_EXECUTABLE_PATH: '/my/own' }
    expect(findBrowser(named, disk([shell]))).toEqual({ ok: false, error: { why: 'named', tried: ['/my/own'] } })
    expect(findBrowser({ ...env, PUPPETEER_EXECUTABLE_PATH: ' ' }, disk([shell])).ok).toBe(true)
  })

  test('[EXP-10] no browser: every place that was tried', () => {
    const found = findBrowser(env, disk([]))
    expect(found).toMatchObject({ ok: false, error: { why: 'none' } })
    if (!found.ok) expect(found.error.tried).toEqual(expect.arrayContaining([shell, '/cache', 'chromium on PATH']))
  })
})
