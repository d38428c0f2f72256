import { aFallback, aLetter } from '@siroop/manifest/paperTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from './exporter.js'
import { expectFourOnAPage, printPaper } from './papersTestData.js'

let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

test('[EXP-21] in both languages and in a rehearsal a letter is one page and the sheet at most two; one, four and sixty cards', async () => {
  for (const locale of ['nl', 'en'] as const) {
    expect((await printPaper(exporter, aLetter({ locale }))).pages).toHaveLength(1)
    for (const sheet of [aFallback({ locale }), aFallback({ locale, kind: 'rehearsal', wifi: null })])
      expect((await printPaper(exporter, sheet)).pages.length).toBeLessThanOrEqual(2)
  }
  for (const count of [1, 4, 60]) await expectFourOnAPage(exporter, count)
})
