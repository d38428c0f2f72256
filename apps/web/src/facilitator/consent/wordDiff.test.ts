import { expect, test } from 'vitest'
import { wordDiff } from './wordDiff.js'

test('[WEB-75] a changed text shows which words went and which came, and keeps the rest', () => {
  expect(wordDiff('helpen binnen een maand', 'helpen dezelfde week')).toEqual([
    { kind: 'same', text: 'helpen' },
    { kind: 'removed', text: 'binnen een maand' },
    { kind: 'added', text: 'dezelfde week' },
  ])
  expect(wordDiff('bij elk besluit vragen', 'bij elk plan vragen').map((part) => part.kind)).toEqual([
    'same',
    'removed',
    'added',
    'same',
  ])
})

test('[WEB-75] the kept and new words are the new text, the kept and old words the old one', () => {
  const [before, after] = ['Wij doen wat wij kunnen', 'Wij doen altijd wat wij zeggen']
  const parts = wordDiff(before, after)
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join(' ')
  expect(without('removed')).toBe(after)
  expect(without('added')).toBe(before)
  expect(wordDiff('zelfde', 'zelfde')).toEqual([{ kind: 'same', text: 'zelfde' }])
})
