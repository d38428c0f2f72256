import { expect, test } from 'vitest'
import { notYetIn } from './planned.js'

const before = { date: null, start: '13:00', place: '' }

test('what was filled in is under way until the meeting has exactly that', () => {
  const filled = { date: '2027-03-02', place: 'Dorpshuis De Kern' }
  expect(notYetIn(before, filled)).toEqual(filled)
  expect(notYetIn({ ...before, date: '2027-03-02' }, filled)).toEqual({ place: 'Dorpshuis De Kern' })
  expect(notYetIn({ ...before, date: '2027-03-01', place: 'Dorpshuis De Kern' }, filled)).toEqual({
    date: '2027-03-02',
  })
  expect(notYetIn({ ...before, ...filled }, filled)).toEqual({})
})
