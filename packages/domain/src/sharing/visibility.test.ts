import { expect, test } from 'vitest'
import { isSharedWith, type Reader, type Visibility, visibilities } from './visibility.js'

const readers: Readonly<Record<string, Reader>> = {
  anybody: { kind: 'anybody' },
  partner: { kind: 'known', circle: 'partners', table: null },
  inTheMeeting: { kind: 'known', circle: 'meeting', table: null },
  atTheTable: { kind: 'known', circle: 'meeting', table: 'wonen' },
  atAnother: { kind: 'known', circle: 'meeting', table: 'zorg' },
  maker: { kind: 'maker' },
}
const readBy = (visibility: Visibility, table: string | null = 'wonen') =>
  Object.keys(readers).filter((name) => isSharedWith(readers[name] as Reader, { visibility, table }))

test('[VIS-1] each circle lets on who stands in it and nobody else', () => {
  expect(Object.fromEntries(visibilities.map((one) => [one, readBy(one)]))).toEqual({
    me: ['maker'],
    table: ['atTheTable', 'maker'],
    meeting: ['inTheMeeting', 'atTheTable', 'atAnother', 'maker'],
    partners: ['partner', 'inTheMeeting', 'atTheTable', 'atAnother', 'maker'],
    everyone: ['anybody', 'partner', 'inTheMeeting', 'atTheTable', 'atAnother', 'maker'],
  })
})

test('[VIS-1] something for a table that is not named is read by nobody else, not by who sits at none either', () => {
  expect(readBy('table', null)).toEqual(['maker'])
  expect(
    isSharedWith({ kind: 'known', circle: 'partners', table: 'wonen' }, { visibility: 'table', table: 'wonen' }),
  ).toBe(false)
})
