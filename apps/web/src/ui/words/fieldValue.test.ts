import type { TemplateField } from '@siroop/domain'
import { expect, test } from 'vitest'
import { keptValue, valueProblem } from './fieldValue.js'

const field = (type: string, part: Partial<TemplateField> = {}): TemplateField =>
  ({ id: 'veld', type, label: { nl: 'Veld' }, ...part }) as TemplateField

test('[WEB-55] a value of the wrong form is refused, in words', () => {
  const wrong = (one: TemplateField, value: string) => valueProblem(one, value, 'nl')
  expect(wrong(field('text'), ' ')).toBe('empty')
  expect(wrong(field('year'), '35')).toBe('year')
  expect(wrong(field('year', { min: 2026 }), '2020')).toBe('range')
  expect(wrong(field('number'), 'veel')).toBe('number')
  expect(wrong(field('money', { max: 10 }), '10,5')).toBe('range')
  expect(wrong(field('date'), 'morgen')).toBe('date')
  expect(wrong(field('date'), '2027-06-01')).toBeNull()
  expect(wrong(field('number'), '12')).toBeNull()
  expect(wrong(field('date'), '2027-02-30')).toBe('date')
  expect(wrong(field('url'), 'een zin')).toBe('url')
  expect(wrong(field('url'), 'javascript:alert(1)')).toBe('url')
  expect(wrong(field('url'), 'polderrand.nl/plank')).toBeNull()
})
test('[WRT-22] numbers and amounts are kept in one form, an address of a page with its scheme', () => {
  expect(keptValue(field('money'), '€ 1.234,50', 'nl')).toBe('1234.5')
  expect(keptValue(field('money'), '1,234.50', 'en')).toBe('1234.5')
  expect(keptValue(field('money'), '1,2345', 'nl')).toBeNull()
  expect(keptValue(field('url'), ' polderrand.nl ', 'nl')).toBe('https://polderrand.nl')
  expect(keptValue(field('text'), 'eigen woorden', 'nl')).toBe('eigen woorden')
})
