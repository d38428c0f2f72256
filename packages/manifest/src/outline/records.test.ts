import { type FrozenSection, noteId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { manifestOutline, renderHtml, sentencesOf } from '../index.js'
import { anAgreementInput, aResult } from '../resultTestData.js'
import { aFrozen } from '../testData.js'
import { amountInWords } from './amounts.js'

const outlineOf = (section: Partial<FrozenSection>) => {
  const whole: FrozenSection = { id: 's', render: 'table', title: 'Titel', body: null, sentences: [], ...section }
  return manifestOutline({ ...aFrozen(), sections: [whole] })[0]
}

test('[MAN-38] an amount is written by the digit in the language of the text, and not rounded', () => {
  const nl = (decimal: string) => amountInWords(decimal, { locale: 'nl', inEuros: true })
  expect(['12000', '30500.5', '0', '-1250', '999999999999.01'].map(nl)).toEqual([
    '€\u00a012.000',
    '€\u00a030.500,50',
    '€\u00a00',
    '-€\u00a01.250',
    '€\u00a0999.999.999.999,01',
  ])
  expect(amountInWords('12000.5', { locale: 'en', inEuros: true })).toBe('€12,000.50')
  expect(amountInWords('3.5', { locale: 'nl', inEuros: false })).toBe('3,5')
  expect(nl('ongeveer tien')).toBe('ongeveer tien')
})

test('[MAN-39] up to five questions stand beside one another, more under one another; unanswered ones nowhere', () => {
  const fields = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, label: `Vraag ${id} …`, type: 'words' as const }))
  const answered = (count: number) =>
    outlineOf({
      fields,
      records: [
        {
          subject: noteId('n'),
          text: 'Tekst',
          values: Object.fromEntries(fields.slice(0, count).map(({ id }) => [id, { text: 'ja' }])),
        },
      ],
    })?.records
  expect(answered(5)?.shape).toBe('table')
  expect(answered(6)?.shape).toBe('sheets')
  expect(answered(2)?.fields).toEqual([
    { id: 'a', label: 'Vraag a', goesOn: true },
    { id: 'b', label: 'Vraag b', goesOn: true },
  ])
})

test('[MAN-40] a card is told by the sentence that was agreed about it, and that sentence stands nowhere else', () => {
  const { edition } = anAgreementInput({ records: 2 })
  const section = manifestOutline(edition.frozen).find(({ id }) => id === 'afspraken')
  expect(section?.groups).toEqual([])
  expect(section?.records?.groups.flatMap(({ records }) => records.map(({ text }) => text))).toEqual([
    'afspraak 1 staat hier.',
    'afspraak 2 staat hier.',
  ])
  expect(section && sentencesOf(section).map(({ text }) => text)).toHaveLength(2)
})

test('[MAN-40] an agreement is called so, holds its sheets and the name of who took the trial on, and claims no other method', () => {
  const html = renderHtml({ ...anAgreementInput(), fonts: [] })
  const text = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  for (const words of [
    'Deze afspraak is van kracht zodra',
    'Kosten per jaar €\u00a012.000'.replace('\u00a0', ' '),
    'Trekker Welzijn Polderrand Trekker 1 , teamleider',
    'Begin 14 september 2026',
    'afspraak 1 staat hier.',
    'Opnieuw bekijken op 20 mei 2027',
  ])
    expect(text.replaceAll('\u00a0', ' ')).toContain(words)
  expect(text).not.toContain('Dit manifest is van kracht')
  expect(text).not.toContain('The Natural Step')
})

test('[MAN-41] records stand under their headings in the order in which these come up', () => {
  const section = manifestOutline(aResult()).find(({ id }) => id === 'palen')
  expect(section?.records?.groups.map(({ heading, records }) => [heading, records.length])).toEqual([
    ['Van productdenken naar resultaten', 2],
    ['Verantwoording en vertrouwen', 2],
    ['Opschalen door de inwoner zelf', 1],
  ])
  expect(section?.records?.fields.at(-1)).toEqual({ id: 'dots', label: 'Stippen' })
})
