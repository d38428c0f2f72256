import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anAgreementInput } from '@siroop/manifest/resultTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from './exporter.js'
import { expectLetters, expectWhole, pagesOf, textOf } from './resultsTestData.js'

// The real browser, pdftotext, pdfinfo and qpdf: `npm test` makes sure of them.
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

test('[EXP-13] no row, card or line of a result is cut over two pages', async () => {
  const change = { document: 'harvest' as const, records: 20, organisations: 24 }
  await expectWhole(exporter, change, ['paal', 'zodat', 'voornemen'])
}, 180_000)

test('[EXP-14] with nine findings every council has one page of its own', () => expectLetters(exporter, 9), 120_000)

test('[EXP-13] an agreement with its sheets is printed whole, and its structure is sound', async () => {
  const made = await exporter.exportManifest(anAgreementInput({ text: textOf, records: 6, organisations: 12 }))
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
