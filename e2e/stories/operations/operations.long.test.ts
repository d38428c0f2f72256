import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ManifestView } from '@siroop/domain'
import { newDatabase } from '@siroop/server/realServers/sharedTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser } from '../../run/browser.js'
import { commandLine, commandOutcome, type StoryServer, startServer } from '../../run/server.js'
import { Screen } from '../screen.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function aServer(environment: Record<string, string> = {}): Promise<StoryServer> {
  const server = await startServer({ mode: 'box', environment })
  cleanups.push(() => server.remove())
  return server
}
/** The path of the page of the text that was signed, as somebody finds it who signs in with a link of the command line. */
async function signedText(server: StoryServer): Promise<string> {
  const login = /\/start#[\w-]+/.exec(commandLine(server, 'login-link'))?.[0] ?? ''
  const stories = await openBrowser()
  const { page } = await stories.person(laptopScreen)
  const screen = new Screen(page, 'who leads')
  await screen.open(`${server.address}${login}`)
  await screen.sees('Uw bijeenkomsten')
  const path = await page.$eval('a[href^="/m/"]', (link) => new URL(link.href).pathname.replace(/\/manifest\.pdf$/, ''))
  await stories.close()
  return path
}
/** What the page shows, but for the moment at which it was asked. */
async function viewAt(server: StoryServer, path: string): Promise<object> {
  const response = await fetch(`http://127.0.0.1:${server.port}/api${path}`)
  const { serverNowMs, version, ...view } = (await response.json()) as ManifestView
  expect(Math.min(serverNowMs, version)).toBeGreaterThan(0)
  expect(view.editions.length).toBe(1)
  return view
}

test('[BAK-1] an operator makes a backup of a server that runs, loses the machine, and everything is back on SQLite and on PostgreSQL', async () => {
  const first = await aServer()
  commandLine(first, 'demo', '--play', '--json', '--template', 'korte-waardenronde', join(first.dataFolder, 'x.pdf'))
  const path = await signedText(first)
  const before = await viewAt(first, path)
  expect(commandOutcome(first, ['backup', '--language', 'en'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('The backup is in'),
  })
  const folder = join(first.dataFolder, 'data', 'backups')
  const [name = ''] = readdirSync(folder)
  const backup = join(folder, name)
  expect(commandOutcome(first, ['restore', backup])).toMatchObject({ code: 1, said: expect.stringContaining('draait') })
  await first.kill9()
  for (const environment of [{}, { DATABASE_URL: await newDatabase() }]) {
    // Somebody looked whether the new machine works.
    const next = await aServer(environment)
    await next.stop()
    expect(commandOutcome(next, ['restore', backup])).toMatchObject({
      code: 0,
      said: expect.stringContaining('opzij gelegd'),
    })
    expect(commandOutcome(next, ['restore', backup])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Hier staan al'),
    })
    await next.start()
    expect(await signedText(next)).toBe(path)
    expect(await viewAt(next, path)).toEqual(before)
    expect(commandOutcome(next, ['doctor']).said).not.toContain('MIS')
  }
})

/** A browser that leaves a mark when it starts, and is an ordinary browser for the rest. */
function markedBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-marked-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  const [path, marks] = [join(folder, 'headless-shell'), join(folder, 'marks')]
  mkdirSync(marks)
  // A server of root starts it as another user.
  for (const one of [folder, marks]) chmodSync(one, 0o777)
  const real = process.env.PUPPETEER_EXECUTABLE_PATH ?? ''
  writeFileSync(path, `#!/bin/sh\ncase "$*" in *remote-debugging*) touch ${marks}/started;; esac\nexec ${real} "$@"\n`)
  chmodSync(path, 0o755)
  return {
    path,
    /** Resolves when it is started from now on. */
    started: async () => {
      rmSync(join(marks, 'started'), { force: true })
      for await (const _ of watch(marks, { signal: AbortSignal.timeout(60_000) }))
        if (readdirSync(marks).includes('started')) return
    },
  }
}

test('[MET-5] who asks for the manifest just before the server is stopped gets it whole, and the server ends in time', async () => {
  const browser = markedBrowser()
  const server = await aServer({ PUPPETEER_EXECUTABLE_PATH: browser.path })
  commandLine(server, 'demo', '--play', '--json', '--template', 'korte-waardenronde', join(server.dataFolder, 'x.pdf'))
  const path = await signedText(server)
  // In the other language it was not made yet; and after a start no browser is there yet.
  await server.stop()
  await server.start()
  const isStarted = browser.started()
  const asked = fetch(`http://127.0.0.1:${server.port}${path}/manifest.pdf?taal=en`)
  await isStarted
  const askedAtMs = performance.now()
  const ended = server.stop()
  const answer = await asked
  const pdf = Buffer.from(await answer.arrayBuffer())
  expect([answer.status, pdf.subarray(0, 5).toString(), pdf.subarray(-6).toString().trim()]).toEqual([
    200,
    '%PDF-',
    '%%EOF',
  ])
  expect(await ended).toBe(0)
  expect(performance.now() - askedAtMs).toBeLessThan(30_000)
  // It was kept as well: the next one who asks gets that very file.
  await server.start()
  const again = await fetch(`http://127.0.0.1:${server.port}${path}/manifest.pdf?taal=en`)
  expect(Buffer.from(await again.arrayBuffer()).equals(pdf)).toBe(true)
})
