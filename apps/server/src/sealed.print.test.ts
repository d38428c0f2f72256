import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPrintInput } from '@siroop/manifest/testData'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from './board/clock.js'
import { createExporter } from './export/exporter.js'
import { feetIn, missingIn } from './seal/recognise/recognise.js'
import { textOfPages } from './seal/recognise/textOfPages.js'
import { createSeals } from './seal/seals.js'

// The real browser, the real seal, and a judge that is not ours.
const folder = mkdtempSync(join(tmpdir(), 'siroop-sealed-'))
const exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
afterAll(async () => {
  await exporter.close()
  rmSync(folder, { recursive: true })
})

test('[SEAL-1] pdfsig calls the seal of a printed edition valid, over the whole file; qpdf finds nothing wrong', async () => {
  const printed = await exporter.exportManifest(aPrintInput())
  if (!printed.ok) throw new Error(printed.error.detail)
  const seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: systemClock.nowMs })
  const sealed = await seals.seal(printed.value.pdf, 'own')
  if (!sealed.ok) throw new Error(sealed.error)
  const file = join(folder, 'manifest.pdf')
  writeFileSync(file, sealed.value)
  const said = execFileSync('pdfsig', ['-nocert', file]).toString()
  expect(said).toContain('Signature Validation: Signature is Valid.')
  expect(said).toContain('Total document signed')
  expect(said).toContain('ETSI.CAdES.detached')
  expect(said.match(/^Signature #/gm)).toHaveLength(1)
  expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors found')
}, 120_000)

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
}, 300_000)
