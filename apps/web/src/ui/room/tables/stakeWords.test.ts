import type { TemplateField } from '@siroop/domain'
import { expect, test } from 'vitest'
import { answersOf } from './stakeWords.js'

const fields: readonly TemplateField[] = [
  { id: 'zodat', type: 'text', label: { nl: 'zodat …', en: 'so that …' } },
  {
    id: 'soort',
    type: 'choice',
    label: { nl: 'Soort' },
    options: [{ id: 'loslaten', label: { nl: 'Loslaten', en: 'Let go' } }],
  },
  { id: 'wie', type: 'text', label: { nl: 'Wie?' } },
]

test('[TAB-31] what was asked beside a stake reads on: a beginning with its answer, a choice in words, nothing that is empty', () => {
  const answers = { zodat: 'een gezin hulp heeft', soort: 'loslaten', wie: '', lane: 't1' }
  expect(answersOf(answers, fields, 'nl')).toBe('zodat een gezin hulp heeft · Loslaten')
  expect(answersOf(answers, fields, 'en')).toBe('so that een gezin hulp heeft · Let go')
  expect(answersOf({ soort: 'weg', wie: 'De griffie' }, fields, 'nl')).toBe('De griffie')
})
