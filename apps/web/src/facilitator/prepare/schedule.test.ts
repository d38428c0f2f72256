import { meetingId, type ProgrammeStep, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { draftKey, inMinutes, longestPart, makeFit, scheduleOf } from './schedule.js'

const step = (id: string, ...minutes: number[]): ProgrammeStep => ({
  step: stepId(id),
  meeting: meetingId('s1'),
  kind: 'inform',
  title: { nl: id },
  plannedStart: null,
  minutes: minutes.reduce((sum, one) => sum + one, 0),
  segments: minutes.map((one) => ({ mode: 'listen', label: { nl: id }, minutes: one })),
  state: 'to-do',
  hasSheets: false,
})
const steps = [step('een', 10), step('twee', 5, 15), step('drie', 10)]
const meeting = { start: '13:00', minutes: 40 }

test('[WEB-63] changing the minutes of one part shifts every time after it', () => {
  const before = scheduleOf(steps, meeting, new Map())
  expect(before.blocks.map((block) => block.start)).toEqual(['13:00', '13:10', '13:30'])
  const after = scheduleOf(steps, meeting, new Map([[draftKey(stepId('twee'), 0), 12]]))
  expect(after.blocks.map((block) => block.start)).toEqual(['13:00', '13:10', '13:37'])
  expect(after.ends).toBe('13:47')
})

test('[WEB-63] what does not fit in the planned meeting is said in minutes, and where it is', () => {
  const schedule = scheduleOf(steps, { start: '13:00', minutes: 28 }, new Map())
  expect(schedule.tooMuch).toBe(12)
  expect(schedule.plannedEnd).toBe('13:28')
  expect(schedule.blocks.map((block) => block.over)).toEqual([0, 2, 10])
})

test('[WEB-63] without a start there are no times, but the minutes are there', () => {
  const schedule = scheduleOf(steps, { start: null, minutes: 40 }, new Map())
  expect(schedule.blocks.map((block) => block.start)).toEqual([null, null, null])
  expect(schedule.total).toBe(40)
})

test('[WEB-64] making it fit takes from the longest parts first and leaves every part 2 minutes', () => {
  expect(makeFit(steps, 36)).toEqual([{ step: 'twee', segment: 1, minutes: 11 }])
  const least = makeFit(steps, 1)
  expect(least.map((cut) => cut.minutes)).toEqual([2, 2, 2, 2])
  expect(makeFit(steps, 40)).toEqual([])
})

test('[WEB-131] the edge of a block changes its longest part, by whole minutes from 1 to 240', () => {
  expect(longestPart(step('twee', 5, 15))).toBe(1)
  expect(longestPart(step('gelijk', 10, 10))).toBe(0)
  expect([12.4, -3, 0.2, 900, Number.NaN].map(inMinutes)).toEqual([12, 1, 1, 240, 1])
})
