import type { BoardNote } from '@siroop/board'
import { type LaneView, noteId, organisationId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { type LineSource, lineOf, pairOf } from './lineOf.js'

const step = stepId('terugredeneren')
const note = (id: string, change: Partial<BoardNote> = {}): BoardNote => ({
  id: noteId(id),
  step,
  kind: 'mijlpaal',
  text: `Tekst ${id}`,
  fields: {},
  organisation: null,
  author: null,
  bundle: null,
  order: id,
  late: false,
  withdrawn: false,
  ...change,
})
const node = (id: string, lane: string, links: readonly string[] = []) => ({
  note: noteId(id),
  lane,
  links: links.map(noteId),
  ticked: false,
})
const lane = (id: string): LaneView => ({ id, label: { nl: id }, hint: null, year: null, state: 'revealed', notes: 0 })
const source = (change: Partial<LineSource> = {}): LineSource => ({
  board: { notes: [note('a'), note('b'), note('c')], bundles: [], broken: 0 },
  step,
  lanes: [lane('h2040'), lane('h2035')],
  nodes: [node('a', 'h2040', ['ambitie-1']), node('b', 'h2035', ['c']), node('c', 'h2035')],
  links: [
    {
      kind: 'ambitie',
      required: true,
      enables: false,
      options: [
        { subject: noteId('ambitie-1'), text: 'Een', lane: null },
        { subject: noteId('ambitie-2'), text: 'Twee', lane: null },
      ],
    },
    { kind: 'mijlpaal', required: false, enables: true, options: [] },
  ],
  ...change,
})

test('[WEB-76] lanes stand from now to later; what is not linked is named on both sides', () => {
  const line = lineOf(source())
  expect(line.columns.map((column) => column.lane.id)).toEqual(['h2035', 'h2040'])
  expect(line.columns.map((column) => column.milestones.map(({ id }) => id))).toEqual([['b', 'c'], ['a']])
  expect(line.ambitionsWithout.map(({ text }) => text)).toEqual(['Twee'])
  expect(line.milestonesWithout.map(({ id }) => id)).toEqual(['b', 'c'])
})

test('[WEB-76] a withdrawn note, a note of another step and a note without a place are not on the line', () => {
  const notes = [note('a', { withdrawn: true }), note('b', { step: stepId('vandaag') }), note('z')]
  expect(lineOf(source({ board: { notes, bundles: [], broken: 0 } })).milestones.size).toBe(0)
})

test('[WEB-76] carriers and what a resident notices come from the fields of the note', () => {
  const fields = { carriers: 'ggd politie', noticed: 'Er is een bank' }
  const line = lineOf(source({ board: { notes: [note('a', { fields })], bundles: [], broken: 0 } }))
  expect(line.milestones.get(noteId('a'))).toMatchObject({
    carriers: [organisationId('ggd'), organisationId('politie')],
    noticed: 'Er is een bank',
  })
})

test('[WEB-77] two picks become a sentence from earlier to later, whichever was picked first', () => {
  const line = lineOf(source())
  const sentence = { note: 'b', to: 'a', kind: 'enables', refused: null }
  expect(pairOf(line, noteId('b'), noteId('a'))).toEqual({ ...sentence, turned: false })
  expect(pairOf(line, noteId('a'), noteId('b'))).toEqual({ ...sentence, turned: true })
  expect(pairOf(line, noteId('ambitie-2'), noteId('a'))).toMatchObject({ note: 'a', to: 'ambitie-2', kind: 'serves' })
  expect(pairOf(line, noteId('a'), noteId('a'))).toBeNull()
  expect(pairOf(line, noteId('ambitie-1'), noteId('ambitie-2'))).toBeNull()
})

test('[WEB-77] a circle within one year is told with every milestone on the way; a link that is there is told too', () => {
  const nodes = [node('a', 'h2035', ['b']), node('b', 'h2035', ['c']), node('c', 'h2035')]
  const line = lineOf(source({ nodes }))
  expect(pairOf(line, noteId('c'), noteId('a'))?.refused).toEqual({ why: 'circle', circle: ['c', 'a', 'b', 'c'] })
  expect(pairOf(line, noteId('a'), noteId('b'))?.refused).toEqual({ why: 'already' })
})
