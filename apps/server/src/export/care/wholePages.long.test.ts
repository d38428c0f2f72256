import { execFileSync } from 'node:child_process'
import { aVisionInput, type VisionChange } from '@siroop/manifest/visionTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../board/clock.js'
import { createExporter, type Exporter } from '../exporter.js'
import { expectNothingIsCut } from './wholePagesTestData.js'

// The real browser, and pdftotext: `npm run test:long` makes sure of both.
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

test.each([3, 8, 13])(
  '[EXP-12] with %i values and organisations no sentence, heading or signature is cut over two pages',
  (count) => expectNothingIsCut(exporter, count),
)

/** The pages before the origin of a vision in which every text begins and ends with a word of its own. */
async function visionPages(change: VisionChange): Promise<readonly string[]> {
  const text = (what: string, index: number) =>
    `${what}${index}a ${'wat wij samen zeggen '.repeat((index * 7) % 8)}${what}${index}z`
  const made = await exporter.exportManifest(aVisionInput({ text, ...change }))
  if (!made.ok) throw new Error(made.error.detail)
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: made.value.pdf }).toString().split('\f')
  return pages.slice(
    1,
    pages.findIndex((page) => page.includes('Hoe dit tot stand kwam')),
  )
}

test.each([
  { change: { observations: 30, milestones: 60 }, texts: { ambitie: 3, waarneming: 30, mijlpaal: 60 } },
  {
    change: { commitments: 60, asked: 12, untaken: 12, frictions: 10 },
    texts: { stap: 60, begin: 60, ziet: 60, gevraagd: 12, plank: 12, schuurt: 10 },
  },
])(
  '[EXP-12] with the fullest chapters no row, box or milestone is cut over two pages: $texts',
  async ({ change, texts }) => {
    const pages = await visionPages(change)
    for (const [what, count] of Object.entries(texts))
      for (let index = 0; index < count; index++) {
        const where = (end: string) => pages.flatMap((page, at) => (page.includes(`${what}${index}${end}`) ? [at] : []))
        expect(where('z').length, `${what} ${index}`).toBeGreaterThan(0)
        // the picture of the route has the beginning alone; where an end stands, its beginning does too
        expect(where('a'), `${what} ${index}`).toEqual(expect.arrayContaining(where('z')))
      }
  },
)
