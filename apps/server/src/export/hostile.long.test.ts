import { aPrintInput } from '@siroop/manifest/testData'
import { expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter } from './exporter.js'

// The real browser: `npm run test:long` makes sure of one.
const clock = { nowMs: systemClock.nowMs, after: systemClock.after }

test('[EXP-8] a million characters without a space: printed or ended in time, and the next one is printed', async () => {
  const hurried = createExporter({ env: process.env, ...clock, watchdogMs: 15_000 })
  const answer = await hurried.exportManifest(aPrintInput({ values: [['Lang', 'x'.repeat(1_000_000)]] }))
  if (!answer.ok) expect(answer.error.refusal).toBe('too-slow')
  expect((await hurried.exportManifest(aPrintInput())).ok).toBe(true)
  await hurried.close()
})
