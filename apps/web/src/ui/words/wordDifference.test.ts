import { describe, expect, test } from 'vitest'
import { shortChange, wordDifference } from './wordDifference.js'

const before = 'Wij weten het vroeg en helpen binnen een maand.'
const after = 'Wij weten het vroeg en helpen dezelfde week.'

describe('[WEB-52] what is new in a sentence', () => {
  test('[WEB-52] is told in whole words', () => {
    expect(wordDifference(before, after)).toEqual([
      { text: 'Wij weten het vroeg en helpen ', state: 'same' },
      { text: 'binnen een maand.', state: 'gone' },
      { text: 'dezelfde week.', state: 'new' },
    ])
    expect(shortChange(before, after)).toEqual({ gone: 'binnen een maand.', come: 'dezelfde week.' })
  })
  test('[WEB-52] gives both sentences back', () => {
    for (const [one, other] of [
      [before, after],
      ['', after],
      [before, ''],
      ['a b c', 'c b a'],
      [' a  b', 'a b '],
    ] as const) {
      const text = (states: readonly string[]) =>
        wordDifference(one, other)
          .filter((part) => states.includes(part.state))
          .map((part) => part.text)
          .join('')
          .replace(/\s+/g, ' ')
          .trim()
      expect(text(['same', 'new'])).toBe(other.replace(/\s+/g, ' ').trim())
      expect(text(['same', 'gone'])).toBe(one.replace(/\s+/g, ' ').trim())
    }
  })
  test('[WEB-52] is nothing when only white space changed', () => {
    expect(shortChange('a b', 'a  b ')).toBeNull()
  })
})

test('[WEB-75] a changed text shows which words went and which came, and keeps the rest', () => {
  const told = wordDifference('helpen binnen een maand', 'helpen dezelfde week')
  expect(told.map(({ state, text }) => ({ state, text: text.trim() }))).toEqual([
    { state: 'same', text: 'helpen' },
    { state: 'gone', text: 'binnen een maand' },
    { state: 'new', text: 'dezelfde week' },
  ])
  expect(wordDifference('bij elk besluit vragen', 'bij elk plan vragen').map((part) => part.state)).toEqual([
    'same',
    'gone',
    'new',
    'same',
  ])
})

test('[WEB-75] the kept and new words are the new text, the kept and old words the old one', () => {
  const [before, after] = ['Wij doen wat wij kunnen', 'Wij doen altijd wat wij zeggen']
  const parts = wordDifference(before, after)
  const without = (state: string) =>
    parts
      .filter((part) => part.state !== state)
      .map((part) => part.text)
      .join('')
  expect(without('gone')).toBe(after)
  expect(without('new')).toBe(before)
  expect(wordDifference('zelfde', 'zelfde')).toEqual([{ state: 'same', text: 'zelfde' }])
})
