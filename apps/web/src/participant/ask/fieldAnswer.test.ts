import { type Organisation, organisationId, type TemplateField } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { formOf, optionsOf } from './fieldAnswer.js'
import { searchRows } from './searchRows.js'

const field = (type: string, part: Partial<TemplateField> = {}): TemplateField =>
  ({ id: 'veld', type, label: { nl: 'Veld' }, ...part }) as TemplateField
const ggd: Organisation = {
  id: organisationId('ggd'),
  name: 'GGD',
  type: 'ggd',
  shape: 'triangle',
  letters: null,
}
const source = { organisations: [ggd], locale: 'nl', yes: 'Ja', no: 'Nee' } as const
const options = [
  { id: 'b', label: { nl: 'Beta' }, order: 2 },
  { id: 'a', label: { nl: 'Alfa' }, order: 1 },
]

describe('[WEB-55] a field is asked in the form of its type', () => {
  test('[WEB-55] lists, organisations, dates and numbers have their own form; what is not known is asked as words', () => {
    const forms = ['choice', 'multichoice', 'organisation', 'organisations', 'boolean', 'date', 'year', 'number']
    expect(forms.map((type) => formOf(field(type, { options }), [ggd]))).toEqual([
      ...['one', 'many', 'one', 'many', 'one', 'date', 'line', 'line'],
    ])
    const rest = ['person', 'principles', 'scale', 'money', 'url']
    expect(rest.map((type) => formOf(field(type, { options }), [ggd]))).toEqual(['one', 'many', 'one', 'line', 'line'])
    expect(['text', 'longtext', 'multichoice', 'principles'].map((type) => formOf(field(type), [ggd]))).toEqual(
      Array(4).fill('words'),
    )
    expect(formOf(field('choice'), [ggd])).toBe('words')
    expect(formOf(field('organisations'), [])).toBe('words')
  })
  test('[WEB-55] a list is shown in its own order', () => {
    const rows = optionsOf(field('multichoice', { options }), source)
    expect(rows.map(({ label }) => label)).toEqual(['Alfa', 'Beta'])
    expect(optionsOf(field('person'), source).map(({ id }) => id)).toEqual(['ggd'])
  })
})

test('[WEB-55] a long list is searched by words, whatever the accents, and keeps what was chosen', () => {
  const rows = [
    { id: '1', label: 'Eén loket' },
    { id: '2', label: 'Een huiskamer open' },
    { id: '3', label: 'Alle huizen gezond' },
  ]
  expect(searchRows(rows, 'EEN open', []).map(({ id }) => id)).toEqual(['2'])
  expect(searchRows(rows, 'een', ['3']).map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(searchRows(rows, '', [])).toHaveLength(3)
})
