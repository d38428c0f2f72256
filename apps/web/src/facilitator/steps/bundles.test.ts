import { bundleId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { states } from '../../../dev/facilitator/states.js'
import { behavioursOf, nextBundle, queueOf, tableOf } from './bundles.js'

const storyOf = (name: string) => {
  const make = states[name]
  if (!make) throw new Error(name)
  return make()
}
const step = stepId('groeperen')

test('[WEB-70] a bundle without standing notes is not there; a note outside every bundle lies loose', () => {
  const story = storyOf('bundling')
  const before = tableOf(story.view(), story.board, step)
  expect([before.bundles.length, before.loose.length, before.total]).toEqual([4, 3, 14])
  story.notes = story.notes.map((note) => (note.bundle === 'b-4' ? { ...note, withdrawn: true } : note))
  const after = tableOf(story.view(), story.board, step)
  expect([after.bundles.length, after.total]).toEqual([3, 12])
})

test('[WEB-70] organisations of a bundle stand in the order of the list, each once', () => {
  const story = storyOf('bundling')
  const [first] = tableOf(story.view(), story.board, step).bundles
  expect(first?.organisations).toEqual(['ggd', 'gemeente', 'zorggroep'])
})

test('[WEB-71] a value waits, is open, has an objection or is shared, as its newest round says', () => {
  const stateOf = (name: string) => queueOf(storyOf(name).view(), storyOf(name).board, step)[0]?.state
  expect(stateOf('consent-choose')).toBe('waiting')
  expect(stateOf('consent-shown')).toBe('open')
  expect(stateOf('consent-disputed')).toBe('objection')
})

test('[WEB-71] a value that was reopened waits again', () => {
  const story = storyOf('consent-shown')
  const [round] = story.view().rounds
  if (!round) throw new Error('no round')
  story.do({ type: 'closeRound', round: round.round })
  expect(queueOf(story.view(), story.board, step)[0]?.state).toBe('agreed')
  if (round.bundle === null) throw new Error('no bundle')
  story.do({ type: 'reopenItem', bundle: round.bundle, reason: 'nieuw inzicht' })
  expect(queueOf(story.view(), story.board, step)[0]?.state).toBe('waiting')
})

test('[WEB-71] the chosen value comes next while it waits, else the first that waits', () => {
  const story = storyOf('consent-choose')
  expect(nextBundle(story.view(), story.board, bundleId('b-3'))?.id).toBe('b-3')
  expect(nextBundle(story.view(), story.board, null)?.id).toBe('b-1')
  expect(nextBundle(story.view(), null, null)).toBeNull()
})

test('[WEB-72] what is offered as behaviour comes from the notes of that bundle, each text once', () => {
  const story = storyOf('consent-choose')
  story.notes = story.notes.map((note) => ({
    ...note,
    fields: { gedrag: note.bundle === 'b-1' ? 'Wij bellen.' : ' ' },
  }))
  const { bundles } = tableOf(story.view(), story.board, step)
  expect(bundles.map(behavioursOf)).toEqual([['Wij bellen.'], [], [], []])
})
