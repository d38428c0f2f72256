import { expect, test } from 'vitest'
import type { TemplateField } from '../../template.js'
import { agreementSentence } from './agreement.js'

const field = (id: string, nl: string): TemplateField => ({ id, type: 'text', label: { nl } })
const fields = [
  field('als', 'Als …'),
  field('dan', 'dan …'),
  field('binnen', 'binnen …'),
  field('grondslag', 'Grondslag'),
]
const sentence = (typed: Readonly<Record<string, string>>) =>
  agreementSentence(fields, new Map(Object.entries(typed).map(([id, value]) => [id, { value }])), 'nl')

test('[KOP-9] what was typed stands in the gaps of the labels, with one full stop at the end', () => {
  expect(sentence({ als: 'iemand belt.', dan: 'neemt een mens op', binnen: 'een uur.' })).toBe(
    'Als iemand belt, dan neemt een mens op binnen een uur.',
  )
})

test('[KOP-9] a word of the label that was typed again stands there once', () => {
  expect(sentence({ als: 'Als iemand belt', dan: 'dan neemt een mens op', binnen: 'binnen een uur' })).toBe(
    'Als iemand belt, dan neemt een mens op binnen een uur.',
  )
})

test('[KOP-9] there is no sentence while a part of it is empty', () => {
  expect(sentence({ als: 'iemand belt', dan: ' ', binnen: 'een uur' })).toBeNull()
  expect(sentence({ als: 'iemand belt', binnen: 'een uur' })).toBeNull()
})
