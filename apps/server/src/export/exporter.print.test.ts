import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { canonicalBytes, fingerprintOf } from '@siroop/manifest'
import { aPrintInput, type EditionChange } from '@siroop/manifest/testData'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../bin/findBrowser.mjs'
import { systemClock } from '../board/clock.js'
import type { RunningBrowser } from './browser.js'
import { createExporter, type Exporter } from './exporter.js'
import { createFencedStart } from './fencedStart.js'
import { createPrinter } from './printer.js'

// The real browser. Without one these tests fail: `npm start -- --yes` installs it, `npm test` does so too.
const slow = 120_000
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
function browserHere() {
  const found = findBrowser(process.env)
  if (!found.ok) throw new Error(`No browser to test with. Tried: ${found.error.tried.join(', ')}`)
  return found.value
}
const clock = { nowMs: systemClock.nowMs, after: systemClock.after }
const fenced = createFencedStart({ env: process.env, after: clock.after, log: () => undefined })
const start = () => fenced.start(browserHere())

let exporter: Exporter
const lines: string[] = []
beforeAll(() => {
  exporter = createExporter({ env: process.env, ...clock, watchdogMs: 40_000, log: (line) => lines.push(line) })
})
afterAll(() => exporter.close())

/** The PDF of an edition, opened. */
async function made(change: EditionChange = {}) {
  const input = aPrintInput(change)
  const exported = await exporter.exportManifest(input)
  if (!exported.ok) throw new Error(exported.error.detail)
  const { pdf } = exported.value
  return { input, bytes: pdf, pdf: await PDFDocument.load(pdf, { updateMetadata: false }) }
}

describe('the file', () => {
  test(
    '[EXP-9] the attached JSON has the fingerprint of the frozen text, and is a source of the document',
    async () => {
      const { input, pdf } = await made()
      const [file] = pdf.getAttachments()
      expect(file?.name).toBe('manifest.json')
      const frozen = input.edition.frozen
      expect(Buffer.from(file?.data ?? []).equals(canonicalBytes(frozen))).toBe(true)
      const hash = createHash('sha256')
        .update(file?.data ?? '')
        .digest('hex')
      expect(hash).toBe(fingerprintOf(frozen, (bytes) => createHash('sha256').update(bytes).digest()))
      const [source] = pdf.catalog
        .lookup(PDFName.of('AF'), PDFArray)
        .asArray()
        .map((one) => pdf.context.lookup(one, PDFDict))
      expect(String(source?.get(PDFName.of('AFRelationship')))).toBe('/Source')
    },
    slow,
  )

  test(
    '[EXP-22] a rehearsal says so on every page, in its title, and in the text that is fingerprinted',
    async () => {
      const { pdf, bytes, input } = await made({ kind: 'rehearsal' })
      expect(pdf.getTitle()).toMatch(/^PROEF: /)
      const pages = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes }).toString().split('\f').slice(0, -1)
      expect(pages.length).toBe(pdf.getPageCount())
      // The mark is slanted: its letters are read one by one.
      for (const page of pages) expect(page.replace(/\s/g, '')).toContain('PROEF')
      const [file] = pdf.getAttachments()
      expect(JSON.parse(Buffer.from(file?.data ?? []).toString())).toMatchObject({ kind: 'rehearsal' })
      const real = aPrintInput().edition.frozen
      expect(fingerprintOf(input.edition.frozen, sha256)).not.toBe(fingerprintOf({ ...real, kind: 'real' }, sha256))
    },
    slow,
  )

  test(
    '[EXP-11] the PDF has tags, a title, a language, an outline, dates of the edition and all its fonts',
    async () => {
      for (const locale of ['nl', 'en'] as const) {
        const { pdf, input } = await made({ locale })
        expect(pdf.getTitle()).toBe(input.edition.frozen.title)
        expect(pdf.getCreationDate()?.getTime()).toBe(input.standOpMs)
        expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain(locale)
        for (const part of ['StructTreeRoot', 'Outlines', 'Metadata', 'MarkInfo'])
          expect(pdf.catalog.get(PDFName.of(part)), part).toBeDefined()
        expect(pdf.getPageCount()).toBe(5)
        for (const { width, height } of pdf.getPages().map((page) => page.getSize()))
          expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
        expect(fontsOutside(pdf)).toEqual([])
      }
    },
    slow,
  )

  test(
    '[EXP-11] the same input gives the same bytes',
    async () => {
      const [one, two] = [await made(), await made()]
      expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    },
    slow,
  )
})

/** Fonts that are named but not in the file. */
function fontsOutside(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || String(object.get(PDFName.of('Type'))) !== '/FontDescriptor') return []
    const inside = ['FontFile', 'FontFile2', 'FontFile3'].some((name) => object.has(PDFName.of(name)))
    // a Type 3 font is drawn in the file itself and has no font file
    return inside || !object.has(PDFName.of('FontName')) || isDrawn(pdf, object) ? [] : [String(object)]
  })
}
const isDrawn = (pdf: PDFDocument, descriptor: PDFDict): boolean =>
  pdf.context
    .enumerateIndirectObjects()
    .some(
      ([, object]) =>
        object instanceof PDFDict &&
        String(object.get(PDFName.of('Subtype'))) === '/Type3' &&
        pdf.context.lookup(object.get(PDFName.of('FontDescriptor'))) === descriptor,
    )

describe('hostile input', () => {
  const zalgo = `Z${'\u0351\u035b\u0321'.repeat(40)}a\u202egladde\u202c\u0000lgo \u05e9\u05dc\u05d5\u05dd`.normalize(
    'NFC',
  )
  test(
    '[EXP-8] zalgo, right to left, NUL, the end of a style and a script, names with quotes: printed, and the next one too',
    async () => {
      const wild: EditionChange = {
        values: [
          ['</style><script>alert(1)</script>', '{{organisatie}} {regio} $&'],
          [zalgo, zalgo],
        ],
        frozen: { title: `${zalgo}</title></style><script>` },
        name: (index) => `"Zorg" 'n -- <!-- ${index} -- O'Brien`,
      }
      expect((await made(wild)).pdf.getPageCount()).toBeGreaterThanOrEqual(3)
      expect((await made()).pdf.getPageCount()).toBe(5)
    },
    slow,
  )
})

describe('a browser that is watched', () => {
  test(
    '[EXP-4] killed in the middle of a document: a new one prints it',
    async () => {
      const started: RunningBrowser[] = []
      const printer = createPrinter({
        ...clock,
        start: async () => {
          const browser = await start()
          started.push(browser)
          if (started.length > 1) return browser
          return {
            print: (html) => {
              const pages = browser.print(html)
              void browser.kill()
              return pages
            },
            picture: browser.picture,
            kill: browser.kill,
          }
        },
      })
      const printed = await printer.print('<!doctype html><title>x</title><p>Wij zijn dichtbij')
      expect(printed.ok).toBe(true)
      expect(started).toHaveLength(2)
      await printer.close()
    },
    slow,
  )

  test(
    '[EXP-5] a picture that never ends is ended by the watchdog, and the next document is printed',
    async () => {
      const levels = Array.from(
        { length: 14 },
        (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
      ).join('')
      const bomb = `<!doctype html><svg><defs><g id="l0"><rect width="1" height="1"/></g>${levels}</defs><use href="#l14"/></svg>`
      const printer = createPrinter({ ...clock, start, watchdogMs: 4000 })
      expect(await printer.print(bomb)).toEqual({ ok: false, error: 'too-slow' })
      expect((await printer.print('<!doctype html><p>Daarna')).ok).toBe(true)
      await printer.close()
    },
    slow,
  )

  test(
    '[EXP-7] a document that asks for everything gets nothing, and no request leaves',
    async () => {
      let asked = 0
      const server = createServer((_, response) => {
        asked++
        response.end('x')
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const browser = await start()
      // no policy here: the browser alone must hold
      const { refused } = await browser.print(
        `<!doctype html><link rel="stylesheet" href="${at}/a.css"><link rel="preconnect" href="${at}"><link rel="dns-prefetch" href="${at}">
      <style>@import "${at}/b.css"; @font-face{font-family:x;src:url(${at}/f.woff2)} body{font-family:x;background:url(${at}/bg.png)}</style>
      <img src="${at}/i.png"><iframe src="${at}/frame"></iframe><object data="${at}/o"></object><video src="${at}/v.mp4" autoplay></video>
      <img src="file:///etc/passwd"><svg><image href="${at}/s.svg"/></svg>
      <script>fetch("${at}/script"); new Image().src = "${at}/script.png"</script><p>Tekst`,
      )
      expect(refused).toBeGreaterThan(3)
      // Sent elsewhere it is printed or not, as soon as the browser sees it: either way nobody is asked.
      const sentAway = `<!doctype html><meta http-equiv="refresh" content="0;url=${at}/elders"><p>Tekst`
      await browser.print(sentAway).catch(() => null)
      expect(asked).toBe(0)
      await browser.kill()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    slow,
  )
})

describe('the machine', () => {
  test(
    '[EXP-2] a browser without its sandbox is said in the log, and only then',
    async () => {
      await made()
      await (await start()).kill()
      expect(lines.some((line) => line.includes('without its sandbox'))).toBe(fenced.sandbox().kind === 'off')
    },
    slow,
  )

  test('[EXP-10] without a browser the answer lists the places and the health page warns', async () => {
    const env = { PATH: '/nowhere', PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' }
    const lacking = createExporter({ env, ...clock })
    const answer = await lacking.exportManifest(aPrintInput())
    expect(answer).toMatchObject({ ok: false, error: { refusal: 'no-browser' } })
    if (!answer.ok) expect(answer.error.detail).toContain('/nowhere/chrome')
    expect((await lacking.readiness()).status).toBe('error')
    expect((await exporter.readiness()).status).toBe('ok')
  })
})
