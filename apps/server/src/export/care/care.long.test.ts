import { type Paper, renderHtml, renderPaper } from '@siroop/manifest'
import { anAgreementInput, aResultPaper } from '@siroop/manifest/resultTestData'
import { aVariouslySigned, theEditionBefore } from '@siroop/manifest/signedTestData'
import { aPrintInput } from '@siroop/manifest/testData'
import { aVisionInput, type VisionChange } from '@siroop/manifest/visionTestData'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Exporter } from '../exporter.js'
import { aPatientExporter } from './everyPdfTestData.js'
import { offTheGrid } from './gridTestData.js'
import { bare, margins, type ReadPage, readPages, seen, wordsOf } from './layoutTestData.js'

// The real browser, and poppler that reads where everything came to stand: `npm run test:long` makes sure of both.
let exporter: Exporter
beforeAll(() => {
  exporter = aPatientExporter()
})
afterAll(() => exporter.close())

const parts = [
  'wij bellen eerst en controleren daarna',
  'ook als er andere mensen aan tafel zitten',
  'met een naam en een gezicht in elk dorp',
  'zonder dat iemand zijn verhaal nog een keer hoeft te vertellen',
]
/** Sentences of many lengths, none the same as another. */
const text = (what: string, index: number): string =>
  `Bij ${what} ${index + 1} ${Array.from({ length: 1 + ((index * 7 + what.length) % 4) }, (_, at) => parts[(at + index) % 4]).join(', ')}.`

/** A printed document: what it was made of, and how it came out. */
interface Made {
  readonly html: string
  readonly pdf: Uint8Array
  readonly pages: readonly ReadPage[]
}
async function edition(input: ReturnType<typeof aPrintInput>): Promise<Made> {
  const made = await exporter.exportManifest(input)
  if (!made.ok) throw new Error(made.error.detail)
  return { html: renderHtml({ ...input, fonts: [] }), pdf: made.value.pdf, pages: readPages(made.value.pdf) }
}
async function result(paper: Extract<Paper, { paper: 'result' | 'councilLetters' }>): Promise<Made> {
  const made = await exporter.exportPaper(paper, paper.standOpMs)
  if (!made.ok) throw new Error(made.error.detail)
  return { html: renderPaper(paper, []), pdf: made.value.pdf, pages: readPages(made.value.pdf) }
}
const vision = (change: VisionChange) => edition(aVisionInput({ text, ...change }))
const signed = (organisations: number, name?: (index: number) => string) =>
  edition(aPrintInput({ organisations, ...(name === undefined ? {} : { name }) }))

const documents: Readonly<Record<string, () => Promise<Made>>> = {
  ...Object.fromEntries([1, 2, 7, 24, 60].map((count) => [`${count} signatories`, () => signed(count)])),
  ...Object.fromEntries(
    [1, 5, 12, 40].map((ambitions) => [
      `${ambitions} ambitions`,
      () =>
        vision({
          ambitions,
          observations: ambitions * 2,
          milestones: Math.min(60, ambitions * 2),
          commitments: ambitions,
        }),
    ]),
  ),
  'names of 120 characters': () =>
    signed(7, (index) => `${index} Samenwerkingsverband ${'Polderrand en omstreken '.repeat(5)}`.slice(0, 120)),
  'a second edition, signed in every way': () => {
    const input = aVariouslySigned()
    return edition({ ...input, edition: { ...input.edition, number: 2 }, before: theEditionBefore(input.edition) })
  },
  'an agreement': () => edition(anAgreementInput({ text, records: 5 })),
  ...Object.fromEntries(
    [3, 9, 24].map((records) => [`a harvest of ${records}`, () => result(aResultPaper({ text, records }))]),
  ),
  ...Object.fromEntries(
    [3, 12].map((records) => [
      `a shelf of ${records}`,
      () => result(aResultPaper({ text, records, document: 'shelf' })),
    ]),
  ),
}

describe.each(Object.keys(documents))('%s', (name) => {
  let made: Made
  beforeAll(async () => {
    made = (await documents[name]?.()) as Made
  }, 600_000)
  /** Pages with this text whole. */
  const pagesWith = (words: string) => made.pages.flatMap(({ run }, page) => (run.includes(words) ? [page] : []))

  test('[PDFC-5] every sentence, item and row stands whole on a page: no widow, no orphan', () => {
    for (const kind of ['p', 'li', 'dd', 'th', 'td', 'h2', 'h3', 'h4'])
      for (const words of wordsOf(made.html, kind))
        expect(pagesWith(words).length, `${kind}: ${words}`).toBeGreaterThan(0)
  })

  test('[PDFC-5] no row is cut: all its cells stand on one page', () => {
    for (const row of made.html.match(/<tr\b[\s\S]*?<\/tr>/g) ?? []) {
      const cells = ['th', 'td'].flatMap((kind) => wordsOf(`</section>${row}`, kind)).map(pagesWith)
      const together = cells[0]?.some((page) => cells.every((pages) => pages.includes(page)))
      expect(together, seen(row)).toBe(true)
    }
  })

  test('[PDFC-5] no page ends with a heading or the head of a table', () => {
    const about = made.html.match(/<tr class="about">[\s\S]*?<\/tr>/g) ?? []
    const titles = [
      ...['h2', 'h3', 'h4', 'thead'].flatMap((kind) => wordsOf(made.html, kind)),
      ...about.flatMap((row) => wordsOf(`</section>${row}`, 'tr')),
    ]
    // a heading that is said again elsewhere (in a list of who was missing, in a picture) may end a page there
    const once = titles.filter((title) => seen(made.html).split(title).length === 2)
    for (const [page, { lines, run }] of made.pages.entries()) {
      const lowest = bare(lines.at(-1)?.text ?? '')
      expect(
        once.filter((title) => run.endsWith(title) && title.endsWith(lowest)),
        `page ${page + 1}`,
      ).toEqual([])
    }
  })

  test('[PDFC-5] the heads of a table, and the heading of its group, come back on every page that it goes on', () => {
    for (const table of made.html.match(/<table\b[\s\S]*?<\/table>/g) ?? []) {
      const [head] = wordsOf(`</section>${table}`, 'thead')
      if (head === undefined) continue
      const rows = wordsOf(`</section>${table.slice(table.indexOf('</thead>'))}`, 'tr')
      for (const page of new Set(rows.flatMap((row) => (pagesWith(row).length === 1 ? pagesWith(row) : []))))
        expect(made.pages[page]?.run, `page ${page + 1}`).toContain(head)
    }
  })

  test('[PDFC-12] every line of text stands on the one grid that begins at the top of each page', async () => {
    const { texts, strays } = await offTheGrid(made.pdf)
    expect(texts).toBeGreaterThan(20)
    expect(strays).toEqual([])
  })

  test('[PDFC-6] no page is nearly empty', () => {
    for (const [page, { lines }] of made.pages.entries())
      if (page > 0) expect(Math.max(...lines.map(({ bottomMm }) => bottomMm)), `page ${page + 1}`).toBeGreaterThan(80)
  })

  test('[PDFC-5] nothing stands outside the margins', () => {
    for (const [page, { lines }] of made.pages.entries())
      if (page > 0)
        for (const { text: words, leftMm, rightMm, topMm } of lines) {
          const where = `page ${page + 1}: ${words}`
          expect(leftMm, where).toBeGreaterThan(margins.left - 0.6)
          expect(rightMm, where).toBeLessThan(margins.right + 0.6)
          expect(topMm, where).toBeGreaterThan(margins.top - 6)
        }
  })
})

test('[PDFC-5] names of who signs beside one another stand on one line', async () => {
  const { pages } = await signed(24, (index) => `Organisatie ${index + 1}`)
  const signing = pages.slice(
    1,
    pages.findIndex(({ run }) => run.includes('Hoedittotstandkwam')),
  )
  const names = signing.flatMap(({ lines }) => lines.filter((one) => /^Organisatie \d+$/.test(one.text)))
  const right = names.filter(({ leftMm }) => leftMm > 100)
  expect(right.length).toBeGreaterThan(7)
  for (const { topMm, text: name } of right)
    expect(
      names.some((one) => one.leftMm < 100 && Math.abs(one.topMm - topMm) < 0.1),
      name,
    ).toBe(true)
})
