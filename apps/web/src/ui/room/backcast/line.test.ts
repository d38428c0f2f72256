import type { BoardNote } from '@siroop/board'
import { type NoteNode, noteId, organisationId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { widthOf } from '../parts/useSceneWidth.js'
import { lineOf, linePages } from './line.js'

const lanes = ['h2040', 'h2030', 'nu'].map((id) => ({
  id,
  label: { nl: id },
  hint: null,
  year: null,
  state: 'revealed' as const,
  notes: 0,
}))
const organisations = ['ggd', 'politie'].map((name) => ({
  id: organisationId(name),
  name,
  type: name,
  shape: 'circle' as const,
  letters: null,
}))
const note = (id: string, fields: Record<string, string> = {}, withdrawn = false): BoardNote => ({
  id: noteId(id),
  step: stepId('terugredeneren'),
  kind: 'mijlpaal',
  text: `In elk dorp is een huiskamer open, zes dagen per week, gedragen door inwoners (${id}).`,
  fields,
  organisation: organisationId('politie'),
  author: null,
  bundle: null,
  order: 'a0',
  late: false,
  withdrawn,
})
const node = (id: string, lane: string, ...links: string[]): NoteNode => ({
  note: noteId(id),
  lane,
  links: links.map((link) => noteId(link)),
  ticked: false,
})
const data = { lanes, organisations, region: 'Polderrand', language: 'nl' as const }
const room = { width: 1657, height: 862, textSize: 26, labelSize: 60 }
const years = lanes.map(({ id }) => id)
const long = lineOf({
  ...data,
  notes: Array.from({ length: 60 }, (_, index) => note(`n${index}`)),
  nodes: Array.from({ length: 60 }, (_, index) =>
    node(`n${index}`, years[index % 3] ?? 'nu', ...(index % 3 === 0 ? [] : [`n${index - 1}`])),
  ),
})

test('[WEB-94] a milestone without its words, or withdrawn, is not drawn', () => {
  const line = lineOf({
    ...data,
    notes: [note('a'), note('b', {}, true)],
    nodes: ['a', 'b', 'c'].map((id) => node(id, 'nu')),
  })
  expect(line.milestones.map(({ id }) => id)).toEqual(['a'])
})

test('[WEB-94] who carries it is named; while nobody is, who wrote it', () => {
  const notes = [note('a'), note('b', { carriers: 'ggd' }), note('c', { carriers: 'politie ggd' })]
  const line = lineOf({ ...data, notes, nodes: notes.map(({ id }) => node(id, 'nu')) })
  expect(line.milestones.map(({ organisation }) => organisation?.name)).toEqual(['politie', 'ggd', 'ggd +1'])
})

test('[WEB-94] in the picture a name stands without the region, in words whole', () => {
  const whole = organisations.map((one) => ({ ...one, name: `${one.name} Polderrand` }))
  const notes = [note('a', { carriers: 'politie ggd' })]
  const line = lineOf({ ...data, organisations: whole, notes, nodes: [node('a', 'nu')] })
  expect(line.milestones[0]?.organisation).toMatchObject({ name: 'ggd Polderrand +1', shortName: 'ggd +1' })
})

test('[WEB-94] sixty milestones are all shown, once, whole and in readable type', () => {
  const boxes = linePages(long, room).flatMap((page) => page.boxes)
  expect(boxes.map(({ id }) => id).toSorted()).toEqual(long.milestones.map(({ id }) => id).toSorted())
  expect(boxes.filter(({ isCut, textSize }) => isCut || textSize < room.textSize)).toEqual([])
})

test('[WEB-94] on a narrow room screen too, on more pages', () => {
  const boxes = linePages(long, { ...room, width: 1240 }).flatMap((page) => page.boxes)
  expect(boxes).toHaveLength(60)
  expect(boxes.filter(({ isCut }) => isCut)).toEqual([])
})

test('[WEB-94] what makes something possible lies on its page when that page has room', () => {
  const [page] = linePages(long, room)
  expect(page?.arrows.length).toBeGreaterThan(0)
})

test('[WEB-94] few milestones are one page, none are one empty page', () => {
  const few = { ...long, milestones: long.milestones.slice(0, 6) }
  expect(linePages(few, room)).toHaveLength(1)
  expect(linePages({ ...long, milestones: [] }, room)).toMatchObject([{ boxes: [] }])
})

test('[WEB-94] a window that is far too narrow is laid out as a phone upright, and keeps nobody waiting', () => {
  expect(widthOf({ width: 1920, height: 1080 })).toBe(178)
  expect(widthOf({ width: 320, height: 6000 })).toBe(45)
})
