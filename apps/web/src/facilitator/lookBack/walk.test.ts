import { meetingId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import type { PastStep } from '../api.js'
import { byMeeting, grouped, ledBy, type Standing, standingAt } from './walk.js'

const past = (['a s1', 'b s1', 'c s3'] as const).map((text): PastStep => {
  const [step = '', meeting = ''] = text.split(' ')
  const words = { title: { nl: step }, question: { nl: step } }
  const end = { endedAtMs: 1, how: 'done' as const, reason: null, decided: [] }
  return { step: stepId(step), meeting: meetingId(meeting), ...words, ...end }
})
const meeting = (id: string) => ({ id: meetingId(id), title: { nl: id }, date: '2027-03-01' })
const at = (step: string): Standing => {
  const standing = standingAt(past, step)
  if (standing === null) throw new Error('nothing is past')
  return standing
}

test('[WEB-87] past steps stand under their meetings; a meeting of which nothing is past is left out and keeps its number', () => {
  const rows = byMeeting(past, [meeting('s1'), meeting('s2'), meeting('s3')])
  expect(rows.map(({ number, steps }) => [number, steps.map(({ step }) => step)])).toEqual([
    [1, ['a', 'b']],
    [3, ['c']],
  ])
})

test('[WEB-87] the first step lies open unless another one was asked for; before and after it there is nothing', () => {
  expect(at('').step.step).toBe('a')
  expect(at('bestaat-niet').at).toBe(0)
  expect([at('a').previous, at('a').next]).toEqual([null, 'b'])
  expect([at('c').previous, at('c').next]).toEqual(['b', null])
  expect(standingAt([], 'a')).toBeNull()
})

test('[WEB-89] what was decided stands in order; of one kind one after the other is said under one heading', () => {
  const said = (what: 'agreed' | 'reopened', text: string) => {
    return { what, text, more: null, labels: [], organisation: null, dates: [] }
  }
  const decided = [said('agreed', 'a'), said('agreed', 'b'), said('reopened', 'a'), said('agreed', 'c')]
  expect(grouped(decided).map(({ what, outcomes }) => [what, outcomes.map(({ text }) => text)])).toEqual([
    ['agreed', ['a', 'b']],
    ['reopened', ['a']],
    ['agreed', ['c']],
  ])
})

test('[WEB-88] arrows lead one step on or back, Home and End to the first and the last; any other key nowhere', () => {
  expect(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'x'].map((key) => ledBy(key, at('b'), past))).toEqual([
    'a',
    'c',
    'a',
    'c',
    null,
  ])
  expect(ledBy('ArrowRight', at('c'), past)).toBeNull()
})
