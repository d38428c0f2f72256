import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { renderHtml } from '@siroop/manifest'
import { aPrintInput } from '@siroop/manifest/testData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../../bin/findBrowser.mjs'
import { systemClock } from '../../board/clock.js'
import type { RunningBrowser } from '../browser.js'
import { createFencedStart } from '../fencedStart.js'
import { finishPdf } from '../finishPdf.js'
import { printFonts } from '../fonts.js'

const slow = 120_000
const folder = mkdtempSync(join(tmpdir(), 'siroop-repair-'))
let browser: RunningBrowser
let printed: Uint8Array
let finished: Uint8Array
let document: PDFDocument
beforeAll(async () => {
  const found = findBrowser(process.env)
  if (!found.ok) throw new Error('No browser to test with')
  const fenced = createFencedStart({ env: process.env, after: systemClock.after, log: () => undefined })
  browser = await fenced.start(found.value)
  const input = aPrintInput({ kind: 'rehearsal' })
  printed = (await browser.print(renderHtml({ ...input, fonts: printFonts() }))).pdf
  finished = await finishPdf(printed, { title: 'PROEF', locale: 'nl', frozen: null, atMs: input.standOpMs })
  document = await PDFDocument.load(finished, { updateMetadata: false })
}, slow)
afterAll(async () => {
  await browser.kill()
  rmSync(folder, { recursive: true })
})
const name = PDFName.of
const pictures = (pdf: Uint8Array, called: string): string[] => {
  writeFileSync(join(folder, `${called}.pdf`), pdf)
  execFileSync('pdftoppm', ['-r', '60', '-png', join(folder, `${called}.pdf`), join(folder, called)])
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${called}-`))
    .sort()
    .map((file) =>
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    )
}

test(
  '[EXP-40] nothing that can be seen or read changes',
  () => {
    const pages = pictures(printed, 'before')
    expect(pages.length).toBeGreaterThan(3)
    expect(pictures(finished, 'after')).toEqual(pages)
    const words = (pdf: Uint8Array) => execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString()
    expect(words(finished)).toBe(words(printed))
  },
  slow,
)

test('[EXP-40] every mark on a page is text with a tag, or decoration', () => {
  for (const page of document.getPages()) {
    const stream = document.context.lookup(page.node.get(name('Contents')))
    if (!(stream instanceof PDFRawStream)) throw new Error('the instructions of a page are one stream')
    let depth = 0
    // one instruction a line is how the browser writes them
    for (const line of Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').split('\n')) {
      const operator =
        line
          .trim()
          .split(/[\s>]+/)
          .at(-1) ?? ''
      if (operator === 'BMC' || operator === 'BDC') depth += 1
      else if (operator === 'EMC') depth -= 1
      else if (['f', 'f*', 'S', 'B', 'Tj', 'TJ'].includes(operator)) expect(depth, line).toBe(1)
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  }
})

test('[EXP-41] items of lists have a body, there is only structure that PDF 1.7 knows, and every link says where it leads', () => {
  const known =
    'Document Part Art Sect Div NonStruct BlockQuote Caption P H1 H2 H3 H4 L LI Lbl LBody Table TR TH TD THead TBody Span Link Figure'
  const kinds = new Set<string>()
  const walk = (kid: PDFObject, above: string): void => {
    const element = document.context.lookup(kid)
    if (element instanceof PDFArray) for (const one of element.asArray()) walk(one, above)
    const kind = element instanceof PDFDict ? element.get(name('S')) : undefined
    if (!(element instanceof PDFDict) || !(kind instanceof PDFName)) return
    const own = kind.decodeText()
    kinds.add(own)
    if (above === 'LI') expect(['Lbl', 'LBody']).toContain(own)
    if (above === 'Figure') expect(own).not.toBe('Figure')
    const kids = element.get(name('K'))
    if (kids !== undefined) walk(kids, own)
  }
  const root = document.context.lookup(document.catalog.get(name('StructTreeRoot')), PDFDict)
  walk(root.get(name('K')) as PDFObject, '')
  expect(kinds).toContain('LBody')
  expect([...kinds].filter((kind) => !known.split(' ').includes(kind))).toEqual([])
  for (const page of document.getPages()) {
    expect(String(page.node.get(name('Tabs')))).toBe('/S')
    for (const reference of page.node.Annots()?.asArray() ?? [])
      expect(document.context.lookup(reference, PDFDict).has(name('Contents'))).toBe(true)
  }
})

test('[EXP-42] colours have a profile, and the file says as what it is set up', () => {
  const [intent] = document.catalog.lookup(name('OutputIntents'), PDFArray).asArray()
  const profile = document.context.lookup(
    document.context.lookup(intent, PDFDict).get(name('DestOutputProfile')),
  ) as PDFRawStream
  const bytes = Buffer.from(decodePDFRawStream(profile).decode())
  expect(bytes.readUInt32BE(0)).toBe(bytes.length)
  expect(bytes.subarray(36, 40).toString()).toBe('acsp')
  const metadata = document.context.lookup(document.catalog.get(name('Metadata'))) as PDFRawStream
  // what is not UTF-8 throws
  const said = new TextDecoder('utf-8', { fatal: true }).decode(metadata.contents)
  expect(said).toContain('<pdfaSchema:prefix>pdfuaid<')
  for (const part of ['<pdfuaid:part>1<', '<pdfaid:part>3<', '<pdfaid:conformance>A<']) expect(said).toContain(part)
})
