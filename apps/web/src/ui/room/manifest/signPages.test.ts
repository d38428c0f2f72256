import { manifestOutline, textWords } from '@siroop/manifest'
import { anAgreementInput } from '@siroop/manifest/resultTestData'
import { aVisionFrozen } from '@siroop/manifest/visionTestData'
import { expect, test } from 'vitest'
import { type SignLine, signLines } from './signLines.js'
import { type SignPage, signPages } from './signPages.js'

const line = (part: string, index: number, text: string): SignLine => ({
  key: `${part}-${index}`,
  part,
  head: null,
  role: 'voice',
  heading: null,
  text,
})
const sentence = 'Iedere inwoner heeft in het eigen dorp een plek waar hij zonder afspraak binnenloopt.'
const lines = (part: string, count: number) => Array.from({ length: count }, (_, index) => line(part, index, sentence))
const room = { sceneWidth: 178, title: 'Manifest Polderrand 2040' }
const wordsOn = (pages: readonly SignPage[]): string =>
  pages.flatMap((page) => page.lines.map(({ head, heading, text }) => [head, heading, text].join(' '))).join(' ')

test('[WEB-96] a short text is one page of the room screen', () => {
  expect(signPages(lines('a', 3), room)).toHaveLength(1)
})

test('[WEB-96] a long text is read page by page, every sentence once, each page with the name of its chapter', () => {
  const pages = signPages([...lines('a', 8), ...lines('b', 30)], room)
  expect(pages.length).toBeGreaterThan(4)
  expect(pages.flatMap((page) => page.lines.map(({ key }) => key))).toEqual(
    [...lines('a', 8), ...lines('b', 30)].map(({ key }) => key),
  )
  expect(pages.every((page) => page.lines[0]?.title != null)).toBe(true)
})

test('[WEB-96] a text that is higher than half a page goes on, and loses no word', () => {
  const text = Array.from({ length: 90 }, (_, index) => `woord${index}`).join(' ')
  const pages = signPages([line('a', 0, text)], room)
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.flatMap((page) => page.lines.map((one) => one.text)).join(' ')).toBe(text)
})

test('[WEB-96] all of a manifest and of an agreement comes by: introductions, tables, milestones, promises', () => {
  const whole = [
    aVisionFrozen({ observations: 12, milestones: 12, commitments: 8, asked: 3, untaken: 3, frictions: 3 }),
    anAgreementInput().edition.frozen,
  ]
  for (const frozen of whole) {
    const sections = manifestOutline(frozen)
    for (const sceneWidth of [178, 133]) {
      const said = sections.flatMap((section) => signLines(section, textWords.nl))
      const seen = wordsOn(signPages(said, { sceneWidth, title: frozen.title })).replace(/\s+/g, ' ')
      for (const text of new Set(textsIn(frozen.sections))) expect(seen).toContain(text)
    }
  }
})

/** Every text that a person wrote, from the frozen value itself. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return / staat hier\.$/.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
