import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from './exporter.js'
import { expectLetters, expectWhole, pagesOf, printResult } from './resultsTestData.js'

// The real browser, pdftotext, pdfinfo and qpdf: `npm test` makes sure of them.
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

test('[EXP-13] one row is a whole paper, and no card of the shelf is cut over two pages', async () => {
  await expectWhole(exporter, { document: 'harvest', records: 1, organisations: 1, letters: 0 }, ['paal', 'zodat'])
  const shelf = { document: 'shelf' as const, records: 16, organisations: 24 }
  await expectWhole(exporter, shelf, ['knelpunt', 'oordeel', 'oplossing', 'bewijs', 'regel', 'actie'])
})

test('[EXP-14] with sixty findings every council has one page of its own', () => expectLetters(exporter, 60))

test('[EXP-14] long words, emoji and Arabic do not push a letter over its page', async () => {
  const wild = ['x'.repeat(240), '👩‍👩‍👧'.repeat(30), 'مرحبا بكم في الاجتماع '.repeat(9), 'Wij '.repeat(60)]
  const pages = pagesOf(
    await printResult(
      exporter,
      { records: 20, letters: 2, text: (what, at) => wild[(what.length + at) % 4] ?? '' },
      'councilLetters',
    ),
  )
  expect(pages).toHaveLength(2)
})
