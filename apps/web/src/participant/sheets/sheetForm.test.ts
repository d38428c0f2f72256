import { organisationId, type SheetField, type SheetView, subjectId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { nextEmpty, nextSheet, rowsOf, sheetFormOf, typedFrom } from './sheetForm.js'

const field = (id: string, more: Partial<SheetField> = {}): SheetField => ({
  id,
  type: 'text',
  label: { nl: id },
  required: false,
  maxChars: 100,
  ...more,
})
const sheet = (id: string, filled: readonly string[], missing: readonly string[] = []): SheetView => ({
  subject: subjectId(id),
  text: id,
  filled: filled.length,
  missing,
  whole: true,
  entries: filled.map((one) => ({ field: one, value: 'x', by: null, on: '2026-11-26' })),
})
const fields = [field('a'), field('b', { required: true }), field('c'), field('d', { required: true })]

test('[SHT-23] the next empty field is a needed one, from here on and around', () => {
  expect(nextEmpty(fields, sheet('s', []), null)?.id).toBe('b')
  expect(nextEmpty(fields, sheet('s', ['b']), 'b')?.id).toBe('d')
  expect(nextEmpty(fields, sheet('s', ['d']), 'd')?.id).toBe('b')
  expect(nextEmpty(fields, sheet('s', ['b', 'd']), 'd')?.id).toBe('a')
  expect(nextEmpty(fields, sheet('s', ['a', 'b', 'c', 'd']), 'd')).toBeNull()
})
test('[SHT-23] who skips a field is not asked it again at once', () => {
  expect(nextEmpty(fields, sheet('s', ['a', 'c', 'd']), 'b')).toBeNull()
})
test('[SHT-23] after a full sheet comes the next that lacks something', () => {
  const all = [sheet('s1', ['a'], ['b']), sheet('s2', ['a', 'b', 'd']), sheet('s3', [])]
  const [first, second, third] = all
  if (!first || !second || !third) throw new Error('three sheets')
  expect(nextSheet(all, second)).toBe(third)
  expect(nextSheet(all, third)).toBe(first)
  expect(nextSheet([second], second)).toBeNull()
})
test('[SHT-24] a field is asked in the form of its type', () => {
  const forms = (['text', 'money', 'year', 'date', 'choice', 'organisations', 'person', 'boolean'] as const).map(
    (type) => sheetFormOf(field('x', { type })),
  )
  expect(forms).toEqual(['words', 'line', 'line', 'date', 'one', 'many', 'one', 'one'])
})
test('[SHT-24] an amount comes back as it is typed', () => {
  const money = field('x', { type: 'money' })
  expect(typedFrom(money, '12.5', 'nl')).toBe('12,5')
  expect(typedFrom(money, '12.5', 'en')).toBe('12.5')
  expect(typedFrom(field('x'), '12.5', 'nl')).toBe('12.5')
})
test('[SHT-24] what can be picked comes from the template, the organisations or the people', () => {
  const ggd = { id: organisationId('o-ggd'), name: 'GGD', type: 'ggd', shape: 'triangle', letters: null } as const
  const people = [{ id: 'p-1' as never, name: null, organisation: ggd.id }]
  const source = { locale: 'nl', organisations: [ggd], people, yes: 'Ja', no: 'Nee', nameless: 'naam gewist' } as const
  const labels = (more: Partial<SheetField>) => rowsOf(field('x', more), source).map(({ label }) => label)
  expect(labels({ type: 'boolean' })).toEqual(['Ja', 'Nee'])
  expect(labels({ type: 'organisation' })).toEqual(['GGD'])
  expect(labels({ type: 'person' })).toEqual(['naam gewist'])
  expect(labels({ type: 'choice', options: [{ id: 'a', label: { nl: 'Soms' } }] })).toEqual(['Soms'])
})
