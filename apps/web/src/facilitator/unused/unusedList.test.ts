import { noteId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { states } from '../../../dev/facilitator/states.js'
import { dutchRegie as t } from '../../copy/facilitatorTestData.js'
import { undoOf } from '../undo.js'
import { standingReasons, unusedGroups } from './unusedList.js'

const story = () => {
  const made = states.closed?.()
  if (!made) throw new Error('no state')
  return made
}
const originOf = (made: ReturnType<typeof story>) => {
  const { origin } = made.view()
  if (origin === null) throw new Error('nothing is traced')
  return origin
}

test('[HER-21] notes that came back nowhere stand by step and bundle, loose ones last, each once and without a name', () => {
  const made = story()
  const origin = originOf(made)
  const groups = unusedGroups(origin, made.board, made.view().programme)
  const ids = groups.flatMap(({ notes }) => notes.map(({ id }) => id))
  expect([...ids].sort()).toEqual([...origin.open].sort())
  expect(groups.filter(({ bundle }, at) => bundle === null && at < groups.length - 1)).toEqual([])
  expect(groups.every(({ step }) => step === groups[0]?.step)).toBe(true)
  expect(groups.flatMap(({ notes }) => notes.map((note) => Object.keys(note).sort().join(' ')))[0]).toBe(
    'id reason text',
  )
})

test('[HER-21] a bundle that is not on the board counts as loose', () => {
  const made = story()
  const origin = originOf(made)
  const [first] = origin.open
  const notes = made.board.notes.map((note) => (note.id === first ? { ...note, bundle: 'weg' as never } : note))
  const groups = unusedGroups(origin, { notes, bundles: made.board.bundles }, made.view().programme)
  expect(groups.find((group) => group.notes.some(({ id }) => id === first))?.bundle).toBeNull()
  expect(unusedGroups(origin, { notes: [], bundles: [] }, made.view().programme)).toEqual([])
  expect(stepId('waarden')).toBe(groups[0]?.step)
})

test('[HER-21] one way back gives each of several notes the reason that it had before', () => {
  const made = story()
  const [first, second] = originOf(made).open
  if (!first || !second) throw new Error('too few')
  made.do({ type: 'giveReasons', reasons: [{ note: first, reason: { why: 'other', words: 'te duur' } }] })
  const before = [...standingReasons(originOf(made))]
  const both = [first, second].map((note) => ({ note, reason: { why: 'later', words: null } as const }))
  const undo = undoOf({ type: 'giveReasons', reasons: both }, made.view(), t)
  made.do({ type: 'giveReasons', reasons: both })
  expect(standingReasons(originOf(made)).get(second)).toEqual({ why: 'later', words: null })
  if (undo) made.do(undo.inverse)
  expect([...standingReasons(originOf(made))]).toEqual(before)
  expect(undo?.said).toBe('2 briefjes kregen een reden.')
  expect(undoOf({ type: 'giveReasons', reasons: [{ note: noteId('n'), reason: null }] }, made.view(), t)?.said).toBe(
    'Reden weggehaald.',
  )
})
