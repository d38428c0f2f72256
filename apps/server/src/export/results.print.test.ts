import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anAgreementInput, aResultPaper, type ResultChange } from '@siroop/manifest/resultTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from './exporter.js'

// The real browser, pdftotext, pdfinfo and qpdf: `npm test` makes sure of them.
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

const atMs = Date.parse('2026-11-26T20:30:00Z')
/** A text that begins and ends with a word of its own, of many lengths. */
const text = (what: string, index: number) =>
  `${what}${index}a ${'wat wij samen zeggen '.repeat((index * 7) % 8)}${what}${index}z`

async function printed(change: ResultChange, paper: 'result' | 'councilLetters' = 'result'): Promise<Uint8Array> {
  const made = await exporter.exportPaper(aResultPaper({ text, ...change }, paper), atMs)
  if (!made.ok) throw new Error(made.error.detail)
  return made.value.pdf
}
const pagesOf = (pdf: Uint8Array): readonly string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().split('\f').slice(0, -1)

test.each([
  { change: { document: 'harvest' as const, records: 1, organisations: 1, letters: 0 }, texts: ['paal', 'zodat'] },
  { change: { document: 'harvest' as const, records: 20, organisations: 24 }, texts: ['paal', 'zodat', 'voornemen'] },
  {
    change: { document: 'shelf' as const, records: 16, organisations: 24 },
    texts: ['knelpunt', 'oordeel', 'oplossing', 'bewijs', 'regel', 'actie'],
  },
])(
  '[EXP-13] no row, card or line of a result is cut over two pages: $change',
  async ({ change, texts }) => {
    const pdf = await printed(change)
    const pages = pagesOf(pdf)
    for (const what of texts)
      for (let index = 0; index < change.records; index++) {
        const on = (end: string) => pages.flatMap((page, at) => (page.includes(`${what}${index}${end}`) ? [at] : []))
        expect(on('z').length, `${what} ${index}`).toBeGreaterThan(0)
        expect(on('a'), `${what} ${index}`).toEqual(on('z'))
      }
    const info = execFileSync('pdfinfo', ['-'], { input: pdf }).toString()
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:\s+59\d\.\d+ x 84\d\.\d+ pts \(A4\)/)
    expect(pages.at(-1)).toContain(`${pages.length} van ${pages.length}`)
    expect(pages.at(-1)).toContain('stand op 26 november 2026, 21.30 uur')
  },
  180_000,
)

test.each([9, 60])(
  '[EXP-14] with %i findings every council has one page of its own',
  async (records) => {
    const pages = pagesOf(await printed({ records, letters: 3, kind: 'rehearsal' }, 'councilLetters'))
    expect(pages).toHaveLength(3)
    for (const [index, part] of ['Oost', 'West', 'Noord'].entries()) {
      expect(pages[index]).toContain(`Aan de raad van Polderrand-${part}`)
      expect(pages[index]).toContain('Stand op 26 november 2026')
    }
  },
  120_000,
)

test('[EXP-14] long words, emoji and Arabic do not push a letter over its page', async () => {
  const wild = ['x'.repeat(240), '👩‍👩‍👧'.repeat(30), 'مرحبا بكم في الاجتماع '.repeat(9), 'Wij '.repeat(60)]
  const pages = pagesOf(
    await printed(
      { records: 20, letters: 2, text: (what, at) => wild[(what.length + at) % 4] ?? '' },
      'councilLetters',
    ),
  )
  expect(pages).toHaveLength(2)
}, 120_000)

test('[EXP-13] an agreement with its sheets is printed whole, and its structure is sound', async () => {
  const made = await exporter.exportManifest(anAgreementInput({ text, records: 6, organisations: 12 }))
  if (!made.ok) throw new Error(made.error.detail)
  const pages = pagesOf(made.value.pdf)
  for (const what of ['winst', 'aanname', 'vraag', 'bewijs', 'afspraak', 'grondslag'])
    for (let index = 0; index < 6; index++) {
      const body = pages.slice(
        0,
        pages.findIndex((page) => page.includes('Hoe dit tot stand kwam')),
      )
      const on = (end: string) => body.flatMap((page, at) => (page.includes(`${what}${index}${end}`) ? [at] : []))
      expect(on('a'), `${what} ${index}`).toEqual(on('z'))
      expect(on('z'), `${what} ${index}`).toHaveLength(1)
    }
  const folder = mkdtempSync(join(tmpdir(), 'siroop-results-'))
  const file = join(folder, 'agreement.pdf')
  writeFileSync(file, made.value.pdf)
  const said = execFileSync('qpdf', ['--check', file]).toString()
  rmSync(folder, { recursive: true })
  expect(said).toContain('No syntax or stream encoding errors found')
}, 180_000)
