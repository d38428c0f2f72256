import { addBundle, mergeBundles, moveNote, readBoard } from '@siroop/board'
import { bundleId, noteId, stepId } from '@siroop/domain'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openedBy, until } from './openedTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

/** Three notes lie open on the table, and a hand can move them. */
async function openOnTable() {
  const evening = await openedBy(3)
  onTestFinished(evening.close)
  const { board, regie } = evening
  await evening.onward('waarden', 1)
  const hand = await evening.hand()
  await until(hand, () => readBoard(hand).notes.length === 3)
  return { evening, board, regie, hand }
}

test('[WSR-33] a bundle that is taken apart lies loose on every screen, and what still lies loose comes back with it', async () => {
  const { evening, board, regie, hand } = await openOnTable()
  const bundle = bundleId('b1')
  addBundle(hand, { id: bundle, step: stepId('groeperen'), name: 'Dichtbij', firstNote: noteId('n0') })
  for (const note of ['n1', 'n2']) moveNote(hand, { note: noteId(note), bundle })
  const inside = () => readBoard(board).notes.flatMap((note) => (note.bundle === bundle ? [note.id as string] : []))
  await until(board, () => inside().length === 3)
  await evening.lead({ type: 'takeApart', bundle })
  await until(board, () => inside().length === 0)
  expect((await regie.until((view) => view.bin.length === 1)).bin).toMatchObject([{ text: 'Dichtbij', why: null }])
  const other = bundleId('b2')
  addBundle(hand, { id: other, step: stepId('groeperen'), name: 'Elders', firstNote: noteId('n1') })
  await until(board, () => readBoard(board).notes.some((note) => note.bundle === other))
  await evening.lead({ type: 'putBack', id: bundle })
  await until(board, () => inside().length === 2)
  expect(inside().sort()).toEqual(['n0', 'n2'])
  expect(readBoard(board).bundles.find(({ id }) => id === bundle)?.name).toBe('Dichtbij')
  await regie.until((view) => view.bin.length === 0)
})

test('[WSR-34] a bundle into which another was put comes back with that other one in it, which can be taken out again', async () => {
  const { evening, board, regie, hand } = await openOnTable()
  const [one, other] = [bundleId('b1'), bundleId('b2')]
  addBundle(hand, { id: one, step: stepId('groeperen'), name: 'Dichtbij', firstNote: noteId('n0') })
  addBundle(hand, { id: other, step: stepId('groeperen'), name: 'Nabij', firstNote: noteId('n1') })
  moveNote(hand, { note: noteId('n2'), bundle: other })
  mergeBundles(hand, { from: other, into: one })
  const laid = () => readBoard(board).notes.map(({ id, bundle, laidIn }) => [id, bundle, laidIn])
  await until(board, () => readBoard(board).notes.every(({ bundle }) => bundle === one))
  const before = laid()
  await evening.lead({ type: 'takeApart', bundle: one })
  await until(board, () => readBoard(board).notes.every(({ bundle }) => bundle === null))
  expect((await regie.until((view) => view.bin.length === 1)).bin).toMatchObject([{ held: { notes: 3, bundles: 1 } }])
  await evening.lead({ type: 'putBack', id: one })
  await until(board, () => readBoard(board).notes.every(({ bundle }) => bundle === one))
  expect(laid()).toEqual(before)
  mergeBundles(hand, { from: other, into: null })
  await until(board, () => readBoard(board).notes.filter(({ bundle }) => bundle === other).length === 2)
  expect(readBoard(board).bundles.map(({ name }) => name)).toEqual(['Dichtbij', 'Nabij'])
})
