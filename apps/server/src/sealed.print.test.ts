import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPrintInput } from '@siroop/manifest/testData'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from './board/clock.js'
import { createExporter } from './export/exporter.js'
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
