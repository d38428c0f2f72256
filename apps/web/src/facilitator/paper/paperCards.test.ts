import { organisationId, participantId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { states } from '../../../dev/facilitator/states.js'
import { canType, cardBeside, nextCard, nextNumber, openCards } from './paperCards.js'

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

/** Four cards in the order of their numbers. */
const pile = () => {
  const story = storyOf('paper')
  for (const [id, type] of [
    ['papier-8', 'ggd'],
    ['papier-9', 'politie'],
  ] as const)
    story.do({ type: 'addPaperSeat', participant: participantId(id), organisation: organisationId(type) })
  return openCards(story.view())
}
const after = (number: number, done: readonly number[] = [], begun: readonly number[] = []) => {
  const cards = pile()
  const ids = (numbers: readonly number[]) =>
    new Set(cards.filter(({ paper }) => numbers.includes(paper.number)).map(({ id }) => id))
  const card = cards.find(({ paper }) => paper.number === number)
  if (!card) throw new Error('no card')
  return nextCard(cards, { after: card.id, done: ids(done), begun: ids(begun) })?.paper.number
}

test('[WEB-162] once a card is typed the next number comes; what was typed already is passed over', () => {
  expect(after(1)).toBe(2)
  expect(after(2, [1, 2, 3])).toBe(4)
})

test('[WEB-162] after the last card comes what was begun and left, else none: nobody is guessed', () => {
  expect(after(4, [1, 2, 3, 4])).toBeUndefined()
  expect(after(4, [2, 3], [1])).toBe(1)
})

test('[WEB-162] a card that is the only one stays', () => {
  const [only] = pile()
  if (!only) throw new Error('no card')
  expect(nextCard([only], { after: only.id, done: new Set([only.id]), begun: new Set() })).toBe(only)
})

test('[WEB-162] a card is passed over and come back to by number, and the ends are ends', () => {
  const cards = pile()
  const [first, second] = cards
  const last = cards.at(-1)
  if (!first || !second || !last) throw new Error('no cards')
  expect(cardBeside(cards, first, 1)).toBe(second)
  expect(cardBeside(cards, second, -1)).toBe(first)
  expect(cardBeside(cards, first, -1)).toBe(first)
  expect(cardBeside(cards, last, 1)).toBe(last)
})
