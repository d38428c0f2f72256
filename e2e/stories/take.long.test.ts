import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ManifestView } from '@siroop/domain'
import { exportFile } from '@siroop/protocol'
import { afterEach, expect, test } from 'vitest'
import type { DemoToPlay } from '../play/table.js'
import type { Played } from '../play/workshop.js'
import { laptopScreen, launchOptions, openBrowser } from '../run/browser.js'
import { commandLine, type StoryServer, startServer } from '../run/server.js'
import { keeps } from './keeps.js'
import { Screen } from './screen.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function aServer(): Promise<StoryServer> {
  const server = await startServer({ mode: 'box' })
  cleanups.push(() => server.remove())
  return server
}
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'siroop-take-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
/** Cells of a table with semicolons, quotes and lines in its cells (RFC 4180). */
function cellsOf(csv: string): readonly (readonly string[])[] {
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}
/** Appointments of a calendar, as property and value (RFC 5545): lines that were folded are whole again. */
function appointmentsOf(ics: string): readonly ReadonlyMap<string, string>[] {
  const [head = '', ...events] = ics.replace(/\r\n[ \t]/g, '').split('BEGIN:VEVENT\r\n')
  expect(head).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0/)
  expect(ics.trimEnd().endsWith('END:VCALENDAR')).toBe(true)
  return events.map((event) => {
    expect(event).toContain('END:VEVENT')
    const lines = event.split('\r\n').filter((line) => line.includes(':'))
    return new Map(lines.map((line) => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(':') + 1)]))
  })
}
const pngWidth = (bytes: Buffer): number => {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return bytes.readUInt32BE(16)
}
/** What LibreOffice reads in a file for a word processor. */
function wordsIn(docx: string, folder: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, docx],
    {
      stdio: 'pipe',
    },
  )
  return readFileSync(docx.replace(/\.docx$/, '.txt'), 'utf8')
}

/** A workshop that simulated people played to a signed text, on a server of its own. */
async function played(template: string) {
  const server = await aServer()
  const pdf = join(server.dataFolder, 'text.pdf')
  const told = JSON.parse(commandLine(server, 'demo', '--play', '--json', '--template', template, pdf)) as DemoToPlay &
    Played
  return { server, told }
}
async function signedIn(server: StoryServer) {
  const login = /\/start#[\w-]+/.exec(commandLine(server, 'login-link'))?.[0] ?? ''
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const { page } = await stories.person(laptopScreen)
  const screen = new Screen(page, 'who leads')
  await screen.open(`${server.address}${login}`)
  await screen.sees('Uw bijeenkomsten')
  return screen
}
const viewAt = async (server: StoryServer, path: string) =>
  (await (await fetch(`http://127.0.0.1:${server.port}/api${path}`)).json()) as ManifestView

test('[EXPO-21] everything under *Meenemen* comes to the computer of who presses it, and a reader of its kind reads it', async () => {
  const { server } = await played('visie-2040-middag')
  const screen = await signedIn(server)
  const { page } = screen
  const path = await page.$eval('a[href^="/m/"]', (link) => new URL(link.href).pathname.replace(/\/manifest\.pdf$/, ''))
  const [edition] = (await viewAt(server, path)).editions
  if (edition === undefined) throw new Error('no edition')
  const { frozen } = edition
  await screen.open(`${server.address}${path}`)
  await screen.sees('Meenemen')
  const files = await page.$$eval('#meenemen a[download]', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
  const kinds = files.map((href) => href.replace(/^.*\/|\?.*$/g, ''))
  expect(kinds).toEqual(
    expect.arrayContaining([
      'manifest.docx',
      'council-letter.docx',
      'manifest.md',
      'manifest.json',
      'values.csv',
      'signatures.csv',
      'route.csv',
      'dates.ics',
      'values.png',
      'line.png',
      'route.png',
    ]),
  )
  const folder = aFolder()
  const signed = edition.signing.filter(({ signature }) => signature !== null)
  const read: Record<string, (file: string) => void> = {
    docx: (file) => {
      const words = wordsIn(file, folder)
      expect(words).toContain(frozen.title)
      for (const { organisation } of signed)
        expect(words).toContain(frozen.organisations.find(({ id }) => id === organisation)?.name)
    },
    md: (file) => {
      const text = readFileSync(file, 'utf8')
      expect(text.match(/^## /gm)?.length).toBeGreaterThan(5)
      expect(text).toContain('DEMO')
    },
    json: (file) => {
      const data = JSON.parse(readFileSync(file, 'utf8'))
      expect(exportFile.parse(data)).toEqual(data)
      expect(data).toMatchObject({ format: 'siroop-edition/2', fingerprint: edition.fingerprint, differences: null })
    },
    csv: (file) => {
      const [head = [], ...rows] = cellsOf(readFileSync(file, 'utf8'))
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row, file).toHaveLength(head.length)
      for (const row of rows) expect(row.at(-2)).toBe(edition.fingerprint)
    },
    ics: (file) => {
      const appointments = appointmentsOf(readFileSync(file, 'utf8'))
      expect(appointments.length).toBeGreaterThanOrEqual(frozen.checkinDates.length)
      for (const one of appointments) {
        expect(one.get('DTSTART')).toMatch(/^\d{8}$/)
        expect(one.get('UID')).toMatch(/@[a-z2-7]{16}\.siroop$/)
      }
    },
    png: (file) => expect(pngWidth(readFileSync(file))).toBe(1448),
  }
  for (const [at, href] of files.entries()) {
    const file = await keeps(page, folder, () =>
      page.$eval(`#meenemen a[href="${href}"]`, (link) => (link as HTMLElement).click()),
    )
    expect(file, kinds[at]).toContain('DEMO-')
    const ending = file.split('.').at(-1) ?? ''
    read[ending]?.(file)
    expect(Object.keys(read)).toContain(ending)
  }
})

test('[KEEP-11] who leads makes a keep file, and puts it back on an empty server: its address answers, and its page opens from a disk', async () => {
  const { server, told } = await played('korte-waardenronde')
  const here = await signedIn(server)
  const path = await here.page.$eval('a[href^="/m/"]', (link) =>
    new URL(link.href).pathname.replace(/\/manifest\.pdf$/, ''),
  )
  const folder = aFolder()
  const file = await keeps(here.page, folder, () =>
    here.page.$eval('.keep button', (button) => (button as HTMLElement).click()),
  )
  await here.sees('Het bewaarbestand staat bij uw downloads.')
  const there = await aServer()
  const screen = await signedIn(there)
  await screen.page.$eval('.put-back summary', (summary) => (summary as HTMLElement).click())
  const field = await screen.page.waitForSelector('.put-back input[type=file]')
  await (field as Awaited<ReturnType<typeof screen.page.$<'input'>>>)?.uploadFile(file)
  await screen.sees('Teruggezet:', 'Het register en de vingerafdrukken zijn nagerekend.')
  await screen.press('Bekijk de tekst', 'link')
  await screen.sees('Ondertekening', 'Meenemen')
  expect(new URL(screen.page.url()).pathname).toBe(path)
  expect((await viewAt(there, path)).editions).toEqual((await viewAt(server, path)).editions)
  expect(told.workshop).toBe((await viewAt(there, path)).workshop.id)
  await opensFromADisk(file, folder)
})

/** The page in the file, unpacked and opened without a server: it asks for nothing, and says what was agreed. */
async function opensFromADisk(zip: string, folder: string): Promise<void> {
  execFileSync('unzip', ['-q', zip, '-d', join(folder, 'open')])
  const { launch } = await import('puppeteer')
  const browser = await launch(launchOptions())
  try {
    const page = await browser.newPage()
    await page.setOfflineMode(true)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const address = pathToFileURL(join(folder, 'open', 'lees-mij.html')).href
    await page.goto(address)
    const words = await page.evaluate(() => document.body.innerText)
    expect(words).toContain('Deze bladzijde leest u zonder internet en zonder Siroop.')
    expect(words).toContain('Ondertekening')
    expect(asked).toEqual([address])
    const links = await page.$$eval('a', (all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(0)
    for (const link of links)
      expect(
        readFileSync(join(folder, 'open', link))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
  } finally {
    await browser.close()
  }
}
