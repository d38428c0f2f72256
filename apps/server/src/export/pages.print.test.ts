import { afterAll, beforeAll, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { expectNothingIsCut } from './care/wholePagesTestData.js'
import { createExporter, type Exporter } from './exporter.js'

// The real browser, and pdftotext: `npm test` makes sure of both.
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

test(
  '[EXP-12] with 24 values and organisations no sentence, heading or signature is cut over two pages',
  () => expectNothingIsCut(exporter, 24),
  120_000,
)
