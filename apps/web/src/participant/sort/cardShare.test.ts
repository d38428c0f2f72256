import type { BoardBundle, BoardNote } from '@siroop/board'
import { bundleId, noteId, stepId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { bundleRows, cardShare, parkedIn } from './cardShare.js'

const step = stepId('waarden')
const note = (id: string, part: Partial<BoardNote> = {}): BoardNote => ({
  id: noteId(id),
  step,
  kind: 'waarde',
  text: id,
  fields: {},
  organisation: null,
  author: null,
  bundle: null,
  order: id,
  late: false,
  withdrawn: false,
  ...part,
})
const bundle = (id: string, part: Partial<BoardBundle> = {}): BoardBundle => ({
  id: bundleId(id),
  step: stepId('groeperen'),
  name: id,
  order: id,
  locked: false,
  mergedInto: null,
  ...part,
})
const ids = ['e', 'a', 'd', 'b', 'c', 'g', 'f']
const shareOf = (notes: readonly BoardNote[], index: number, aside: readonly string[] = []) =>
  cardShare({ notes, sourceSteps: [step], share: { index, of: 3 }, aside: new Set(aside.map(noteId)) })
const shown = (notes: readonly BoardNote[], index: number, aside: readonly string[] = []) =>
  shareOf(notes, index, aside).cards.map((card) => card.id as string)

describe('[WEB-45] the cards of one phone', () => {
  const notes = ids.map((id) => note(id))
  test('[WEB-45] every loose note is on exactly one phone', () => {
    const all = [0, 1, 2].flatMap((index) => shown(notes, index))
    expect(all.toSorted()).toEqual(ids.toSorted())
    expect(new Set(all).size).toBe(ids.length)
  })
  test('[WEB-45] a move of another table deals no card again', () => {
    const moved = notes.map((one) => (one.id === noteId('b') ? { ...one, bundle: bundleId('x') } : one))
    expect(shown(moved, 0)).toEqual(shown(notes, 0))
    expect(shown(moved, 2)).toEqual(shown(notes, 2))
    expect(shown(moved, 1)).toEqual(['e'])
    expect(shareOf(moved, 1).total).toBe(2)
  })
  test('[WEB-45] a card left loose is not asked again until it is wanted; a withdrawn note is never shown', () => {
    expect(shown(notes, 0, ['a'])).toEqual(['d', 'g'])
    const withdrawn = notes.map((one) => (one.id === noteId('d') ? { ...one, withdrawn: true } : one))
    expect(shown(withdrawn, 0)).toEqual(['a', 'g'])
  })
  test('[WEB-183] who is done helps with what lies loose elsewhere: of the fullest share first, from its end', () => {
    const others = (index: number, all = notes, aside: readonly string[] = []) =>
      shareOf(all, index, aside).others.map(({ id }) => id as string)
    expect(others(1)).toEqual(['g', 'd', 'a', 'f', 'c'])
    expect(others(2)).toEqual(['g', 'd', 'a', 'e', 'b'])
    const moved = notes.map((one) => (['d', 'g'].includes(one.id) ? { ...one, bundle: bundleId('x') } : one))
    expect(others(1, moved)).toEqual(['f', 'c', 'a'])
    expect(others(1, moved, ['f'])).toEqual(['c', 'a'])
    expect(cardShare({ notes, sourceSteps: [step], share: { index: 0, of: 1 }, aside: new Set() }).others).toEqual([])
  })
  test('[WEB-284] what the facilitator set aside is no card on any phone', () => {
    const parked = parkedIn([
      { subject: noteId('a'), how: 'friction', beside: null },
      { subject: noteId('b'), how: 'actions' },
      { subject: noteId('d'), how: 'let-go' },
    ])
    expect([0, 1, 2].flatMap((index) => shown(notes, index, parked)).toSorted()).toEqual(['c', 'd', 'e', 'f', 'g'])
  })
  test('[WEB-45] notes of other steps are no cards', () => {
    expect(shown([note('z', { step: stepId('elders') })], 0)).toEqual([])
  })
})

test('[WEB-46] bundles stand in the order of the board, with their count; empty and merged ones are not there', () => {
  const notes = [
    note('a', { bundle: bundleId('een') }),
    note('b', { bundle: bundleId('twee') }),
    note('c', { bundle: bundleId('een') }),
    note('d', { bundle: bundleId('weg'), withdrawn: true }),
  ]
  const bundles = [
    bundle('twee', { order: 'b', name: '' }),
    bundle('een', { order: 'a' }),
    bundle('weg'),
    bundle('op', { mergedInto: bundleId('een') }),
  ]
  expect(bundleRows({ notes, bundles, sourceSteps: [step] })).toEqual([
    { id: 'een', name: 'een', firstText: 'a', notes: 2, locked: false },
    { id: 'twee', name: '', firstText: 'b', notes: 1, locked: false },
  ])
})
