import { execFileSync } from 'node:child_process'
import { aPrintInput } from '@siroop/manifest/testData'
import { aVisionInput, type VisionChange } from '@siroop/manifest/visionTestData'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../board/clock.js'
import { createExporter, type Exporter } from './exporter.js'

// The real browser, and pdftotext: `npm test` makes sure of both.
let exporter: Exporter
beforeAll(() => {
  exporter = createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after })
})
afterAll(() => exporter.close())

/** An edition of texts of many lengths, in which every text begins and ends with a word of its own. */
function anEditionOf(count: number) {
  const words = (from: number) => 'wat wij samen zeggen '.repeat((from * 7 + count * 5) % 17)
  const { edition, ...rest } = aPrintInput({
    organisations: count,
    name: (index) => `org${index}x ${'naam '.repeat((index * 3 + count) % 12)}`,
    values: Array.from({ length: count }, (_, index) => [
      index % 3 === 2 ? null : `kop${index}x`,
      `begin${index}x ${words(index)} einde${index}x`,
    ]),
  })
  const signing = edition.signing.map((row, index) => ({
    ...row,
    details: row.details && {
      ...row.details,
      sentence: `zegt${index}x ${words(index).slice(0, 180)}`,
      function: `taak${index}x`,
    },
  }))
  return { ...rest, edition: { ...edition, signing } }
}

async function pagesOf(count: number): Promise<readonly string[]> {
  const made = await exporter.exportManifest(anEditionOf(count))
  if (!made.ok) throw new Error(made.error.detail)
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: made.value.pdf }).toString()
  return text.split('\f').slice(1)
}

test.each([3, 8, 13, 24])(
  '[EXP-12] with %i values and organisations no sentence, heading or signature is cut over two pages',
  async (count) => {
    const pages = await pagesOf(count)
    const together = (...words: readonly string[]) => pages.some((page) => words.every((word) => page.includes(word)))
    for (let index = 0; index < count; index++) {
      const heading = index % 3 === 2 ? [] : [`kop${index}x`]
      expect(together(...heading, `begin${index}x`, `einde${index}x`), `sentence ${index}`).toBe(true)
      const signed = pages.some((page) => page.includes(`zegt${index}x`))
      expect(together(`org${index}x`, ...(signed ? [`zegt${index}x`, `taak${index}x`] : [])), `place ${index}`).toBe(
        true,
      )
    }
    expect(together('Elkaar aankijken', 'dinsdag 16 november 2027', 'Dit manifest is van kracht')).toBe(true)
  },
  120_000,
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
  180_000,
)
