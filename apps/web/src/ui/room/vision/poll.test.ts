import { expect, test } from 'vitest'
import { answersOf, hasConcerns } from './poll.js'

const question = {
  id: 'vote',
  question: null,
  options: [
    { id: 'g1', label: { nl: 'Hier sta ik achter' }, reason: 'none' as const },
    { id: 'g7', label: { nl: 'Ik heb bezwaar' }, reason: 'needed' as const },
  ],
}
const shown = (...options: { option: string; count: number }[]) => ({
  countsVisible: true,
  counts: [{ question: 'vote', options }],
})

test('[WEB-93] answers stand in the order of the template, also those that nobody gave', () => {
  expect(answersOf(question, shown({ option: 'g7', count: 2 }))).toMatchObject([
    { option: 'g1', count: 0, low: false },
    { option: 'g7', count: 2, low: true },
  ])
})

test('[WEB-93] the talk begins with the low end, only when somebody chose it', () => {
  expect(hasConcerns(question, shown({ option: 'g7', count: 1 }))).toBe(true)
  expect(hasConcerns(question, shown({ option: 'g1', count: 7 }, { option: 'g7', count: 0 }))).toBe(false)
  expect(hasConcerns(question, { countsVisible: false, counts: [] })).toBe(false)
})
