import { organisationId, participantId, type SheetField } from '@siroop/domain'
import { expect, test } from 'vitest'
import { sheetValue } from './sheetValue.js'

const field = (type: SheetField['type']): SheetField => ({
  id: 'x',
  type,
  label: { nl: 'x' },
  required: false,
  maxChars: 100,
})
const organisations = ['ggd', 'welzijn'].map((id) => ({
  id: organisationId(id),
  name: id.toUpperCase(),
  type: 'ggd',
  shape: 'triangle' as const,
  letters: null,
}))
const people = [
  { id: participantId('p-1'), name: 'Loes', organisation: organisationId('ggd') },
  { id: participantId('p-2'), name: null, organisation: organisationId('welzijn') },
]

test.each([
  ['money', '12000', '€ 12.000'],
  ['date', '2026-12-01', '1 december 2026'],
  ['organisations', 'welzijn weg ggd', 'WELZIJN, GGD'],
  ['person', 'p-1', 'Loes, GGD'],
  ['person', 'p-2', 'WELZIJN'],
  // the room screen is told the organisation of a person only
  ['person', 'ggd', 'GGD'],
  ['text', 'Rust in huis', 'Rust in huis'],
] as const)('[SHT-25] %s %s reads as %s', (type, value, read) => {
  expect(sheetValue(field(type), value, { organisations, people, locale: 'nl' })).toBe(read)
})
