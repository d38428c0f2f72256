import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOrganisation, contains, hostileTexts, notWellFormed, overlap, pairs } from '../testData.js'
import type { Distribution } from './distribution.js'
import { layoutDistribution } from './layoutDistribution.js'
import { distributionOutline } from './outline.js'
import { renderDistributionSvg } from './renderDistribution.js'

const frame = { width: 1752, height: 860, textSize: 34 }
const words = {
  id: 'poll',
  title: 'Waar staan wij',
  description: 'Per ambitie hoe veel organisaties bij elk antwoord.',
}
const choices = ['Sta ik niet achter', 'Heb ik zorgen', 'Kan ik mee leven', 'Sta ik achter'].map((label, index) => ({
  id: `c${index}`,
  label,
}))

const anyPoll: fc.Arbitrary<Distribution> = fc
  .array(
    fc.record({
      text: fc.oneof(fc.lorem({ maxCount: 10 }), fc.constantFrom(...hostileTexts)),
      counts: fc.array(fc.nat(8), { minLength: 4, maxLength: 4 }),
      shown: fc.boolean(),
      lowEnd: fc.option(fc.lorem({ maxCount: 8 })),
    }),
    { maxLength: 8 },
  )
  .map((items) => ({
    choices,
    items: items.map(({ text, counts, shown, lowEnd }, row) => ({
      ...{ id: `i${row}`, text, lowEnd },
      counts: counts.map((count, index) => ({
        ...{ choice: `c${index}`, count },
        ...(shown ? { organisations: Array.from({ length: count }, (_, one) => anOrganisation(one)) } : {}),
      })),
    })),
  }))
const runs = { numRuns: 60 }

test('[POLL-1] there are as many marks as organisations at each choice', () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const { rows } = layoutDistribution(poll, frame)
      for (const [index, row] of rows.entries()) {
        for (const { choice, count } of poll.items[index]?.counts ?? []) {
          expect(row.marks.filter((mark) => mark.choice === choice)).toHaveLength(count)
        }
      }
    }),
    runs,
  )
})

test('[POLL-1] no number and no percentage is drawn', () => {
  const counts = [3, 0, 2, 7].map((count, index) => ({ choice: `c${index}`, count }))
  const layout = layoutDistribution(
    { choices, items: [{ id: 'a', text: 'Een zin', counts, lowEnd: 'Drie zijn er niet voor.' }] },
    frame,
  )
  const svg = renderDistributionSvg(layout, { ...words, ground: 'table' })
  expect(svg.replace(/<[^>]*>/g, ' ')).not.toMatch(/[\d%]/)
})

test('[POLL-2] a shape is drawn only when the organisation is handed in', () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const { rows } = layoutDistribution(poll, frame)
      for (const [index, row] of rows.entries()) {
        const isShown = poll.items[index]?.counts.some(({ organisations }) => organisations !== undefined)
        expect(row.marks.every(({ organisation }) => (organisation !== null) === isShown)).toBe(true)
      }
    }),
    runs,
  )
})

test('[POLL-3] the low end is said in words in the picture and in the outline', () => {
  const poll: Distribution = {
    choices,
    items: [
      {
        id: 'a',
        text: 'Een zin',
        counts: [{ choice: 'c0', count: 2 }],
        lowEnd: 'Twee organisaties staan er niet achter.',
      },
    ],
  }
  const layout = layoutDistribution(poll, frame)
  expect(layout.rows[0]?.lowEnd?.lines.join(' ')).toBe('Twee organisaties staan er niet achter.')
  const [part] = distributionOutline(poll)
  expect(part?.lowEnd).toBe('Twee organisaties staan er niet achter.')
  expect(part?.choices.map(({ count }) => count)).toEqual([2, 0, 0, 0])
})

test('[POLL-4] no mark overlaps another, and all items fit in the frame', () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const { rows } = layoutDistribution(poll, frame)
      const marks = rows.flatMap((row) => row.marks.map(({ x, y, size }) => ({ x, y, width: size, height: size })))
      for (const [one, two] of pairs(marks)) expect(overlap(one, two)).toBe(false)
      for (const mark of marks) expect(contains({ x: 0, y: 0, ...frame }, mark)).toBe(true)
      for (const [one, two] of pairs(rows))
        expect(overlap({ x: 0, width: 1, ...one }, { x: 0, width: 1, ...two })).toBe(false)
      expect((rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0)).toBeLessThanOrEqual(frame.height + 0.01)
    }),
    runs,
  )
})

test('[POLL-4] long texts that all say who stands low fit too', () => {
  const items = Array.from({ length: 6 }, (_, index) => ({
    id: `i${index}`,
    text: 'een lange zin '.repeat(30),
    counts: [{ choice: 'c0', count: 3 }],
    lowEnd: 'Drie organisaties staan er niet achter. '.repeat(8),
  }))
  const last = layoutDistribution({ choices, items }, frame).rows.at(-1)
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(frame.height + 0.01)
})

test('[PIC-6] whatever is written, the distribution is well-formed; same answers, same bytes', () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const svg = renderDistributionSvg(layoutDistribution(poll, frame), { ...words, ground: 'table' })
      expect(notWellFormed(svg)).toEqual([])
      expect(svg).toBe(
        renderDistributionSvg(layoutDistribution(structuredClone(poll), frame), { ...words, ground: 'table' }),
      )
    }),
    runs,
  )
})
