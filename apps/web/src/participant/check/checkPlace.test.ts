import { bundleId, type CheckView } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { checkOrder, firstOpen, nextOpen, openSubjects, stepFrom } from './checkPlace.js'

const principles = ['p1', 'p2'].map((id) => ({ id })) as unknown as CheckView['principles']
const subject = (id: string, answered: readonly string[]) => ({
  subject: bundleId(id),
  text: id,
  earlier: [],
  answers: answered.map((principle) => ({ principle, answer: 'breekt-niet' as const, reason: null, by: null })),
})
const check = { principles, subjects: [subject('a', ['p1', 'p2']), subject('b', ['p1']), subject('c', [])], first: 1 }

describe('[WEB-57] the check on the phone', () => {
  test('[WEB-57] goes past every principle of one ambition, then to the next, from where the organisation begins', () => {
    expect(checkOrder(check, 1).map(({ subject, principle }) => `${subject}${principle}`)).toEqual([
      ...['10', '11', '20', '21', '00', '01'],
    ])
    expect(firstOpen(check, 1)).toEqual({ subject: 1, principle: 1 })
    expect(firstOpen(check, 2)).toEqual({ subject: 2, principle: 0 })
    expect(firstOpen({ ...check, subjects: [subject('a', ['p1', 'p2'])] }, 0)).toBeNull()
    expect(firstOpen({ ...check, subjects: [] }, 4)).toBeNull()
  })
  test('[WEB-57] goes on and back, and ends after the last', () => {
    expect(stepFrom(check, { subject: 1, principle: 1 }, 1)).toEqual({ subject: 2, principle: 0 })
    expect(stepFrom(check, { subject: 1, principle: 0 }, -1)).toBeNull()
    expect(stepFrom(check, { subject: 0, principle: 1 }, 1)).toBeNull()
    expect(stepFrom(check, { subject: 9, principle: 0 }, 1)).toBeNull()
  })
  test('[WEB-57] goes on to what nobody answered yet, past what is answered, and round to the ones before', () => {
    expect(nextOpen(check, { subject: 1, principle: 1 })).toEqual({ subject: 2, principle: 0 })
    expect(nextOpen(check, { subject: 2, principle: 1 })).toEqual({ subject: 1, principle: 1 })
    const nearly = { ...check, subjects: [subject('a', ['p1', 'p2']), subject('b', ['p1'])] }
    expect(nextOpen(nearly, { subject: 1, principle: 1 })).toBeNull()
  })
  test('[WEB-57] names what is still open, without counting', () => {
    expect(openSubjects(check)).toEqual([
      { text: 'b', place: { subject: 1, principle: 1 } },
      { text: 'c', place: { subject: 2, principle: 0 } },
    ])
  })
})
