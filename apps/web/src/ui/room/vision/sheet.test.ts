import { expect, test } from 'vitest'
import { fitRows } from './sheet.js'

const row = (id: string, value: string | null) => ({ id, label: `Veld ${id}`, value })
const place = { width: 160, height: 50 }
const long = 'Wij rekenen met tien uren per maand. '.repeat(12)

test('[SHT-22] a short sheet is large, and a longer one smaller, with every word of it', () => {
  const short = fitRows([row('a', '€ 12.000'), row('b', null)], place)
  expect(short).toMatchObject({ size: 4.2, left: 0 })
  const more = fitRows(
    Array.from({ length: 8 }, (_, index) =>
      row(`${index}`, 'Een hele zin over wat dit oplevert voor Anja en voor de buurt.'),
    ),
    place,
  )
  expect(more.size).toBeLessThan(4.2)
  expect(more.left).toBe(0)
})
test('[SHT-22] what is too long is cut alike, and what does not fit is counted', () => {
  const cut = fitRows([row('a', long), row('b', long), row('c', 'Ja')], { ...place, height: 34 })
  expect(cut).toMatchObject({ size: 2.8, left: 0 })
  expect(new Set(cut.rows.slice(0, 2).map(({ lines }) => lines)).size).toBe(1)
  const many = fitRows(
    Array.from({ length: 30 }, (_, index) => row(`${index}`, long)),
    place,
  )
  expect(many.left).toBeGreaterThan(0)
  expect(many.rows.length + many.left).toBe(30)
})
