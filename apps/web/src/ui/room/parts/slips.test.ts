import { expect, test } from 'vitest'
import { slipPages } from './slips.js'

const room = { width: 162, height: 67 }
const notes = (count: number, text: string) => Array.from({ length: count }, (_, at) => ({ id: at, text }))
const long = 'Ik kreeg een brief over mijn huur terwijl de gemeente mijn toeslag nog uitzocht. '.repeat(3).trim()

test('[WEB-285] a few opened notes are large, and many short ones smaller on one page', () => {
  expect(slipPages(notes(6, 'De inwoner voorop'), room)).toMatchObject({ size: 4.4, columns: 3 })
  const many = slipPages(notes(24, 'De inwoner voorop'), room)
  expect(many.pages).toHaveLength(1)
  expect(many.size).toBeLessThan(4.4)
})

test('[WEB-285] long notes lie on more pages, in their order, and none is left out', () => {
  const { pages, size, columns } = slipPages(notes(40, long), room)
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.flat().map(({ id }) => id)).toEqual(notes(40, long).map(({ id }) => id))
  // as high as its rows are: 250 letters of which half a type size is wide
  const rows = Math.ceil((long.length * size * 0.5) / ((room.width - 6) / columns - size * 1.24))
  for (const page of pages) expect(Math.ceil(page.length / columns) * rows * size * 1.22).toBeLessThan(room.height)
})

test('[WEB-285] no notes are no page', () => {
  expect(slipPages([], room).pages).toEqual([])
})
