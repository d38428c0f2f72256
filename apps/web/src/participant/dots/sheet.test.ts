import { type DotsNow, noteId, stepId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { castOf, dotsLeft, mayAdd, sheetOf, stateOf, withDots } from './sheet.js'

const [a, b] = [noteId('a'), noteId('b')]
const item = (subject: typeof a, own: number, attempt = 1) =>
  ({ subject, own, attempt, text: '', spread: null, further: null, theme: null }) satisfies DotsNow['items'][number]
const now = { step: stepId('kiezen'), perVoter: 3, perItem: 2, ready: false, items: [item(a, 2), item(b, 0)] }

describe('[WEB-190] dots on the phone', () => {
  test('[WEB-190] one more is placed while there are dots in the hand, and not too many on one item', () => {
    const sheet = sheetOf(now)
    expect([dotsLeft(now, sheet), mayAdd(now, sheet, a), mayAdd(now, sheet, b)]).toEqual([1, false, true])
    const full = withDots(sheet, b, 1)
    expect([dotsLeft(now, full), mayAdd(now, full, b)]).toEqual([0, false])
    expect(dotsLeft(now, withDots(full, a, 0))).toBe(2)
  })
  test('[WEB-190] what is sent is the whole sheet, about the words that were read, without what is not there any more', () => {
    const sheet = withDots(sheetOf(now), noteId('weg'), 1)
    expect(castOf({ ...now, items: [item(a, 2, 3)] }, { sheet, done: true })).toEqual({
      type: 'castDots',
      step: 'kiezen',
      dots: [{ subject: 'a', attempt: 3, dots: 2 }],
      done: true,
    })
  })
  test('[WEB-190] other words, other items and own dots from another phone are another state', () => {
    const states = [now, { ...now, ready: true }, { ...now, items: [item(a, 1)] }, { ...now, items: [item(a, 2, 2)] }]
    expect(new Set(states.map(stateOf)).size).toBe(4)
  })
})
