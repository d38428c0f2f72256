import type { BoardNote } from '@siroop/board'
import { bundleId, noteId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { todayLanes, todayPages } from './today.js'

const targets = ['a1', 'a2'].map((id, index) => ({
  subject: bundleId(id),
  text: `Ambitie ${id}`,
  index: index + 1,
  of: 2,
}))
const sort = {
  field: 'soort',
  options: [
    { id: 'sterk', label: { nl: 'Sterk' } },
    { id: 'kloof', label: { nl: 'Kloof' } },
  ],
}
const note = (id: string, soort: string): BoardNote => ({
  id: noteId(id),
  step: stepId('vandaag'),
  kind: 'waarneming',
  text: `Briefje ${id}`,
  fields: { soort },
  organisation: null,
  author: null,
  bundle: null,
  order: 'a0',
  late: false,
  withdrawn: false,
})
const node = (id: string, ...links: string[]) => ({
  note: noteId(id),
  lane: null,
  links: links.map((link) => bundleId(link)),
  ticked: false,
})
const today = {
  targets,
  sort,
  notes: [note('b1', 'kloof'), note('b2', 'sterk'), note('b3', 'kloof'), note('b4', '')],
  nodes: [node('b1', 'a1'), node('b2', 'a1', 'a2'), node('b3', 'a1'), node('b4')],
}

test('[WEB-92] a note lies in the lane of every ambition that it is linked to, strengths before gaps', () => {
  const [first, second] = todayLanes(today)
  expect(first?.slips.map(({ key }) => key)).toEqual(['b2', 'b1', 'b3'])
  expect(second?.slips.map(({ key }) => key)).toEqual(['b2'])
})

test('[WEB-92] every note has the word of its sort, or none', () => {
  const [first] = todayLanes(today)
  expect(first?.slips.map(({ sort }) => sort?.nl ?? null)).toEqual(['Sterk', 'Kloof', 'Kloof'])
})

test('[WEB-92] what is linked to nothing has a lane at the end; without it there is no such lane', () => {
  expect(todayLanes(today).at(-1)).toMatchObject({ head: null, slips: [{ key: 'b4' }] })
  expect(todayLanes({ ...today, notes: today.notes.slice(0, 3) })).toHaveLength(2)
})

test('[WEB-92] a lane that is too long goes on under the same ambition, and no note is lost', () => {
  const notes = Array.from({ length: 40 }, (_, index) => note(`n${index}`, 'kloof'))
  const nodes = notes.map(({ id }) => node(id, 'a1'))
  const lanes = todayLanes({ targets, sort, notes, nodes })
  const columns = todayPages(lanes, { width: 162, height: 80, across: 3 }).pages.flat()
  const parts = columns.flat().filter(({ key }) => key === 'a1')
  expect(parts.map(({ part, parts: of }) => [part, of])).toEqual(parts.map((_, index) => [index + 1, parts.length]))
  expect(parts.flatMap(({ slips }) => slips.map(({ key }) => key))).toEqual(notes.map(({ id }) => id))
})

test('[WEB-286] a few notes are large and stand over all columns; many take the usual size', () => {
  const room = { width: 162, height: 80, across: 3 }
  const lanes = todayLanes(today)
  expect(todayPages(lanes, room)).toMatchObject({ scale: 1.5, pages: [[[{}], [{}], [{}]]] })
  const notes = Array.from({ length: 40 }, (_, index) => note(`n${index}`, 'kloof'))
  const many = todayLanes({ targets, sort, notes, nodes: notes.map(({ id }) => node(id, 'a1')) })
  expect(todayPages(many, room).scale).toBe(1)
})
