import { expect, test } from 'vitest'
import { noteId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import { aTemplate, both, part, step } from '../../templateTestData.js'
import { anOpenMeeting, facilitator, organisations, speaker, type Table } from '../../testData.js'
import { at } from '../../visionTestData.js'

const kansen = at('kansen')
const themes = ['wonen', 'zorg'].map((id) => ({ id, label: both(id) }))

function opened(more: Partial<TemplateStep> = { lanes: { by: 'theme' } }): Table {
  const template = aTemplate({
    themes,
    steps: [
      step('kansen', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
        noteKind: 'kans',
        contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
        ...more,
      }),
      step('slot', 'inform', [part(5, 'listen')]),
    ],
  })
  const table = anOpenMeeting(organisations, template).next()
  table.notes.set(kansen, [{ id: noteId('n1'), text: 'Buurttuin', fields: { theme: 'wonen' }, organisation: null }])
  return table
}
const move = (theme: string, { from = 'wonen', note = 'n1' } = {}) =>
  ({ type: 'moveToTheme', step: kansen, note: noteId(note), from, theme }) as const

test('[THM-1] who leads lays an opened note under another theme, and back; its words are no part of it', () => {
  const table = opened().do(facilitator, move('zorg'))
  expect(table.events.at(-1)).toEqual({ type: 'noteMovedToTheme', note: 'n1', field: 'theme', theme: 'zorg' })
  expect(table.try(facilitator, move(''))).toBeNull()
  const before = table.events.length
  expect(table.do(facilitator, move('wonen')).events).toHaveLength(before)
  expect(table.next().try(facilitator, move('zorg'))).toBeNull()
})

test('[THM-1] nobody else moves it, and not to what is no theme; a note that is not open has no place yet', () => {
  const table = opened()
  expect(table.try(speaker('ggd'), move('zorg'))).toBe('not-allowed')
  expect(table.try(facilitator, move('vervoer'))).toBe('not-an-option')
  expect(table.try(facilitator, move('zorg wonen'))).toBe('not-an-option')
  expect(table.try(facilitator, move('zorg', { note: 'n9' }))).toBe('unknown-subject')
})

test('[THM-2] only in a step that is sorted by theme; what its author answered there moves the same way', () => {
  expect(opened({}).try(facilitator, move('zorg'))).toBe('not-in-this-step')
  const soort = { id: 'soort', type: 'choice', label: both('Soort'), options: themes } as const
  const byField = opened({ lanes: { by: 'field', field: 'soort' }, fields: [soort] })
  expect(byField.try(facilitator, move('zorg'))).toBe('not-in-this-step')
  const own = { id: 'waarbij', type: 'multichoice', label: both('Waarbij?'), optionsFrom: 'themes' } as const
  const table = opened({ lanes: { by: 'theme' }, fields: [own] }).do(facilitator, move('zorg wonen', { from: '' }))
  expect(table.events.at(-1)).toMatchObject({ field: 'waarbij', theme: 'zorg wonen' })
})

test('[THM-1] who saw it lie elsewhere hears that somebody moved it meanwhile', () => {
  expect(opened().try(facilitator, move('zorg', { from: '' }))).toBe('moved-meanwhile')
})
