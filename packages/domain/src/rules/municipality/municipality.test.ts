import { expect, test } from 'vitest'
import { type NoteId, noteId, organisationId, participantId, stepId } from '../../ids.js'
import { another, aTablesTemplate, atTables, parties } from '../../tablesTestData.js'
import { aTemplate } from '../../templateTestData.js'
import { aWorkshop, facilitator, org, speaker, type Table } from '../../testData.js'
import type { NoteWithName } from '../../workshop/facts.js'
import type { SubjectId } from '../../workshop/working.js'
import { harvestOf } from './harvest.js'

const add = (name: string, municipality: string, id = `${name}-${municipality.trim()}`.toLowerCase()) =>
  ({
    type: 'addOrganisation',
    organisation: organisationId(id),
    name,
    organisationType: 'fractie',
    municipality,
  }) as const

test('[MUN-1] an organisation belongs to a municipality where the template asks for one, and only there', () => {
  const table = aWorkshop([], aTablesTemplate())
  table.do(facilitator, add('Lokaal', ' Polderrand '))
  expect(table.now.organisations).toMatchObject([{ name: 'Lokaal', municipality: 'Polderrand' }])
  const organisation = organisationId('lokaal-polderrand')
  table.do(facilitator, { type: 'setMunicipality', organisation, municipality: 'Waterkant' })
  expect(table.now.organisations).toMatchObject([{ municipality: 'Waterkant' }])
  table.do(facilitator, { type: 'setMunicipality', organisation, municipality: '' })
  expect(table.now.organisations[0]).not.toHaveProperty('municipality')
  const long = { type: 'setMunicipality', organisation, municipality: 'x'.repeat(81) } as const
  expect(table.try(facilitator, long)).toBe('text-too-long')
  const elsewhere = aWorkshop(['ggd'], aTemplate())
  expect(
    elsewhere.try(facilitator, { type: 'setMunicipality', organisation: org('ggd'), municipality: 'Polderrand' }),
  ).toBe('municipality-not-asked')
})

test('[MUN-2] two municipalities may each have a group of the same name, one municipality has it once', () => {
  const table = aWorkshop([], aTablesTemplate())
  table.do(facilitator, add('Lokaal', 'Polderrand')).do(facilitator, add('Lokaal', 'Waterkant'))
  expect(table.try(facilitator, add('lokaal', 'polderrand', 'nog-een'))).toBe('already-exists')
  const organisation = organisationId('lokaal-waterkant')
  expect(table.try(facilitator, { type: 'setMunicipality', organisation, municipality: 'Polderrand' })).toBe(
    'already-exists',
  )
  table.do(facilitator, { type: 'removeOrganisation', organisation })
  table.do(facilitator, { type: 'putBack', id: organisation })
  expect(table.now.organisations.at(-1)).toMatchObject({ name: 'Lokaal', municipality: 'Waterkant' })
})

const stemmen = stepId('stemmen')
const stakes: readonly NoteWithName[] = [
  { id: noteId('n1'), text: 'Een', fields: { lane: 't1', zodat: 'x' }, organisation: null, author: null },
  { id: noteId('n2'), text: 'Twee', fields: { lane: 't2' }, organisation: null, author: null },
]
const intentions: readonly NoteWithName[] = [
  { id: noteId('v1'), text: 'Ik bel', fields: {}, organisation: org('groen'), author: 'Ans' },
  { id: noteId('v2'), text: 'Ik vraag', fields: {}, organisation: org('rood'), author: null },
]
const board = {
  notes: (step: string) => (step === 'tafels' ? stakes : step === 'voornemen' ? intentions : []),
}
/** Groen and blauw of Polderrand, geel and rood of Waterkant; everybody gives one dot to the stake named. */
function voted(people: Readonly<Record<string, readonly NoteId[]>>): Table {
  const table = atTables()
  for (const name of parties)
    table.do(facilitator, {
      type: 'setMunicipality',
      organisation: org(name),
      municipality: ['groen', 'blauw'].includes(name) ? 'Polderrand' : 'Waterkant',
    })
  for (const [name, given] of Object.entries(people))
    for (const [index] of given.slice(1).entries()) another(table, name, participantId(`p-${name}-${index + 1}`))
  table.notes.set(stepId('tafels'), [...stakes])
  table.goTo('stemmen')
  for (const [name, given] of Object.entries(people))
    for (const [index, subject] of given.entries())
      table.do(index === 0 ? speaker(name) : participantId(`p-${name}-${index}`), {
        type: 'castDots',
        step: stemmen,
        dots: [{ subject: subject as SubjectId, attempt: 1, dots: 1 }],
        done: true,
      })
  return table.do(facilitator, { type: 'showPoll', step: stemmen, subject: noteId('n1') })
}
const [n1, n2] = [noteId('n1'), noteId('n2')]

test('[MUN-3] the harvest is grouped by table and municipality; an intention without a name belongs to nobody', () => {
  const table = voted({ groen: [n1, n1], blauw: [n1, n2], geel: [n2, n2], rood: [n2, n2] })
  const harvest = harvestOf(table.now, board)
  expect(harvest.tables.map(({ table: { id }, stakes: found }) => [id, found])).toEqual([
    ['t1', [{ id: n1, step: 'tafels', table: 't1', text: 'Een', fields: { zodat: 'x' }, dots: 3 }]],
    ['t2', [{ id: n2, step: 'tafels', table: 't2', text: 'Twee', fields: {}, dots: 5 }]],
  ])
  expect(harvest.intentions).toEqual([
    { id: 'v1', text: 'Ik bel', author: 'Ans', organisation: org('groen') },
    { id: 'v2', text: 'Ik vraag', author: null, organisation: null },
  ])
  const own = harvest.municipalities.map(({ municipality, people, dots, intentions: ownOnes }) => [
    municipality,
    people,
    dots && Object.fromEntries(dots),
    ownOnes.map(({ id }) => id),
  ])
  expect(own).toEqual([
    ['Polderrand', 4, { n1: 3, n2: 1 }, ['v1']],
    ['Waterkant', 4, { n1: 0, n2: 4 }, []],
  ])
})

test('[MUN-4] with fewer than four voters in one municipality none has dots of its own', () => {
  const table = voted({ groen: [n1, n1], blauw: [n1, n2], geel: [n2], rood: [n2] })
  const { tables, municipalities } = harvestOf(table.now, board)
  expect(tables.flatMap(({ stakes: found }) => found.map(({ dots }) => dots))).toEqual([3, 3])
  expect(municipalities.map(({ dots }) => dots)).toEqual([null, null])
})
