import { widestWordInEms } from '@siroop/pictures'
import { expect, test } from 'vitest'
import { type Column, columnWidths } from './routeColumns.js'

const column = (wishMm: number, ...texts: readonly string[]): Column => ({
  wishMm,
  paddingMm: 2,
  texts: texts.map((text) => ({ text, face: 'ui', points: 9.3, beforeMm: 0 })),
})
const widthOf = (word: string) => (widestWordInEms(word, 'ui') * 9.3 * 25.4) / 72
const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0)

test('[MAN-26] columns without long words are as wide as they like to be', () => {
  expect(columnWidths([column(60, 'een stap'), column(40, 'wie'), column(62, 'wat')], 162)).toEqual({
    widthsMm: [60, 40, 62],
    type: 1,
  })
})

test('[MAN-26] a column with a long word gets its room from the others', () => {
  const word = 'praktijkvoorbeelden'
  const { widthsMm, type } = columnWidths([column(100, 'een stap'), column(20, `drie ${word}`), column(42, 'wat')], 162)
  expect(widthsMm[1]).toBeGreaterThanOrEqual(widthOf(word) + 2)
  expect(total(widthsMm)).toBeCloseTo(162, 0)
  expect(type).toBe(1)
})

test('[MAN-26] when all words together are too wide the type becomes smaller, and only then words break', () => {
  const columns = (word: string) => [column(54, word), column(54, word), column(54, word)]
  const tight = 'praktijkvoorbeeldenverzamelaarster'
  expect(widthOf(tight)).toBeGreaterThan(53)
  const fitting = columnWidths(columns(tight), 162)
  expect(fitting.type).toBeLessThan(1)
  for (const width of fitting.widthsMm) expect(width).toBeGreaterThan(widthOf(tight) * fitting.type)
  const hopeless = columnWidths([...columns('a'.repeat(220))], 162)
  expect(total(hopeless.widthsMm)).toBeCloseTo(162, 0)
  expect(Math.min(...hopeless.widthsMm)).toBeGreaterThan(50)
})

test('[MAN-26] one endless word does not take the room of the others', () => {
  const { widthsMm } = columnWidths(
    [column(62, 'a'.repeat(220)), column(50, 'energierekening'), column(50, 'wat')],
    162,
  )
  expect(widthsMm[1]).toBeGreaterThanOrEqual(widthOf('energierekening'))
  expect(total(widthsMm)).toBeCloseTo(162, 0)
})
