import { PDFDocument } from '@cantoo/pdf-lib'
import { aPrintInput, type EditionChange } from '@siroop/manifest/testData'
import { expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter } from './exporter.js'

// The real browser: `npm run test:long` makes sure of one.
const clock = { nowMs: systemClock.nowMs, after: systemClock.after }

const inputs: Record<string, EditionChange> = {
  'a hundred thousand emoji': { values: [['👩‍👩‍👧‍👦', '👍🏽'.repeat(100_000)]] },
  'an organisation of 500 characters': {
    organisations: 24,
    name: (index) => `${index} ${'Samenwerking '.repeat(38)}`,
  },
  'a name of 500 characters without a space': { name: () => 'w'.repeat(500), frozen: { title: 'w'.repeat(300) } },
  'nobody and nothing': { organisations: 0, values: [] },
  'sixty signatories': { organisations: 60 },
}
test.each(Object.entries(inputs))('[EXP-8] %s: printed', async (_, change) => {
  const exporter = createExporter({ env: process.env, ...clock, watchdogMs: 40_000 })
  const made = await exporter.exportManifest(aPrintInput(change))
  await exporter.close()
  expect(made.ok && (await PDFDocument.load(made.value.pdf)).getPageCount()).toBeGreaterThanOrEqual(3)
})

test('[EXP-8] a million characters without a space: printed or ended in time, and the next one is printed', async () => {
  const hurried = createExporter({ env: process.env, ...clock, watchdogMs: 15_000 })
  const answer = await hurried.exportManifest(aPrintInput({ values: [['Lang', 'x'.repeat(1_000_000)]] }))
  if (!answer.ok) expect(answer.error.refusal).toBe('too-slow')
  expect((await hurried.exportManifest(aPrintInput())).ok).toBe(true)
  await hurried.close()
})

test('[PDFC-11] logos that are no picture, that say 20,000 × 20,000, or weigh 5 MB: printed around, and the next one is printed', async () => {
  const exporter = createExporter({ env: process.env, ...clock, watchdogMs: 60_000 })
  const { edition, ...around } = aPrintInput()
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200004e2000004e200806000000', 'hex')
  const url = (kind: string, bytes: Uint8Array) => `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`
  const logos = {
    svg: url('svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
    huge: url('png', Buffer.concat([header, Buffer.alloc(40)])),
    heavy: url('png', Buffer.concat([header, Buffer.alloc(5_000_000, 0x5a)])),
  }
  for (const [name, logo] of Object.entries(logos)) {
    const hash = name.padEnd(64, '0')
    const organisations = edition.frozen.organisations.map((one) => ({ ...one, logoSha256: hash }))
    const frozen = { ...edition.frozen, organisations }
    const made = await exporter.exportManifest({ ...around, edition: { ...edition, frozen }, logos: { [hash]: logo } })
    expect(made.ok, name).toBe(true)
  }
  expect((await exporter.exportManifest(aPrintInput())).ok).toBe(true)
  await exporter.close()
})
