import { execFileSync } from 'node:child_process'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Paper } from '@siroop/manifest'
import { aFallback, aLetter, someCards, somePlaceCards } from '@siroop/manifest/paperTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from './exporter.js'

// The real browser, and pdftotext: `npm test` makes sure of both.
const slow = 120_000
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

const atMs = Date.parse('2026-09-21T10:00:00Z')
async function made(paper: Paper) {
  const exported = await exporter.exportPaper(paper, atMs)
  if (!exported.ok) throw new Error(exported.error.detail)
  const bytes = exported.value.pdf
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString().split('\f').slice(0, -1)
  return { bytes, pages, pdf: await PDFDocument.load(bytes, { updateMetadata: false }) }
}

test(
  '[EXP-20] papers are A4 with tags, a title and a language, and the same paper gives the same bytes',
  async () => {
    for (const [locale, paper] of [
      ['nl', aLetter({ locale: 'nl' })],
      ['en', aFallback({ locale: 'en' })],
      ['nl', someCards({ locale: 'nl' })],
      ['en', somePlaceCards({ locale: 'en' })],
    ] as const) {
      const { pdf, bytes } = await made(paper)
      expect(pdf.getTitle()).toContain('Visie 2040 Polderrand')
      expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain(locale)
      for (const part of ['StructTreeRoot', 'MarkInfo', 'Metadata'])
        expect(pdf.catalog.get(PDFName.of(part)), part).toBeDefined()
      for (const { width, height } of pdf.getPages().map((page) => page.getSize()))
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      expect(pdf.getAttachments()).toEqual([])
      expect(Buffer.compare(bytes, (await made(paper)).bytes)).toBe(0)
    }
  },
  slow,
)

test(
  '[EXP-21] a letter of usual length is one page, the sheet for when everything fails at most two, cards are four on a page',
  async () => {
    for (const locale of ['nl', 'en'] as const) {
      expect((await made(aLetter({ locale }))).pages).toHaveLength(1)
      expect((await made(aFallback({ locale }))).pages.length).toBeLessThanOrEqual(2)
      expect((await made(aFallback({ locale, kind: 'rehearsal', wifi: null }))).pages.length).toBeLessThanOrEqual(2)
    }
    expect((await made(somePlaceCards({ kind: 'demo' }))).pages).toHaveLength(2)
    for (const [count, pages] of [
      [1, 1],
      [4, 1],
      [5, 2],
      [60, 15],
    ] as const) {
      const cards = await made(someCards({ count, kind: 'rehearsal' }))
      expect(cards.pages).toHaveLength(pages)
      for (let number = 1; number <= count; number++)
        expect(cards.pages[Math.floor((number - 1) / 4)]).toMatch(new RegExp(`Papier ${number}\\b`))
    }
  },
  slow,
)

test(
  '[EXP-21] no step of the sheet and no part of a letter is cut over two pages, whatever was typed',
  async () => {
    const long = (word: string) => `${word}a ${'wat wij samen zeggen '.repeat(9)}${word}z`
    const sheet = aFallback()
    const steps = sheet.steps.map((step, index) => ({
      ...step,
      title: `titel${index}x`,
      question: long(`vraag${index}`),
    }))
    const { pages } = await made({ ...sheet, steps })
    for (const [index, { kind }] of steps.entries()) {
      if (kind === 'break') continue
      const words = [`titel${index}x`, `vraag${index}a`, `vraag${index}z`]
      expect(
        pages.some((page) => words.every((word) => page.includes(word))),
        `step ${index}`,
      ).toBe(true)
    }
    const letter = await made(aLetter({ words: long('woord').repeat(12) }))
    expect(letter.pages.some((page) => page.includes('Zo doet u mee') && page.includes('/k#'))).toBe(true)
  },
  slow,
)
