import { organisationId, participantId, type SheetField } from '@siroop/domain'
import { expect, test } from 'vitest'
import { sheetValue } from './sheetValue.js'

const field = (type: SheetField['type'], options: SheetField['options'] = null): SheetField => ({
  id: 'x',
  type,
  label: { nl: 'x' },
  required: false,
  maxChars: 100,
  options,
})
const organisations = ['ggd', 'welzijn'].map((id) => ({
  id: organisationId(id),
  name: id.toUpperCase(),
  type: 'ggd',
  shape: 'triangle' as const,
  letters: null,
}))
const people = [{ id: participantId('p-1'), name: 'Loes', organisation: organisationId('ggd') }]
const words = { organisations, people, yes: 'Ja', no: 'Nee' }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['money', '12000', '€ 12.000'],
  ['money', '12.5', '€ 12,50'],
  ['number', '1250.5', '1.250,5'],
  ['year', '2040', '2040'],
  ['date', '2026-12-01', '1 december 2026'],
  ['boolean', 'yes', 'Ja'],
  ['organisations', 'welzijn weg ggd', 'WELZIJN, GGD'],
  ['person', 'p-1', 'Loes, GGD'],
  ['person', 'ggd', 'GGD'],
  ['text', 'Rust in huis', 'Rust in huis'],
] as const)('[SHT-25] %s %s reads as %s', (type, value, read) => {
  expect(plain(sheetValue(field(type), value, { ...words, locale: 'nl' }))).toBe(read)
})
test('[SHT-25] options read in the words of the template, amounts as an English reader writes them', () => {
  const options = [{ id: 'a', label: { nl: 'Soms', en: 'Sometimes' } }]
  expect(sheetValue(field('multichoice', options), 'a b', { ...words, locale: 'en' })).toBe('Sometimes')
  expect(sheetValue(field('money'), '12000', { ...words, locale: 'en' })).toBe('€12,000')
})
