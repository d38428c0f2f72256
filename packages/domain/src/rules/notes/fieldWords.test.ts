import { expect, test } from 'vitest'
import { organisationId } from '../../ids.js'
import type { TemplateField } from '../../template.js'
import { canonicalNumber, fieldWords } from './fieldWords.js'

const field = (type: TemplateField['type'], more: Partial<TemplateField> = {}): TemplateField => ({
  id: 'veld',
  type,
  label: { nl: 'Veld' },
  ...more,
})
const reading = {
  organisations: [{ id: organisationId('o-ggd'), name: 'GGD Polderrand' }],
  locale: 'nl',
  day: (date: string) => `dag ${date}`,
} as const

test('[WRT-10] a value reads back in words: labels, names, days, euros, yes and no', () => {
  const options = [
    { id: 'zorg', label: { nl: 'Zorg', en: 'Care' } },
    { id: 'wonen', label: { nl: 'Wonen', en: 'Housing' } },
  ]
  const words = (type: TemplateField['type'], value: string) => fieldWords(field(type, { options }), value, reading)
  expect(words('multichoice', 'wonen zorg weg')).toBe('Wonen, Zorg')
  expect([words('organisation', 'o-ggd'), words('person', 'o-ggd')]).toEqual(['GGD Polderrand', 'GGD Polderrand'])
  expect([words('boolean', 'no'), words('date', '2027-06-01')]).toEqual(['Nee', 'dag 2027-06-01'])
  expect([words('money', '1234.5'), words('money', '1200000'), words('number', '-1200.25')]).toEqual([
    '€ 1.234,50',
    '€ 1.200.000',
    '-1.200,25',
  ])
  expect(fieldWords(field('money'), '1234.5', { ...reading, locale: 'en' })).toBe('€1,234.50')
  expect([words('text', 'eigen woorden'), words('choice', '')]).toEqual(['eigen woorden', ''])
})

test('[WRT-11] a number is kept in one form, however it is typed', () => {
  expect(
    ['1.234,50', '1234.5', '€ 1 234,5', '001234,500', '0', '-0', '1.234'].map((one) => canonicalNumber(one, 'nl')),
  ).toEqual(['1234.5', '1234.5', '1234.5', '1234.5', '0', '0', '1234'])
  expect(['1,234.50', '1.5', '1,234'].map((one) => canonicalNumber(one, 'en'))).toEqual(['1234.5', '1.5', '1234'])
  expect(['veel', '', '1-2', '1,2,3'].map((one) => canonicalNumber(one, 'nl'))).toEqual([null, null, null, null])
})
