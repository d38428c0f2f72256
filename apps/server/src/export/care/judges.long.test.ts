import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeals, type Seals } from '../../seal/seals.js'
import { createTimestamps } from '../../seal/timestamps.js'
import { startTimestampServer, type TimestampServer } from '../../seal/timestampTestData.js'
import type { Exporter } from '../exporter.js'
import { aPatientExporter, everyPdf } from './everyPdfTestData.js'
import { needPreflight, preflight } from './preflightTestData.js'

// The real browser, the real seal, a timestamp server of the tests, and judges that are not ours: `npm run test:long`
// makes sure of poppler, qpdf, Java and PDFBox.
const atMs = Date.parse('2026-11-26T20:30:00Z')
const folder = mkdtempSync(join(tmpdir(), 'siroop-judges-'))
let exporter: Exporter
let timestamps: TimestampServer
let seals: Seals
beforeAll(async () => {
  needPreflight()
  exporter = aPatientExporter()
  timestamps = await startTimestampServer(atMs)
  const timestamp = createTimestamps({ url: timestamps.url, patienceMs: 60_000 })
  seals = createSeals({ dataFolder: folder, passphrase: null, nowMs: () => atMs, timestamp })
})
afterAll(async () => {
  await exporter.close()
  await timestamps.close()
  rmSync(folder, { recursive: true })
})

const said = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })

/**
 * What PDF/A-1b, the only one that Preflight knows, forbids and PDF/A-3 allows; each with its clause of ISO 19005-3 (or of
 * 19005-2, which it repeats). Whatever else it finds is a fault. Decision record 0056.
 */
const allowedByThree: Readonly<Record<string, string>> = {
  '1.4.7': '6.8: files may be embedded',
  '1.2.9': '6.8: files may be embedded',
  '2.2.1': '6.4: transparency may be used',
  '4.1.2': '6.4: transparency may be used',
  '5.3.1': '6.3.3: an annotation without size needs no appearance',
  '7.11.2': '6.6.4: the part is 3',
}

test.each(Object.keys(everyPdf))(
  '[PDFC-4] judges that are not ours find nothing against it, sealed with a timestamp: %s',
  async (name) => {
    const made = await everyPdf[name]?.(exporter)
    if (made?.ok !== true) throw new Error(made?.error.detail)
    const sealed = await seals.seal(made.value.pdf, 'own')
    if (!sealed.ok) throw new Error(sealed.error)
    const file = join(folder, 'made.pdf')
    writeFileSync(file, sealed.value)

    const found = preflight(file)
    expect(found.filter(({ code }) => !(code in allowedByThree))).toEqual([])
    // it read the metadata to the end, and went through the pages
    expect(found.map(({ code }) => code)).toContain('7.11.2')
    if (found.some(({ code }) => code === '5.3.1')) expect(await widgetSizes(sealed.value)).toEqual(['[ 0 0 0 0 ]'])

    expect(said('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
    const info = said('pdfinfo', file)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:\s+59\d\.\d+ x 84\d\.\d+ pts \(A4\)/)
    const title = /Title:\s+(.*)/.exec(info)?.[1] ?? ''
    expect(title.length).toBeGreaterThan(3)
    expect(said('pdfinfo', '-meta', file)).toContain(title)
    for (const font of said('pdffonts', file).split('\n').slice(2, -1)) {
      const [embedded, , unicode] = font.slice(54).trim().split(/\s+/).slice(-5)
      expect([embedded, unicode], font).toEqual(['yes', 'yes'])
    }
    const text = said('pdftotext', '-enc', 'UTF-8', file, '-')
    expect(text.replace(/\s/g, '').length).toBeGreaterThan(40)
    expect(text).not.toContain('\ufffd')

    const signed = said('pdfsig', '-nocert', file)
    expect(signed.match(/^Signature #/gm)).toHaveLength(1)
    expect(signed).toContain('Signature Validation: Signature is Valid.')
    expect(signed).toContain('Total document signed')
  },
)

/** The places of everything that can be filled in; that is the seal alone. */
async function widgetSizes(pdf: Uint8Array): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && String(object.get(PDFName.of('Subtype'))) === '/Widget'
        ? [String(object.get(PDFName.of('Rect')))]
        : [],
    )
}
