#!/usr/bin/env node
// A picture of every screen in every state, size and language, from the fixture pages, with what axe finds in it, on one page:
// `npm run screens`. `-- --only phone --states write,field --sizes 360 --languages nl` takes some. `--look more,spaced` (of
// `looks.mjs`) shows them as somebody else sees them, `--walk` goes through them by keyboard. Ends with a count, and with
// code 1 when anything was found. Two at a time, in a browser without a window; it stops by itself.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer'
import { build, preview } from 'vite'
import { look, statesOf } from './look.mjs'
import { sets } from './sets.mjs'
import { named, sheet } from './sheet.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const atOnce = 2
// 2,958 pictures took more than an hour on two cores that other work shared.
const longestMs = 3 * 60 * 60_000
const list = { type: 'string' }
const { values } = parseArgs({
  options: { only: list, states: list, sizes: list, languages: list, out: list, look: list, walk: { type: 'boolean' } },
})
const hows = values.look?.split(',') ?? ['plain']
const wants = (name, one) => values[name] === undefined || values[name].split(',').includes(one)
const out = values.out ?? here('../../../../e2e/screens')
const builds = mkdtempSync(join(tmpdir(), 'siroop-screens-'))
const configs = {
  phone: { configFile: here('../phone/vite.config.ts') },
  others: {
    configFile: here('../vite.config.ts'),
    input: ['facilitator', 'wall', 'board', 'line-board', 'manifest', 'link'],
  },
}
setTimeout(() => {
  process.stderr.write('It took too long and was stopped.\n')
  process.exit(1)
}, longestMs).unref()

const chosen = sets.filter(({ name }) => wants('only', name))
const servers = await serve([...new Set(chosen.map((set) => set.build))])
const browser = await puppeteer.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? theBrowser(),
  headless: true,
  args: ['--no-sandbox', '--accept-lang=nl', '--disable-gpu', '--force-prefers-reduced-motion', '--hide-scrollbars'],
})
const pictures = []
try {
  const jobs = await everything()
  process.stdout.write(`${jobs.length} pictures …\n`)
  const next = jobs.values()
  await Promise.all(Array.from({ length: atOnce }, () => work(next)))
} finally {
  await browser.close()
  for (const { server } of servers.values()) await server.close()
  rmSync(builds, { recursive: true, force: true })
}
const sorted = [...pictures].sort((one, other) => one.at - other.at)
writeFileSync(join(out, 'index.html'), sheet(sorted))
const found = sorted.reduce((sum, one) => sum + one.found.length, 0)
process.stdout.write(`${pictures.length} pictures, ${found} findings: ${join(out, 'index.html')}\n`)
process.exit(found === 0 ? 0 : 1)

/** Builds the fixture pages, and serves them on this machine only. */
async function serve(names) {
  const served = new Map()
  for (const name of names) {
    const { configFile, input } = configs[name]
    const outDir = join(builds, name)
    const pages = input?.map((page) => here(`../${page}.html`))
    const rolldownOptions = pages === undefined ? {} : { rolldownOptions: { input: pages } }
    await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true, ...rolldownOptions } })
    const server = await preview({ configFile, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
    served.set(name, { server, address: server.resolvedUrls.local[0].replace(/\/$/, '') })
  }
  return served
}

/** Every picture that is wanted, in the order of the sheet. */
async function everything() {
  const jobs = []
  for (const set of chosen) {
    const { address } = servers.get(set.build)
    const page = await browser.newPage()
    const states = await statesOf(page, { address, set })
    await page.close()
    for (const state of states.filter((one) => wants('states', one)))
      for (const size of Object.keys(set.sizes).filter((one) => wants('sizes', one)))
        for (const language of ['nl', 'en'].filter((one) => wants('languages', one)))
          for (const how of hows) jobs.push({ address, set, state, size, language, how, at: jobs.length })
    mkdirSync(join(out, set.name), { recursive: true })
  }
  return jobs
}

/** Takes one job after the other, each on a page of its own; what one page keeps no other sees at the same time. */
async function work(jobs) {
  const context = await browser.createBrowserContext()
  for (const job of jobs) {
    const { set, state, size, language, how, at } = job
    const path = `${set.name}/${state}-${size}-${language}${how === 'plain' ? '' : `-${how}`}.png`
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const ways = { walks: values.walk && how === 'plain' }
    const lines = await look(page, { ...job, ...ways, file: join(out, path) }).catch((problem) => [
      `no picture: ${problem.message}`,
    ])
    await page.close()
    const picture = {
      set: set.name,
      state,
      size: how === 'plain' ? size : `${size} ${how}`,
      language,
      path,
      at,
      found: lines,
    }
    pictures.push(picture)
    for (const line of lines) process.stdout.write(`${named(picture)}: ${line}\n`)
  }
  await context.close()
}

function theBrowser() {
  const names = ['chromium', 'chromium-browser', 'chromium-headless-shell', 'google-chrome']
  return names.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path))
}
