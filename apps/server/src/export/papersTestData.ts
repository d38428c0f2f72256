import { execFileSync } from 'node:child_process'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Paper } from '@siroop/manifest'
import { someCards } from '@siroop/manifest/paperTestData'
import { expect } from 'vitest'
import type { Exporter } from './exporter.js'

const atMs = Date.parse('2026-09-21T10:00:00Z')

/** A paper as the real browser prints it, its pages as `pdftotext` reads them, and its structure. */
export async function printPaper(exporter: Exporter, paper: Paper) {
  const exported = await exporter.exportPaper(paper, atMs)
  if (!exported.ok) throw new Error(exported.error.detail)
  const bytes = exported.value.pdf
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString().split('\f').slice(0, -1)
  return { bytes, pages, pdf: await PDFDocument.load(bytes, { updateMetadata: false }) }
}

/** Prints so many paper cards, and expects them in their order, four on a page. */
export async function expectFourOnAPage(exporter: Exporter, count: number): Promise<void> {
  const { pages } = await printPaper(exporter, someCards({ count, kind: 'rehearsal' }))
  expect(pages).toHaveLength(Math.ceil(count / 4))
  for (let number = 1; number <= count; number++)
    expect(pages[Math.floor((number - 1) / 4)]).toMatch(new RegExp(`Papier ${number}\\b`))
}
