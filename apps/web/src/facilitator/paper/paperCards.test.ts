import { organisationId, participantId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { states } from '../../../dev/facilitator/states.js'
import { halfTyped, keepTyped } from './halfTyped.js'
import { canType, nextNumber, openCards } from './paperCards.js'

const storyOf = (name: string) => {
  const story = states[name]?.()
  if (!story) throw new Error('no state')
  return story
}
const numbers = (story: ReturnType<typeof storyOf>) => openCards(story.view()).map((one) => one.paper.number)

test('[WEB-81] the cards that can be typed for stand by number; a card that went to a phone is not among them', () => {
  const story = storyOf('paper')
  expect(numbers(story)).toEqual([1, 2])
  story.run('system', { type: 'claimPaperSeat', participant: participantId('papier-0') })
  expect(numbers(story)).toEqual([2])
})

test('[WEB-81] the number that is announced is the one that the card gets', () => {
  const story = storyOf('paper')
  story.run('system', { type: 'claimPaperSeat', participant: participantId('papier-1') })
  const announced = nextNumber(story.view())
  story.do({ type: 'addPaperSeat', participant: participantId('papier-9'), organisation: organisationId('ggd') })
  expect(numbers(story)).toEqual([1, announced])
})

test.each([
  ['before', false],
  ['welcome', false],
  ['silent', true],
  ['reading', true],
  ['bundling', true],
  ['draft', false],
  ['closed', false],
])('[WEB-82] in the state %s typing is offered: %s', (name, offered) => {
  expect(canType(storyOf(name).view())).toBe(offered)
})

test('[WEB-83] half-typed text of a card is kept while the desk is closed, and forgotten once it is on the table', () => {
  const card = participantId('papier-0')
  const typed = { note: 'n1' as never, text: 'Wij wach', fields: {} }
  keepTyped(card, typed)
  expect(halfTyped(card)).toEqual(typed)
  expect(halfTyped(participantId('papier-1'))).toBeUndefined()
  keepTyped(card, { ...typed, text: '', fields: { gedrag: '' } })
  expect(halfTyped(card)).toBeUndefined()
})
