import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { err, type ManifestEdition, type ManifestView, ok, type ResultDocument } from '@siroop/domain'
import { type ExportFile, renderPicture } from '@siroop/manifest'
import { anAgreementInput, aResult } from '@siroop/manifest/resultTestData'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from '../export/exporter.js'
import { createOfficeFiles } from './officeFiles.js'
import { sizeOfPng } from './pngSize.js'

// The real browser and LibreOffice: `npm run test:long` makes sure of them.
let exporter: Exporter
let folder: string
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
  folder = mkdtempSync(join(tmpdir(), 'siroop-office-'))
})
afterAll(async () => {
  await exporter.close()
  rmSync(folder, { recursive: true })
})

async function made(file: ExportFile, edition: ManifestEdition | null, result: ResultDocument | null = null) {
  const files = createOfficeFiles(async (input, picture) => {
    const drawn = await exporter.exportPicture(input, picture)
    return drawn.ok ? ok(drawn.value.png) : err('export-failed')
  })
  const view = {
    workshop: { kind: 'real', locale: 'nl', title: 'Polderrand' },
    serverNowMs: Date.parse('2026-11-26T20:30:00Z'),
    editions: edition === null ? [] : [edition],
    result,
  } as unknown as ManifestView
  const asked = { view, registerHead: '5d18a6f0'.repeat(8), address: null, manifest: 'm', locale: null, edition: null }
  const answer = await files({ ...asked, file })
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.bytes
}
/** What LibreOffice makes of a file. */
function converted(docx: Uint8Array, to: 'pdf' | 'fodt'): Buffer {
  const file = join(folder, 'file.docx')
  writeFileSync(file, docx)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', folder, file], { stdio: 'pipe' })
  return readFileSync(join(folder, `file.${to}`))
}

test.each([
  { what: 'manifest', file: 'manifest.docx', edition: aVisionInput({ milestones: 12, commitments: 6 }).edition },
  { what: 'agreement', file: 'manifest.docx', edition: anAgreementInput({ records: 4 }).edition },
  { what: 'letter to the council', file: 'council-letter.docx', edition: aVisionInput().edition },
] as const)('[EXPO-15] LibreOffice opens the $what: text, outline and tables', async ({ file, edition }) => {
  const docx = await made(file, edition)
  const text = execFileSync('pdftotext', ['-', '-'], { input: converted(docx, 'pdf') })
    .toString()
    .replace(/\s+/g, ' ')
  for (const section of edition.frozen.sections) if (file === 'manifest.docx') expect(text).toContain(section.title)
  expect(text).toContain('editie 1, vingerafdruk 7f3a 91c4 0be2')
  const read = converted(docx, 'fodt').toString()
  expect(read.match(/<text:h [^>]*text:outline-level="1"/g)?.length).toBeGreaterThan(3)
  if (file === 'manifest.docx') {
    expect(read).toContain('<table:table-header-rows>')
    expect(read).toContain('Marit Hoekstra')
  }
  expect(read).toMatch(/fo:language="nl"/)
  expect(read.includes('<svg:desc>')).toBe(file === 'manifest.docx' && edition.frozen.document === undefined)
})

test('[EXPO-15] LibreOffice opens what nobody signs', async () => {
  const result = aResult({ document: 'shelf' })
  const text = execFileSync('pdftotext', ['-', '-'], {
    input: converted(await made('manifest.docx', null, result), 'pdf'),
  })
  for (const section of result.sections) expect(text.toString()).toContain(section.title)
})

test('[EXPO-16] the pictures of an edition of any size are drawn, each as wide as asked, and nothing is fetched', async () => {
  const edition = (count: number) => aVisionInput({ milestones: count, commitments: count, organisations: 12 }).edition
  for (const file of ['values.png', 'line.png', 'route.png'] as const) {
    const few = sizeOfPng(await made(file, edition(3)))
    const many = sizeOfPng(await made(file, edition(40)))
    expect([few.width, many.width]).toEqual([1448, 1448])
    expect(few.height).toBeGreaterThan(400)
    if (file !== 'values.png') expect(many.height).toBeGreaterThan(few.height)
  }
  const page = renderPicture({ ...aVisionInput(), fonts: [], inText: false }, 'line')
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('editie 1, vingerafdruk 7f3a 91c4 0be2, register 5d18 a6f0 5d18')
})
