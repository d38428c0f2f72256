import { PDFName } from '@cantoo/pdf-lib'
import { aFallback, aLetter, someCards, somePlaceCards } from '@siroop/manifest/paperTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from './exporter.js'
import { expectFourOnAPage, printPaper } from './papersTestData.js'

// The real browser, and pdftotext: `npm test` makes sure of both.
const slow = 120_000
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

test(
  '[EXP-20] papers are A4 with tags, a title and a language, and the same paper gives the same bytes',
  async () => {
    for (const [locale, paper, again] of [
      ['nl', aLetter({ locale: 'nl' }), true],
      ['en', aFallback({ locale: 'en' }), false],
      ['nl', someCards({ locale: 'nl' }), true],
      ['en', somePlaceCards({ locale: 'en' }), false],
    ] as const) {
      const { pdf, bytes } = await printPaper(exporter, paper)
      expect(pdf.getTitle()).toContain('Visie 2040 Polderrand')
      expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain(locale)
      for (const part of ['StructTreeRoot', 'MarkInfo', 'Metadata'])
        expect(pdf.catalog.get(PDFName.of(part)), part).toBeDefined()
      for (const { width, height } of pdf.getPages().map((page) => page.getSize()))
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      expect(pdf.getAttachments()).toEqual([])
      if (again) expect(Buffer.compare(bytes, (await printPaper(exporter, paper)).bytes)).toBe(0)
    }
  },
  slow,
)

test(
  '[EXP-21] a letter of usual length is one page, the sheet for when everything fails at most two, cards are four on a page',
  async () => {
    expect((await printPaper(exporter, aLetter({ locale: 'nl' }))).pages).toHaveLength(1)
    expect((await printPaper(exporter, aFallback({ locale: 'nl' }))).pages.length).toBeLessThanOrEqual(2)
    expect((await printPaper(exporter, somePlaceCards({ kind: 'demo' }))).pages).toHaveLength(2)
    await expectFourOnAPage(exporter, 5)
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
    const { pages } = await printPaper(exporter, { ...sheet, steps })
    for (const [index, { kind }] of steps.entries()) {
      if (kind === 'break') continue
      const words = [`titel${index}x`, `vraag${index}a`, `vraag${index}z`]
      expect(
        pages.some((page) => words.every((word) => page.includes(word))),
        `step ${index}`,
      ).toBe(true)
    }
    const letter = await printPaper(exporter, aLetter({ words: long('woord').repeat(12) }))
    expect(letter.pages.some((page) => page.includes('Zo doet u mee') && page.includes('/k#'))).toBe(true)
  },
  slow,
)
