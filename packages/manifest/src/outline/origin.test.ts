import { type OriginPrinted, unusedWhys } from '@siroop/domain'
import { expect, test } from 'vitest'
import { editionDocument } from '../exports/editionDocument.js'
import { markdownOf } from '../exports/markdown.js'
import { aTypeface, seen } from '../readingTestData.js'
import { renderHtml } from '../renderHtml.js'
import { aPrintInput } from '../testData.js'
import { originWords } from '../words/originWords.js'
import { notesInWords, sentencesInWords } from './origin.js'

const origin = (change: Partial<OriginPrinted> = {}): OriginPrinted => ({
  sentences: 9,
  withoutNote: 0,
  notes: { all: 20, unused: [{ why: 'double', notes: 3 }] },
  ...change,
})
const printed = (one: OriginPrinted) => {
  const input = aPrintInput({ edition: { origin: one } })
  return [seen(renderHtml({ ...input, fonts: [aTypeface] })), markdownOf(editionDocument(input))]
}

test('[HER-10] on paper and in files stands how far sentences and notes are traced, in numbers', () => {
  for (const text of printed(origin({ withoutNote: 2 }))) {
    expect(text).toContain('2 zinnen zonder briefje, van 9.')
    expect(text).toContain('3 van de 20 briefjes kwamen nergens terug. Alle briefjes hebben een plek of een reden.')
    expect(text).toMatch(/Niet gebruikt, omdat[\s\S]*dubbel: het staat ook in een ander briefje[\s\S]*3/)
  }
  for (const text of printed(origin({ notes: { all: 20, unused: [] } }))) {
    expect(text).toContain('100 % herleidbaar: achter alle 9 zinnen ligt een briefje.')
    expect(text).toContain('Alle 20 briefjes kregen een plek.')
    expect(text).not.toContain('Niet gebruikt')
  }
})

test('[HER-10] as long as one note has no reason nobody says that all have one', () => {
  const open = origin({ notes: { all: 4, unused: [{ why: null, notes: 1 }] } })
  expect(notesInWords(open, 'en')).toEqual({
    lines: ['1 of 4 notes came back nowhere.'],
    unused: [['no reason given yet', 1]],
  })
  for (const text of printed(open)) expect(text).not.toContain('een plek of een reden')
})

test('[HER-10] an older edition tells of its sentences only', () => {
  for (const text of printed(origin({ notes: null }))) {
    expect(text).toContain('100 % herleidbaar')
    expect(text).not.toContain('nergens terug')
  }
})

test('[HER-10] one reads as one, and every reason has words in both languages', () => {
  for (const locale of ['nl', 'en'] as const) {
    expect(unusedWhys.map((why) => originWords[locale].reasons[why]).filter((text) => text.length < 6)).toEqual([])
    expect(sentencesInWords({ sentences: 3, withoutNote: 1 }, locale)).toMatch(/^1 (zin|sentence) /)
    expect(originWords[locale].places(0, 1)).not.toContain('1')
  }
})
