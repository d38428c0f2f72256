import { type PromiseView, subjectId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { pagesOfPromises } from './promises.js'

const promises = (count: number): readonly PromiseView[] =>
  Array.from({ length: count }, (_, at) => ({
    subject: subjectId(`p-${at}`),
    text: `Toezegging ${at}`,
    owner: 'GGD',
    due: null,
    year: null,
    stand: null,
    said: null,
  }))
const sizes = (count: number) => pagesOfPromises(promises(count)).map(({ length }) => length)

test('six promises stand on one page, more take even turns, and none is left out', () => {
  expect(sizes(0)).toEqual([])
  expect(sizes(6)).toEqual([6])
  expect(sizes(7)).toEqual([4, 3])
  expect(sizes(13)).toEqual([5, 5, 3])
})
