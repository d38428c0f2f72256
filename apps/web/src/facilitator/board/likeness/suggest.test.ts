import type { BoardNote } from '@siroop/board'
import { bundleId, noteId, pairOf, stepId } from '@siroop/domain'
import { likeness, wordsOf } from '@siroop/manifest'
import { expect, test } from 'vitest'
import type { Arrangement, Column } from '../arrange.js'
import { sameName, suggest } from './suggest.js'

const note = (id: string, text: string, bundle: string | null = null): BoardNote => ({
  id: noteId(id),
  step: stepId('waarden'),
  kind: 'waarde',
  text,
  fields: {},
  organisation: null,
  author: null,
  bundle: bundle === null ? null : bundleId(bundle),
  order: id,
  late: false,
  withdrawn: false,
})
const column = (id: string, notes: BoardNote[], locked = false): Column => ({
  bundle: { id: bundleId(id), step: stepId('bundelen'), name: id, order: id, locked, mergedInto: null },
  notes,
  from: [],
  merged: [],
  organisations: 0,
  shared: null,
})
const board = (columns: Column[], loose: BoardNote[]): Arrangement => ({
  step: stepId('bundelen'),
  movable: true,
  columns,
  loose,
  total: 0,
  countsVisible: true,
  aside: [],
  unlike: [],
  sources: [],
})
const alike = (left: string, right: string) => likeness(wordsOf(left), wordsOf(right))

test('[WEB-31] endings, accents and small words do not hide a likeness', () => {
  expect(alike('De inwoner voorop', 'Inwoners voorop')).toBe(1)
  expect(alike('Gelijkwaardigheid', 'gelijkwaardig zijn')).toBe(1)
  expect(alike('Eén verhaal', 'Het verhaal van een mens')).toBeGreaterThanOrEqual(0.5)
  expect(alike('Openness', 'We are open')).toBe(1)
  expect(alike('Betaalbare huizen', 'Een betaalbaar huis')).toBe(1)
  expect(alike('Brieven die iedereen begrijpt', 'Begrijpelijke brief')).toBeGreaterThanOrEqual(0.5)
  expect(alike('Caring for neighbours', 'A neighbour who cares')).toBe(1)
})

test('[WEB-31] likeness is the same from either side', () => {
  const texts = [
    'Vertrouwen geven en krijgen',
    'Vertrouwen',
    'Wij geven ruimte',
    'Ruimte',
    'Open deuren',
    'Een open deur',
  ]
  for (const one of texts) for (const other of texts) expect(alike(one, other)).toBe(alike(other, one))
})

test('[WEB-31] words without a meaning of their own make nothing alike', () => {
  expect(alike('Wij doen wat wij zeggen', 'Wij zijn er voor iedereen')).toBe(0)
  expect(alike('samen', 'met elkaar')).toBe(0)
})

test('[WEB-32] the question is about a loose note and the open bundle of the note that it looks like', () => {
  const like = note('n1', 'Vertrouwen geven', 'b1')
  const loose = note('n2', 'Vertrouwen')
  const asked = suggest(board([column('b1', [like])], [note('n3', 'Lef'), loose]), new Set())
  expect(asked).toMatchObject({ note: { id: 'n2' }, like: { id: 'n1' }, column: { bundle: { id: 'b1' } } })
})

test('[WEB-32] two loose notes can be asked about together', () => {
  const asked = suggest(board([], [note('n1', 'Rust'), note('n2', 'De rust'), note('n3', 'Lef')]), new Set())
  expect(asked).toMatchObject({ column: null })
})

test('[WEB-32] an agreed bundle is left alone', () => {
  const agreed = column('b1', [note('n1', 'Vertrouwen', 'b1')], true)
  expect(suggest(board([agreed], [note('n2', 'Vertrouwen')]), new Set())).toBeNull()
})

test('[WEB-32] after "nee" the same two are never asked about again, whichever comes first', () => {
  const [one, two] = [note('n1', 'Rust'), note('n2', 'De rust')]
  expect(suggest(board([], [one, two]), new Set([pairOf(two.id, one.id)]))).toBeNull()
})

test('[WEB-184] two open bundles with one name are offered as one, until somebody said that they are two', () => {
  const named = (id: string, name: string, notes: BoardNote[], locked = false): Column => {
    const whole = column(id, notes, locked)
    return { ...whole, bundle: { ...whole.bundle, name } }
  }
  const [first, second, third] = [note('a', 'Deur', 'b1'), note('b', 'Raam', 'b2'), note('c', 'Dak', 'b3')]
  const one = named('b1', 'Nabij', [first])
  const other = named('b2', ' nabij.', [second])
  expect(sameName(board([one, named('b3', 'Lef', [third]), other], []), new Set())).toEqual({ one, other })
  expect(sameName(board([one, other], []), new Set([pairOf(first.id, second.id)]))).toBeNull()
  expect(sameName(board([one, named('b2', 'nabij', [second], true)], []), new Set())).toBeNull()
  expect(sameName(board([named('b1', '', [first]), named('b2', '', [second])], []), new Set())).toBeNull()
})
