import { sentenceId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { states } from '../../../dev/facilitator/states.js'
import type { Story } from '../../../dev/facilitator/story.js'
import { dutchRegie as t } from '../../copy/facilitatorTestData.js'
import { type Choice, nothingChosen } from '../choice.js'
import { draftButton, openSentence } from './draftButton.js'

const storyOf = (name: string): Story => {
  const make = states[name]
  if (!make) throw new Error(name)
  return make()
}
const choice = (change: Partial<Choice> = {}): Choice => ({ ...nothingChosen, ...change })
const buttonOf = (story: Story, chosen = choice()) =>
  draftButton({ view: story.view(), pen: story.penSnapshot, choice: chosen }, t)

test('[WEB-73] the sentence that is not settled lies open, unless another one was chosen', () => {
  const story = storyOf('draft-asked')
  expect(openSentence({ view: story.view(), choice: choice() })?.id).toBe('los')
  const [first] = story.view().sentences
  if (!first) throw new Error('no sentence')
  expect(openSentence({ view: story.view(), choice: choice({ sentence: first.id }) })?.id).toBe(first.id)
})

test('[WEB-74] a sentence goes from pen to proposed, asked, decided and settled, one act at a time', () => {
  const story = storyOf('draft')
  const me = story.view().me.id
  const sentence = sentenceId('los')
  const chosen = choice({ sentence })
  story.do({ type: 'addSentence', section: 'waarden', sentence })
  expect(buttonOf(story, chosen)).toBeNull()
  story.pen.set(sentence, 'Wij bellen eerst.')
  const propose = buttonOf(story, chosen)
  expect(propose?.label).toBe('Stel versie 1 voor')
  if (propose?.command) expect(story.run(me, propose.command)).toBeNull()
  const ask = buttonOf(story, chosen)
  expect(ask?.label).toBe('Vraag versie 1 aan iedereen')
  if (ask?.command) expect(story.run(me, ask.command)).toBeNull()
  expect(buttonOf(story, chosen)).toEqual({ label: 'Wacht op 7 organisaties', command: null })
})

test('[WEB-74] proposals are decided together, once, and only when each has its answer', () => {
  const story = storyOf('draft-proposals')
  const ids = story.view().sentences.flatMap((one) => one.proposals.map(({ id }) => id))
  expect(ids).toHaveLength(2)
  const half = choice({ accepted: new Map([[String(ids[0]), true]]) })
  expect(buttonOf(story, half)?.command).toBeNull()
  const whole = choice({ accepted: new Map(ids.map((id, at) => [String(id), at === 0])) })
  const decide = buttonOf(story, whole)
  expect(decide?.command).toMatchObject({ type: 'decideProposals', accepted: [ids[0]] })
  if (decide?.command) expect(story.run(story.view().me.id, decide.command)).toBeNull()
  expect(buttonOf(story, whole)).toBeNull()
})

test('[WEB-74] when no proposal is taken over the sentence can be settled as it is', () => {
  const story = storyOf('draft-proposals')
  const ids = story.view().sentences.flatMap((one) => one.proposals.map(({ id }) => id))
  const none = choice({ accepted: new Map(ids.map((id) => [String(id), false])) })
  const me = story.view().me.id
  const decide = buttonOf(story, none)
  if (decide?.command) expect(story.run(me, decide.command)).toBeNull()
  const settle = buttonOf(story, none)
  expect(settle?.command).toMatchObject({ type: 'settleSentence' })
  if (settle?.command) expect(story.run(me, settle.command)).toBeNull()
})
