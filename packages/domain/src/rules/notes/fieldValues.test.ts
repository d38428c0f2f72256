import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteId, participantId, type StepId, stepId } from '../../ids.js'
import type { RecordChange } from '../../permissions/change.js'
import { judgeChange } from '../../permissions/judge.js'
import { aTablesTemplate, atTables, sit, tafels, takePen } from '../../tablesTestData.js'
import type { TemplateField } from '../../template.js'
import { both } from '../../templateTestData.js'
import { facilitator, org, speaker } from '../../testData.js'
import { normalise } from '../../text.js'
import { isDate } from '../dates.js'
import { sheetValue } from '../sheets/values.js'
import { canonicalNumber, isPageAddress } from './fieldWords.js'

const options = ['ja', 'nee'].map((id) => ({ id, label: both(id) }))
const asked: readonly TemplateField[] = (
  [
    { id: 'zin', type: 'text', maxChars: 20 },
    { id: 'aantal', type: 'number', min: 0, max: 500 },
    { id: 'kosten', type: 'money', min: 0 },
    { id: 'jaar', type: 'year', min: 2026, max: 2040 },
    { id: 'begin', type: 'date' },
    { id: 'wie', type: 'organisation' },
    { id: 'voordeel', type: 'organisations' },
    { id: 'aanspreek', type: 'person' },
    { id: 'oordeel', type: 'choice', options },
    { id: 'merk', type: 'multichoice', options },
    { id: 'schaal', type: 'scale', options },
    { id: 'open', type: 'boolean' },
    { id: 'bron', type: 'url' },
  ] as const
).map((field) => ({ ...field, label: both(field.id) }))

const shape = aTablesTemplate()
const template = {
  ...shape,
  steps: shape.steps.map((one) => (one.noteKind === undefined ? one : { ...one, fields: asked })),
}
const groen = speaker('groen')
const card = participantId('p-kaart')
const voornemen = stepId('voornemen')
const table = atTables(undefined, template).do(groen, sit('t1')).do(groen, takePen)
const atTheTable = table.now
table.goTo('voornemen').do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('groen') })

const written = (step: StepId, fields: Readonly<Record<string, string>>) => ({
  note: noteId('n1'),
  step,
  isNew: true,
  keys: [],
  text: 'Iets',
  fields,
})
const byPhone = (field: string, value: string) => {
  const note = { ...written(voornemen, { [field]: value }), owner: groen, nowStands: true, othersStanding: 0 }
  return judgeChange(table.now, groen, { type: 'mine-note-written', ...note })
}
const byScribe = (field: string, value: string) => {
  const note: RecordChange = { type: 'table-note-written', table: 't1', ...written(tafels, { [field]: value }) }
  return judgeChange(atTheTable, groen, note)
}
const onPaper = (field: string, value: string) => {
  const fields = [{ field, text: value }]
  const note = { type: 'addPaperNote', participant: card, step: voornemen, note: noteId('n1'), text: 'Iets', fields }
  return table.try(facilitator, note as never)
}

describe('[FLD-1] the value of a field of a note has the shape of its field', () => {
  test.each([
    ['aantal', 'tien', 'bad-number'],
    ['aantal', '501', 'bad-number'],
    ['aantal', '1.500', 'bad-number'],
    ['aantal', 'NaN', 'bad-number'],
    ['aantal', '1e3', 'bad-number'],
    ['kosten', '12.000,00', 'bad-number'],
    ['kosten', '0.125', 'bad-number'],
    ['kosten', '-1', 'bad-number'],
    ['jaar', '2041', 'bad-number'],
    ['begin', '2027-02-30', 'bad-date'],
    ['begin', '30-1-2027', 'bad-date'],
    ['wie', 'GGD Polderrand', 'unknown-organisation'],
    ['wie', 'o-groen o-blauw', 'unknown-organisation'],
    ['voordeel', 'o-groen o-niemand', 'unknown-organisation'],
    ['voordeel', 'o-groen o-groen', 'not-an-option'],
    ['aanspreek', 'Loes de Wit', 'unknown-organisation'],
    ['aanspreek', 'p-groen', 'unknown-organisation'],
    ['oordeel', 'misschien', 'not-an-option'],
    ['merk', 'ja  nee', 'not-an-option'],
    ['schaal', '3', 'not-an-option'],
    ['open', 'true', 'not-an-option'],
    ['bron', 'javascript:alert(1)', 'bad-address'],
    ['bron', 'zie de map', 'bad-address'],
  ])('%s: %s is refused', (field, value, refusal) => {
    expect(byPhone(field, value)).toBe(refusal)
  })
  test.each([
    ['aantal', '12.5'],
    ['kosten', '12000'],
    ['jaar', '2030'],
    ['begin', '2019-01-31'],
    ['wie', 'o-groen'],
    ['voordeel', 'o-blauw o-groen'],
    ['aanspreek', 'o-rood'],
    ['merk', 'nee ja'],
    ['open', 'yes'],
    ['bron', 'https://voorbeeld.nl/plan'],
  ])('%s: %s is kept', (field, value) => {
    expect(byPhone(field, value)).toBe('allowed')
  })
})

const organisations = new Set<string>(atTheTable.organisations.map(({ id }) => id))
const isKnown = (value: string) => organisations.has(value)
/** What may be said of a value that is kept, without the rule that kept it. */
const holds: Partial<Record<TemplateField['type'], (value: string) => boolean>> = {
  number: (value) => canonicalNumber(value, 'en') === value && Number(value) >= 0 && Number(value) <= 500,
  money: (value) => canonicalNumber(value, 'en') === value && Number(value) >= 0,
  year: (value) => Number(value) >= 2026 && Number(value) <= 2040,
  date: isDate,
  organisation: isKnown,
  person: isKnown,
  organisations: (value) => value.split(' ').every(isKnown),
  choice: (value) => value === 'ja' || value === 'nee',
  scale: (value) => value === 'ja' || value === 'nee',
  multichoice: (value) => value.split(' ').every((id) => id === 'ja' || id === 'nee'),
  boolean: (value) => value === 'yes' || value === 'no',
  url: isPageAddress,
}

/** Nonsense, and what nearly is something. */
const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99)).map((parts) => parts.map((part) => `${part}`).join('-')),
  fc.date().map((day) => (Number.isNaN(day.getTime()) ? 'NaN' : day.toISOString().slice(0, 10))),
  fc
    .array(fc.constantFrom('ja', 'nee', 'o-groen', 'o-blauw', 'yes', '2030', '', '12.5', '__proto__', 'toString'), {
      maxLength: 3,
    })
    .map((parts) => parts.join(' ')),
  fc.webUrl(),
)

test('[FLD-1] whatever is written, what is kept is empty or what the field asks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...asked), nonsense, (field, value) => {
      if (byPhone(field.id, value) !== 'allowed' || value === '') return
      expect(holds[field.type]?.(value) ?? true, `${field.id} ${JSON.stringify(value)}`).toBe(true)
    }),
    { numRuns: 600 },
  )
})

test('[FLD-2] the same value gets the same answer in an own document, at a theme table, from a paper card, and on a sheet', () => {
  fc.assert(
    fc.property(fc.constantFrom(...asked), nonsense.map(normalise), (field, value) => {
      const answer = byPhone(field.id, value)
      expect(byScribe(field.id, value)).toBe(answer)
      expect(onPaper(field.id, value) ?? 'allowed').toBe(answer)
      if (value === '' || field.type === 'person') return
      const kept = sheetValue(table.now, field, value)
      // a sheet puts a list in order, where a note has its ids each once
      if (!kept.ok || kept.value.length === value.length) expect(kept.ok ? 'allowed' : kept.error).toBe(answer)
    }),
    { numRuns: 300 },
  )
})

test('[FLD-2] a year of the horizons is one of theirs on a sheet too', () => {
  const horizons = [2030, 2040].map((year, order) => ({ id: `h${year}`, label: both(`${year}`), year, order }))
  const state = { ...table.now, template: { ...template, horizons } }
  const field = { id: 'horizon', type: 'year', label: both('Wanneer?'), optionsFrom: 'horizons' } as const
  expect(sheetValue(state, field, '2030')).toEqual({ ok: true, value: '2030' })
  expect(sheetValue(state, field, '2031')).toEqual({ ok: false, error: 'not-an-option' })
})
