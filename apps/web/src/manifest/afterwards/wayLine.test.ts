import type { WayRowView } from '@siroop/domain'
import { expect, test } from 'vitest'
import { wayLine } from './wayLine.js'

type Row = Pick<WayRowView, 'kind' | 'due' | 'stand' | 'standOn' | 'told' | 'late'>
const step = (change: Partial<Row>): Row => ({
  ...{ kind: 'step', due: '2028-12-31', stand: null, standOn: null, told: [], late: null },
  ...change,
})
const told = (stand: 'agreed' | 'under-way' | 'done', on: string, corrected = false) =>
  ({ stand, on, corrected }) as WayRowView['told'][number]
const days = { from: '2027-01-01', today: '2028-01-01' }

test('[WEB-420] what is done is drawn up to its day, what runs up to today and on, what comes as dots, and late by the day of then', () => {
  const done = step({
    stand: 'done',
    standOn: '2027-10-01',
    due: '2027-04-01',
    late: { unit: 'month', count: 6 },
    told: [told('under-way', '2027-02-01'), told('done', '2027-10-01')],
  })
  const runs = step({ stand: 'under-way', standOn: '2027-05-01', told: [told('under-way', '2027-05-01')] })
  const next = step({})
  const line = wayLine([done, runs, next], days)
  const [first, second, third] = [done, runs, next].map((row) => line?.trackOf(row))
  expect(first).toMatchObject({ rest: null, next: null, end: { stand: 'done' } })
  expect(first?.ran?.[1]).toBe(first?.end.at)
  expect(first?.thought).toBeLessThan(first?.end.at ?? 0)
  expect(first?.thought).toBeGreaterThan(first?.ran?.[0] ?? 100)
  expect(second?.ran?.[1]).toBe(line?.today)
  expect(second?.rest).toEqual([line?.today, second?.end.at])
  expect(second?.thought).toBeNull()
  expect(third).toMatchObject({ ran: null, rest: null, next: [0, second?.end.at], end: { stand: 'agreed' } })
  expect(line?.years.map(({ year }) => year)).toEqual(['2028'])
})

test('[WEB-420] what runs and is late ends today with the day of then before it; a line that was put right is not where it began', () => {
  const late = step({
    due: '2027-06-01',
    stand: 'under-way',
    standOn: '2027-09-01',
    late: { unit: 'month', count: 7 },
    told: [told('under-way', '2027-02-01', true), told('under-way', '2027-09-01')],
  })
  const line = wayLine([late, step({})], days)
  const track = line?.trackOf(late)
  expect(track?.end).toEqual({ at: line?.today, stand: 'under-way' })
  expect(track?.rest).toBeNull()
  expect(track?.ran?.[0]).toBeGreaterThan(track?.thought ?? 100)
})

test('[WEB-420] milestones and steps without a day are not drawn; without a step there is no line', () => {
  expect(wayLine([step({ kind: 'milestone' }), step({ due: null })], days)).toBeNull()
  expect(wayLine([step({})], days)?.trackOf(step({ kind: 'milestone' }))).toBeNull()
})
