import { expect, test } from 'vitest'
import { divide, divideEvenly, fitSheets, pageAt, rowsOf, type SheetGroup } from './fit.js'

const group = (count: number, text: string, title: string | null = null): SheetGroup => ({
  title,
  sheets: Array.from({ length: count }, (_, place) => ({
    key: `${title}${place}`,
    heading: null,
    text,
    agreed: false,
  })),
})
const sentence = 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.'
const room = { width: 162, height: 79, columns: [2, 3], sizes: [4, 3.2, 2.6] }
const keys = (pages: ReturnType<typeof fitSheets>['pages']) =>
  pages.flatMap((page) => page.flatMap(({ sheets }) => sheets.map(({ key }) => key)))

test('[WEB-91] rows of a text are counted between words, and a long word is broken', () => {
  expect(rowsOf('', { width: 47, size: 10 })).toBe(1)
  expect(rowsOf('een twee drie', { width: 47, size: 10 })).toBe(2)
  expect(rowsOf('vierentwintiguurszorg', { width: 47, size: 10 })).toBe(3)
  expect(rowsOf('een\ntwee', { width: 470, size: 10 })).toBe(2)
})

test('[WEB-91] few texts are large on one page, many are small, and more lie on a next page', () => {
  expect(fitSheets([group(3, sentence)], room)).toMatchObject({ size: 4, pages: { length: 1 } })
  expect(fitSheets([group(14, sentence)], room)).toMatchObject({ size: 2.6, pages: { length: 1 } })
  const many = fitSheets([group(60, sentence)], room)
  expect(many.pages.length).toBeGreaterThan(1)
})

test('[WEB-91] every text is on exactly one page, in its order', () => {
  const groups = [group(7, sentence, 'waarden'), group(23, sentence, 'ambities')]
  const { pages } = fitSheets(groups, room)
  expect(keys(pages)).toEqual(groups.flatMap(({ sheets }) => sheets.map(({ key }) => key)))
})

test('[WEB-91] the title of a group stands once on a page', () => {
  const { pages } = fitSheets([group(40, sentence, 'ambities')], room)
  for (const page of pages) expect(page.map(({ goesOn }) => goesOn)).toEqual(page.map((_, place) => place > 0))
})

test('[WEB-91] nothing to show is no page', () => {
  expect(fitSheets([], room).pages).toEqual([])
})

test('[WEB-91] what is too high has a room of its own, and rooms are about as full', () => {
  const heightOf = (height: number) => height
  expect(divide([2, 20, 2, 2], heightOf, 10)).toEqual([[2], [20], [2, 2]])
  expect(divide([3, 3, 3, 3], heightOf, 9)).toEqual([[3, 3, 3], [3]])
  expect(divideEvenly([3, 3, 3, 3], heightOf, 9)).toEqual([
    [3, 3],
    [3, 3],
  ])
})

test('[WEB-91] pages follow one another by the clock of the server and come back', () => {
  const at = (seconds: number) => pageAt(seconds * 1000, { pages: 3, pageMs: 20_000 })
  expect([0, 19, 20, 40, 60].map(at)).toEqual([0, 0, 1, 2, 0])
  expect(pageAt(5, { pages: 0, pageMs: 20_000 })).toBe(0)
})
