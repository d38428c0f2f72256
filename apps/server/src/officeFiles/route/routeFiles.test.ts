import type { ManifestEdition } from '@siroop/domain'
import { aVisionInput, type VisionChange } from '@siroop/manifest/visionTestData'
import { expect, test } from 'vitest'
import { csvOf } from '../csv.js'
import { calendarOf, type RouteFile, routeTable } from './routeFiles.js'

const file = (change: VisionChange = {}, more: Partial<RouteFile> = {}): RouteFile => ({
  edition: aVisionInput(change).edition,
  manifest: 'abcdefgh23456777',
  locale: 'nl',
  madeAtMs: Date.UTC(2026, 10, 26, 12),
  ...more,
})
const tableOf = (asked: RouteFile) => csvOf(routeTable(asked))
/** Lines of a calendar as its reader sees them: long ones are folded (RFC 5545 §3.1). */
const linesOf = (calendar: string) => calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
const starting = (calendar: string, head: string) => linesOf(calendar).filter((line) => line.startsWith(head))
const rowsOf = (table: string) =>
  table
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')

test('[EXP-30] a calendar has the first step and the end of what was taken on, and the check-ins, as whole days', () => {
  const made = file({ commitments: 2, asked: 3, untaken: 3, frozen: { checkinDates: ['2027-05-18'] } })
  const calendar = calendarOf(made)
  expect(starting(calendar, 'DTSTART')).toEqual([
    'DTSTART;VALUE=DATE:20261217',
    'DTSTART;VALUE=DATE:20270115',
    'DTSTART;VALUE=DATE:20261217',
    'DTSTART;VALUE=DATE:20270215',
    'DTSTART;VALUE=DATE:20270518',
  ])
  expect(starting(calendar, 'DTEND').at(0)).toBe('DTEND;VALUE=DATE:20261218')
  expect(starting(calendar, 'DURATION')).toEqual([])
  expect(starting(calendar, 'SUMMARY')).toContain('SUMMARY:Eerste stap: begin 1 staat hier.')
  expect(starting(calendar, 'SUMMARY')).toContain('SUMMARY:Check-in: Manifest Polderrand 2040')
  expect(calendar).not.toContain('gevraagd')
})

test('[EXP-30] the same edition gives the same appointments, which a calendar recognises; a later edition goes before', () => {
  const made = file()
  expect(calendarOf(made)).toBe(calendarOf(made))
  const uids = starting(calendarOf(made), 'UID')
  expect(new Set(uids).size).toBe(uids.length)
  const second: ManifestEdition = { ...made.edition, number: 2 }
  const later = calendarOf({ ...made, edition: second })
  expect(starting(later, 'UID')).toEqual(uids)
  expect(new Set(starting(later, 'SEQUENCE'))).toEqual(new Set(['SEQUENCE:2']))
})

test('[EXP-30] what was typed stays text: it makes no appointment and no line of its own', () => {
  const typed = 'Bel; mail, en schrijf\nEND:VEVENT\nBEGIN:VEVENT\r\nSUMMARY:Vals\\'
  const calendar = calendarOf(file({ commitments: 1, text: () => typed, frozen: { checkinDates: [] } }))
  expect(starting(calendar, 'BEGIN:VEVENT')).toHaveLength(2)
  expect(starting(calendar, 'SUMMARY:Vals')).toEqual([])
  expect(starting(calendar, 'SUMMARY')[0]).toContain('Bel\\; mail\\, en schrijf\\nEND:VEVENT')
})

test('[EXP-30] without a date there is no calendar', () => {
  expect(calendarOf(file({ commitments: 0, frozen: { checkinDates: [] } }))).toBe('')
})

test('[EXP-31] the table has every step with its state: taken on, asked, on the shelf', () => {
  const rows = rowsOf(tableOf(file({ commitments: 1, asked: 1, untaken: 1 })))
  expect(rows).toHaveLength(4)
  expect(rows[0]).toMatch(/^Stap;Stand;Trekker;/)
  expect(rows[1]).toMatch(/^stap 1 staat hier\.;toegezegd;[^;]+;Trekker 1;/)
  expect(rows[2]).toMatch(/^gevraagd 1 staat hier\.;gevraagd;[^;]+;/)
  expect(rows[3]).toMatch(/^plank 1 staat hier\.;op de plank;;/)
  const cells = rows.map((row) => row.split(';').length)
  expect(new Set(cells)).toEqual(new Set([14]))
})

test('[EXP-31] a step that is more than the sum of its parts says so in the last column', () => {
  const rows = rowsOf(tableOf(file({ commitments: 2, asked: 1, untaken: 0 })))
  expect(rows.map((row) => row.split(';').at(-1))).toEqual(['1 + 1 = 3', '', 'ja', ''])
})

test.each(['=1+1', '+31 6', '-2', '@som', '\t=1'])(
  '[EXP-31] %j is text for a spreadsheet, never a formula',
  (typed) => {
    const table = tableOf(file({ commitments: 1, asked: 0, untaken: 0, text: () => `${typed}()` }))
    expect(table.startsWith('\uFEFF')).toBe(true)
    for (const cell of rowsOf(table)[1]?.split(';') ?? []) expect(cell).not.toMatch(/^"?[=+\-@\t]/)
  },
)

test('[EXP-31] quotes, semicolons and lines in a text stay inside their cell', () => {
  const table = tableOf(
    file({ commitments: 1, asked: 0, untaken: 0, text: (what) => (what === 'stap' ? 'a;"b"\nc' : what) }),
  )
  expect(rowsOf(table)[1]).toMatch(/^"a;""b""\nc";toegezegd;/)
})

test('[EXP-31] a step that was taken on from a paper card says so', () => {
  const { edition } = file({ commitments: 1 })
  const owners = edition.owners.map((owner) => ({ ...owner, name: null, paper: 4 }))
  const table = tableOf(file({ commitments: 1 }, { edition: { ...edition, owners } }))
  expect(rowsOf(table)[1]).toMatch(/^stap 1 staat hier\.;op papier toegezegd, kaart 4;/)
})

test('[EXP-31] the public is not told who said yes by name', () => {
  const { edition } = file({ commitments: 1 })
  const owners = edition.owners.map((owner) => ({ ...owner, name: null }))
  expect(tableOf(file({ commitments: 1 }, { edition: { ...edition, owners } }))).not.toContain('Trekker 1')
})

test('[RHS-14] every appointment of a rehearsal says that it is one, those of a real manifest do not', () => {
  const titles = (kind: 'real' | 'rehearsal') => starting(calendarOf(file({ frozen: { kind } })), 'SUMMARY')
  expect(titles('rehearsal').length).toBeGreaterThan(0)
  for (const title of titles('rehearsal')) expect(title).toMatch(/^SUMMARY:PROEF: /)
  for (const title of titles('real')) expect(title).not.toContain('PROEF')
})
