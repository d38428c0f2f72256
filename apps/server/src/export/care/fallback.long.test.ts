import { PDFDocument } from '@cantoo/pdf-lib'
import { inLocale } from '@siroop/domain'
import { aFallback } from '@siroop/manifest/paperTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../board/clock.js'
import { folders } from '../../folders.js'
import { readTemplates } from '../../templateFiles.js'
import { createExporter, type Exporter } from '../exporter.js'

// The real browser: `npm run test:long` makes sure of one.
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

const atMs = Date.parse('2026-09-21T10:00:00Z')

test('[EXP-21] every meeting of every template that is offered fits on two pages, in both languages', async () => {
  const { templates } = await readTemplates(folders.templates)
  expect(templates.length).toBeGreaterThan(1)
  for (const { sessions, steps } of templates)
    for (const { id, title } of sessions)
      for (const locale of ['nl', 'en'] as const) {
        const sheet = aFallback({
          locale,
          kind: 'rehearsal',
          steps: steps
            .filter(({ session }) => session === id)
            .map((step) => ({
              kind: step.kind,
              title: inLocale(step.title, locale),
              question: inLocale(step.question, locale),
              start: '19:30',
              minutes: 20,
            })),
        })
        const made = await exporter.exportPaper(sheet, atMs)
        if (!made.ok) throw new Error(made.error.detail)
        const pages = (await PDFDocument.load(made.value.pdf)).getPageCount()
        expect(pages, inLocale(title, locale)).toBeLessThanOrEqual(2)
      }
})
