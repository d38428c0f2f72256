import type { BoardNote } from '@siroop/board'
import { noteId, type Organisation, organisationId, type SortedBy, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { sortedLanes } from './sortedLanes.js'

const note = (id: string, theme: string, organisation: string | null = null): BoardNote => ({
  id: noteId(id),
  step: stepId('knelpunt'),
  kind: 'knelpunt',
  text: `Briefje ${id}`,
  fields: { theme },
  organisation: organisation === null ? null : organisationId(organisation),
  author: null,
  bundle: null,
  order: 'a0',
  late: false,
  withdrawn: false,
})
const lanes = ['zorg', 'wonen', 'veilig'].map((id) => ({ id, label: { nl: id } }))
const byTheme: SortedBy = { field: 'theme', lanes }
const ggd = { id: organisationId('o-ggd'), name: 'GGD', type: 'zorg', shape: 'triangle', letters: null }
const pick = (text: { readonly nl?: string }) => text.nl ?? ''
const shown = (notes: readonly BoardNote[], sorted = byTheme) =>
  sortedLanes({ sorted, notes, organisations: [ggd as Organisation] }, pick).map(({ head, slips }) => [
    head,
    slips.map(({ key }) => key),
  ])

test('[WRT-21] a note lies in the lane of its theme, in each of them when it touches more', () => {
  expect(shown([note('a', 'wonen'), note('b', 'zorg wonen')])).toEqual([
    ['zorg', ['b']],
    ['wonen', ['a', 'b']],
  ])
})

test('[WRT-21] what has no lane yet lies at the end, and a lane without notes is not drawn', () => {
  expect(shown([note('a', ''), note('b', 'veilig')])).toEqual([
    ['veilig', ['b']],
    [null, ['a']],
  ])
})

test('[WRT-21] a kind of organisation is a lane only by the organisation that stands beside the note', () => {
  expect(shown([note('a', '', 'o-ggd'), note('b', '')], { field: null, lanes })).toEqual([
    ['zorg', ['a']],
    [null, ['b']],
  ])
})
