import { noteId, type PollNow } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { askedAnew, attemptsOf, backward, nextOpen, onward } from './pollPlace.js'

const questions = ['direction', 'return'].map((id) => ({ id, question: null, options: [] }))
const item = (id: string, answered: readonly string[], status: 'open' | 'shown' = 'open') =>
  ({
    subject: noteId(id),
    status,
    own: answered.map((question) => ({ question, option: 'ja', reason: null })),
  }) as unknown as PollNow['items'][number]
const poll = { questions, items: [item('a', ['direction', 'return']), item('b', ['direction']), item('c', [])] }

describe('[WEB-58] a poll on the phone', () => {
  test('[WEB-58] begins at the first question that has no own answer, and passes over what is shown', () => {
    expect(nextOpen(poll, null)).toEqual({ item: 1, question: 1 })
    expect(nextOpen({ ...poll, items: [item('a', [], 'shown'), item('b', [])] }, null)).toEqual({
      item: 1,
      question: 0,
    })
    expect(nextOpen({ ...poll, items: poll.items.slice(0, 1) }, null)).toBeNull()
  })
  test('[WEB-58] asks every question about one item before the next, and ends when nothing is open', () => {
    expect(onward(poll, { item: 2, question: 0 })).toEqual({ item: 2, question: 1 })
    expect(onward(poll, { item: 2, question: 1 })).toEqual({ item: 1, question: 1 })
    expect(onward({ ...poll, items: [item('a', ['direction'])] }, { item: 0, question: 1 })).toBeNull()
  })
  test('[WEB-58] goes back within one item', () => {
    expect(backward({ item: 2, question: 1 })).toEqual({ item: 2, question: 0 })
    expect(backward({ item: 2, question: 0 })).toBeNull()
  })
  test('[WEB-58] a text that was made better is asked again by itself, once, and not while it was answered', () => {
    const asked = (attempt: number, answered: readonly string[] = []) => ({
      ...poll,
      items: [
        { ...item('a', ['direction', 'return']), attempt: 1 },
        { ...item('b', answered), attempt },
      ],
    })
    const before = attemptsOf(asked(1, ['direction', 'return']))
    expect(askedAnew(asked(1), before)).toBeNull()
    expect(askedAnew(asked(2), before)).toEqual({ item: 1, question: 0 })
    expect(askedAnew(asked(2, ['direction']), before)).toBeNull()
    expect(askedAnew(asked(2), attemptsOf(asked(2)))).toBeNull()
  })
})
