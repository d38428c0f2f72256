import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from './board/clock.js'
import { createExporter } from './export/exporter.js'
import { feetIn, missingIn } from './seal/recognise/recognise.js'
import { textOfPages } from './seal/recognise/textOfPages.js'

const folder = mkdtempSync(join(tmpdir(), 'siroop-known-'))
const exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
afterAll(async () => {
  await exporter.close()
  rmSync(folder, { recursive: true })
})

test('[SEAL-24] of a printed edition every piece is found again, also when the file was printed again', async () => {
  const text = (what: string, index: number) => `Bij ${what} ${index + 1}: ‘wij’ bellen eerst – en dán pas controleren.`
  const few = { ambitions: 2, observations: 2, milestones: 4, commitments: 2 }
  const input = aVisionInput({ ...few, text, locale: 'en' })
  const printed = await exporter.exportManifest(input)
  if (!printed.ok) throw new Error(printed.error.detail)
  const [whole, packed, again] = ['whole.pdf', 'packed.pdf', 'again.pdf'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(whole, printed.value.pdf)
  execFileSync('qpdf', ['--object-streams=generate', '--linearize', whole, packed])
  execFileSync('pdftocairo', ['-pdf', packed, again])
  for (const file of [whole, again]) {
    const pages = (await textOfPages(readFileSync(file))) ?? []
    expect(feetIn(pages)[0], file).toBe(input.edition.fingerprint.slice(0, 12))
    expect(missingIn(pages, input.edition.frozen), file).toEqual([])
  }
})
