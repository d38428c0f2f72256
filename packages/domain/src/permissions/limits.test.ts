import { describe, expect, test } from 'vitest'
import { noteId, stepId } from '../ids.js'
import type { TemplateField } from '../template.js'
import { aTemplate } from '../templateTestData.js'
import { anOpenMeeting, facilitator, organisations, speaker } from '../testData.js'
import { at, atSecond } from '../visionTestData.js'
import type { RecordChange } from './change.js'
import { judgeChange } from './judge.js'

const me = speaker('ggd')
const label = { nl: 'veld', en: 'field' }
const options = ['sterk', 'kloof'].map((id) => ({ id, label }))
const fields: readonly TemplateField[] = [
  { id: 'gedrag', type: 'text', label, maxChars: 5 },
  { id: 'soort', type: 'choice', label, options },
  { id: 'vrij', type: 'choice', label },
  { id: 'themas', type: 'multichoice', label, optionsFrom: 'themes' },
  { id: 'jaar', type: 'year', label, min: 2026, max: 2040 },
  { id: 'horizon', type: 'year', label, optionsFrom: 'horizons' },
]
/** The short round, with fields of every kind that is chosen and at most five notes for each person. */
const template = aTemplate({
  themes: ['zorg', 'wonen'].map((id) => ({ id, label })),
  horizons: [2030, 2040].map((year, order) => ({ id: `h${year}`, label, year, order })),
  steps: aTemplate().steps.map((step) => (step.id === 'waarden' ? { ...step, fields } : step)),
})
const table = anOpenMeeting(organisations, template)
const judge = (change: Partial<Extract<RecordChange, { type: 'mine-note-written' }>>) =>
  judgeChange(table.now, me, {
    type: 'mine-note-written',
    owner: me,
    note: noteId('n1'),
    step: stepId('waarden'),
    isNew: false,
    keys: ['text'],
    text: 'Nabij',
    fields: {},
    nowStands: false,
    othersStanding: 0,
    ...change,
  })
const ofField = (id: string, value: string) => judge({ keys: [`f:${id}`], fields: { [id]: value } })

describe('what a step asks', () => {
  test('[EDT-15] a note above the number per person is taken back, new or put back again', () => {
    expect(judge({ isNew: true, nowStands: true, othersStanding: 4 })).toBe('allowed')
    expect(judge({ isNew: true, nowStands: true, othersStanding: 5 })).toBe('too-many-notes')
    expect(judge({ keys: ['status'], nowStands: true, othersStanding: 5 })).toBe('too-many-notes')
    expect(judge({ isNew: true, nowStands: true, othersStanding: 99, step: stepId('welkom') })).toBe('allowed')
  })
  test('[EDT-15] withdrawing and changing are possible with any number of notes', () => {
    for (const othersStanding of [4, 5, 99]) {
      expect(judge({ keys: ['status'], othersStanding })).toBe('allowed')
      expect(judge({ keys: ['text'], text: 'Dichtbij', othersStanding })).toBe('allowed')
      expect(judge({ keys: ['f:gedrag'], fields: { gedrag: 'zo' }, othersStanding })).toBe('allowed')
    }
  })
  test('[EDT-16] a field holds no more than it asks, normalised, and may be empty', () => {
    expect(ofField('gedrag', 'vijf!')).toBe('allowed')
    expect(ofField('gedrag', '👨‍👩‍👧‍👦'.repeat(5))).toBe('allowed')
    expect(ofField('gedrag', 'zes zes')).toBe('text-too-long')
    expect(judge({ isNew: true, fields: { gedrag: 'zes zes' } })).toBe('text-too-long')
    expect(ofField('gedrag', ' zo')).toBe('text-not-normalised')
    expect(ofField('gedrag', '')).toBe('allowed')
  })
  test('[EDT-17] a choice is one of the options of the template', () => {
    expect(ofField('soort', 'kloof')).toBe('allowed')
    expect(ofField('soort', 'Kloof')).toBe('not-an-option')
    expect(ofField('soort', 'sterk kloof')).toBe('not-an-option')
    expect(ofField('soort', '')).toBe('allowed')
    expect(ofField('vrij', 'wat dan ook')).toBe('allowed')
  })
  test('[EDT-17] a choice of several holds options of the template, each once', () => {
    for (const value of ['zorg', 'wonen zorg', '']) expect(ofField('themas', value)).toBe('allowed')
    for (const value of ['zorg zorg', 'zorg,wonen', 'zorg  wonen', 'vervoer'])
      expect(ofField('themas', value)).toBe('not-an-option')
  })
  test('[EDT-17] a year is one that the template offers, or one between its first and last', () => {
    for (const value of ['2026', '2040', '']) expect(ofField('jaar', value)).toBe('allowed')
    for (const value of ['2025', '2041', '26', '20 30', 'ooit']) expect(ofField('jaar', value)).toBe('bad-number')
    expect(ofField('horizon', '2030')).toBe('allowed')
    for (const value of ['2031', 'h2030']) expect(ofField('horizon', value)).toBe('not-an-option')
  })
})

test('[EDT-18] [TNS-5] a milestone for a horizon that was not opened is taken back; a late one for an open horizon is not', () => {
  const late = atSecond('terug').do(facilitator, { type: 'openLane', step: at('terug'), lane: 'h2030' })
  const milestone = (fields: Readonly<Record<string, string>>, isNew = true) =>
    judgeChange(late.now, me, {
      type: 'mine-note-written',
      owner: me,
      note: noteId('m1'),
      step: at('terug'),
      isNew,
      keys: isNew ? [] : ['f:lane'],
      text: 'In elk dorp is een huiskamer open.',
      fields,
      nowStands: isNew,
      othersStanding: 0,
    })
  expect(milestone({ lane: 'nu' })).toBe('lane-closed')
  expect(milestone({})).toBe('lane-closed')
  expect(milestone({ lane: 'h2030' })).toBe('allowed')
  expect(milestone({ lane: 'h2040' })).toBe('allowed')
  expect(milestone({ lane: 'nu' }, false)).toBe('lane-closed')
  expect(milestone({ noticed: 'Een deur die open is.' }, false)).toBe('allowed')
})
