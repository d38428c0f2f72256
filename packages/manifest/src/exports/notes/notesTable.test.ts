import { expect, test } from 'vitest'
import { type NoteForTable, notesTable } from './notesTable.js'

const note = (more: Partial<NoteForTable>): NoteForTable => ({
  ...{ step: 'Waarden', bundle: null, text: 'Een briefje', organisation: null },
  ...{ sentences: [], place: 'nowhere', reason: null },
  ...more,
})
const lastOf = (more: Partial<NoteForTable>, locale: 'nl' | 'en' = 'nl') =>
  notesTable([note(more)], locale).rows[0]?.slice(-2)

test('[HER-11] each note says where it came back, or nowhere and why', () => {
  expect(lastOf({ place: 'placed', sentences: [1, 3] })).toEqual(['zin 1, zin 3', ''])
  expect(lastOf({ place: 'placed' })).toEqual(['in wat is besloten', ''])
  expect(lastOf({ reason: { why: 'later', words: null } })).toEqual(['nergens', 'voor later'])
  expect(lastOf({ reason: { why: 'other', words: 'staat al in de wet' } })).toEqual(['nergens', 'staat al in de wet'])
  expect(lastOf({})).toEqual(['nergens', 'nog geen reden gegeven'])
  expect(lastOf({ place: 'early' })).toEqual(['', ''])
  expect(lastOf({ reason: { why: 'double', words: null } }, 'en')).toEqual([
    'nowhere',
    'double: another note says it too',
  ])
})

test('[HER-11] every row is as long as the heads, and says of a loose note without a name nothing more', () => {
  const { columns, rows } = notesTable([note({}), note({ bundle: 'Dichtbij', organisation: 'GGD' })], 'nl')
  expect(columns).toEqual(['Stap', 'Bundel', 'Briefje', 'Organisatie', 'Waar het terugkwam', 'Niet gebruikt, omdat'])
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['Waarden', '', 'Een briefje', ''],
    ['Waarden', 'Dichtbij', 'Een briefje', 'GGD'],
  ])
})
