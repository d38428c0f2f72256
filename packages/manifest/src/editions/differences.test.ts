import type { FrozenManifest } from '@siroop/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anEdition } from '../testData.js'
import { aVisionInput } from '../visionTestData.js'
import { editionDifferences, piecesOf } from './differences.js'

const rule = ({ inForceRule }: FrozenManifest) =>
  `Van kracht met ${inForceRule.minimumSignatures} op ${inForceRule.closingDate}.`
const { frozen } = anEdition()
const differences = (after: FrozenManifest, before = frozen) => editionDifferences(before, after, rule)
const withSentences = (
  change: (
    sentences: FrozenManifest['sections'][number]['sentences'],
  ) => FrozenManifest['sections'][number]['sentences'],
): FrozenManifest => ({
  ...frozen,
  edition: 2,
  sections: frozen.sections.map((section) =>
    section.sentences.length > 1 ? { ...section, sentences: change(section.sentences) } : section,
  ),
})
const [one, two] = frozen.sections.find(({ sentences }) => sentences.length > 1)?.sentences ?? []

test('[EDI-1] editions that say the same differ in nothing, whatever their number and order', () => {
  expect(differences({ ...frozen, edition: 2 })).toEqual([])
  expect(differences(withSentences((sentences) => [...sentences].reverse()))).toEqual([])
})

test('[EDI-2] a text that went is told before one that changed, and that before one that came', () => {
  const after = withSentences(([, second, ...rest]) => [
    ...(second === undefined ? [] : [{ ...second, text: `${second.text} Waar mogelijk.` }]),
    ...rest,
    { ...(second as NonNullable<typeof second>), id: 'nieuw' as never, heading: 'Lef', text: 'Wij durven.' },
  ])
  expect(differences(after).map(({ kind }) => kind)).toEqual(['gone', 'changed', 'new'])
  expect(differences(after)[0]).toMatchObject({ heading: one?.heading, text: one?.text })
  expect(differences(after)[1]).toMatchObject({ heading: two?.heading })
  expect(differences(after)[1]).toMatchObject({
    pieces: expect.arrayContaining([{ change: 'new', text: expect.stringContaining('Waar mogelijk.') }]),
  })
})

test('[EDI-3] an organisation that is no longer invited is told first', () => {
  const [gone, ...rest] = frozen.organisations
  const after = { ...withSentences((sentences) => sentences.slice(1)), organisations: rest }
  expect(differences(after)[0]).toEqual({ kind: 'organisation-gone', name: gone?.name })
  expect(differences(frozen, after).map(({ kind }) => kind)).toEqual(['organisation-new', 'new'])
})

test('[EDI-3] another rule, another day and another owner are differences', () => {
  const later = {
    ...frozen,
    inForceRule: { minimumSignatures: 1, closingDate: '2030-01-01' },
    checkinDates: ['2031-01-01'],
  }
  const kinds = differences(later).map(({ kind }) => kind)
  expect(kinds).toContain('rule')
  expect(kinds).toContain('changed')
  const vision = aVisionInput({ commitments: 2 }).edition.frozen
  const other = vision.organisations.at(-1)?.id as never
  const given: FrozenManifest = {
    ...vision,
    sections: vision.sections.map((section) =>
      section.commitments === undefined
        ? section
        : { ...section, commitments: section.commitments.map((promise) => ({ ...promise, owner: other })) },
    ),
  }
  expect(differences(given, vision).length).toBeGreaterThan(0)
})

test('[EDI-4] the pieces of a changed text make both texts again, to the letter', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 120 })
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = piecesOf(before, after)
      const side = (without: string) =>
        pieces.flatMap(({ change, text }) => (change === without ? [] : [text])).join('')
      expect(side('new')).toBe(before)
      expect(side('gone')).toBe(after)
    }),
  )
})

test('[EDI-6] a day that became another one is read as a day', () => {
  expect(piecesOf('op dinsdag 15 december 2026.', 'op woensdag 1 maart 2028.')).toEqual([
    { change: 'same', text: 'op ' },
    { change: 'gone', text: 'dinsdag 15 december 2026' },
    { change: 'new', text: 'woensdag 1 maart 2028' },
    { change: 'same', text: '.' },
  ])
  expect(piecesOf('Wij bellen terug.', 'Wij bellen dezelfde dag terug.')).toEqual([
    { change: 'same', text: 'Wij bellen ' },
    { change: 'new', text: 'dezelfde dag ' },
    { change: 'same', text: 'terug.' },
  ])
})
